-- A second reader answers a question without seeing its key; what they chose is kept with the version they read.
create table question_reading (
    id uuid not null,
    question_id text not null,
    question_hash text not null,
    reader_id uuid,
    agreed boolean not null,
    dont_know boolean not null,
    created_at timestamptz not null default now(),
    constraint question_reading_pk primary key (id),
    constraint question_reading_question_fk foreign key (question_id) references question (id),
    constraint question_reading_version_fk foreign key (question_hash) references question_version (hash),
    constraint question_reading_reader_fk foreign key (reader_id) references person (id) on delete set null
);
create index question_reading_question_idx on question_reading (question_id);
create index question_reading_version_idx on question_reading (question_hash);
create index question_reading_reader_idx on question_reading (reader_id);
