-- What many answers say about each published version; computed anew every night, so nothing here is a source.
create table item_statistics (
    question_hash text not null,
    document jsonb not null,
    flagged boolean not null,
    computed_at timestamptz not null default now(),
    constraint item_statistics_pk primary key (question_hash),
    constraint item_statistics_version_fk foreign key (question_hash) references question_version (hash)
);
