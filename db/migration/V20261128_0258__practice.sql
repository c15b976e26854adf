-- what people practise: the answer is shown at once, so nothing that scores reads it
create table practice (
    person_id uuid not null,
    skill text not null,
    seq integer not null,
    nonce uuid not null,
    question_id text not null,
    question_hash text not null,
    option_order smallint[] not null,
    issued_at timestamptz not null,
    -- null while the question waits
    outcome text,
    -- the author's indices of the options chosen, or the order given
    selected smallint[],
    number double precision,
    answered_at timestamptz,
    constraint practice_pk primary key (person_id, skill, seq),
    constraint practice_person_fk foreign key (person_id) references person (id) on delete cascade,
    constraint practice_version_fk foreign key (question_hash) references question_version (hash),
    constraint practice_outcome_check check (outcome in ('right', 'wrong', 'dont-know')),
    constraint practice_answered_check check ((outcome is null) = (answered_at is null)
        and (outcome is null) = (selected is null))
);
create unique index practice_one_waiting on practice (person_id, skill) where outcome is null;
create index practice_issued_idx on practice (person_id, issued_at);
create index practice_version_idx on practice (question_hash);
