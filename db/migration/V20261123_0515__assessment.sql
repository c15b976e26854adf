-- The state of an attempt is its evidence at the start, its presentations and its answers; nothing else.
create table attempt (
    id uuid not null,
    person_id uuid not null,
    scope_kind text not null,
    scope_slug text not null,
    mode text not null default 'assessment',
    status text not null default 'open',
    -- minutes promised: 12, then 10 more with every "go deeper"
    minutes integer not null,
    -- minutes of the attempts that this one goes on from
    minutes_before integer not null default 0,
    -- of the random choices of this attempt
    seed bigint not null,
    -- earlier attempts whose answers count as evidence here
    evidence uuid[] not null,
    catalog_revision bigint not null,
    engine_version text not null,
    started_at timestamptz not null default now(),
    ended_at timestamptz,
    end_reason text,
    version integer not null default 0,
    constraint attempt_pk primary key (id),
    constraint attempt_person_fk foreign key (person_id) references person (id) on delete cascade,
    constraint attempt_catalog_revision_fk foreign key (catalog_revision) references catalog_revision (id),
    constraint attempt_scope_kind_check check (scope_kind in ('role', 'field', 'domain', 'skill')),
    constraint attempt_mode_check check (mode in ('assessment', 'practice')),
    constraint attempt_status_check check (status in ('open', 'ended')),
    constraint attempt_ended_check check ((status = 'ended') = (ended_at is not null))
);
create unique index attempt_one_open_per_person on attempt (person_id) where status = 'open';
create index attempt_person_idx on attempt (person_id, started_at);
create index attempt_catalog_revision_idx on attempt (catalog_revision);

-- committed before the question is shown, so that resuming draws nothing anew
create table presentation (
    attempt_id uuid not null,
    seq integer not null,
    nonce uuid not null,
    question_id text not null,
    question_hash text not null,
    skill text not null,
    a double precision not null,
    b double precision not null,
    c double precision not null,
    sigma_b double precision not null,
    counted boolean not null,
    option_order smallint[] not null,
    words integer not null,
    expected_seconds integer not null,
    -- the skill's belief before the answer, for recalibration
    mean_before double precision not null,
    variance_before double precision not null,
    issued_at timestamptz not null default now(),
    constraint presentation_pk primary key (attempt_id, seq),
    constraint presentation_attempt_fk foreign key (attempt_id) references attempt (id) on delete cascade,
    constraint presentation_version_fk foreign key (question_hash) references question_version (hash)
);
create index presentation_question_hash_idx on presentation (question_hash);

-- append-only
create table answer (
    attempt_id uuid not null,
    seq integer not null,
    outcome text not null,
    -- the author's indices of the options chosen, or the order given
    selected smallint[] not null,
    number double precision,
    ms_taken integer not null,
    -- too fast to have been read: kept, shown to the person, left out of the score
    too_fast boolean not null,
    committed_at timestamptz not null default now(),
    constraint answer_pk primary key (attempt_id, seq),
    constraint answer_presentation_fk foreign key (attempt_id, seq)
        references presentation (attempt_id, seq) on delete cascade,
    constraint answer_outcome_check check (outcome in ('right', 'wrong', 'dont-know'))
);

create table attempt_result (
    attempt_id uuid not null,
    document jsonb not null,
    engine_version text not null,
    catalog_revision bigint not null,
    created_at timestamptz not null default now(),
    constraint attempt_result_pk primary key (attempt_id),
    constraint attempt_result_attempt_fk foreign key (attempt_id) references attempt (id) on delete cascade
);

create table question_report (
    id uuid not null,
    person_id uuid,
    question_id text not null,
    question_hash text not null,
    attempt_id uuid,
    seq integer,
    text text not null,
    created_at timestamptz not null default now(),
    settled_at timestamptz,
    constraint question_report_pk primary key (id),
    constraint question_report_person_fk foreign key (person_id) references person (id) on delete set null,
    constraint question_report_version_fk foreign key (question_hash) references question_version (hash),
    constraint question_report_attempt_fk foreign key (attempt_id) references attempt (id) on delete set null
);
create index question_report_person_idx on question_report (person_id);
create index question_report_version_idx on question_report (question_hash);
create index question_report_attempt_idx on question_report (attempt_id);
