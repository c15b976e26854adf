-- The item bank. A question is a name; what people saw is a version, identified by the hash of its content.
create table bank_revision (
    id bigint generated always as identity,
    created_at timestamptz not null default now(),
    reason text not null,
    constraint bank_revision_pk primary key (id)
);

create table question (
    id text not null,
    skill text not null,
    status text not null default 'published',
    -- pilot questions are answered but do not count
    pilot boolean not null default false,
    current_hash text not null,
    seed_hash text,
    edited_at timestamptz,
    version integer not null default 0,
    constraint question_pk primary key (id),
    constraint question_status_check check (status in ('draft', 'review', 'published', 'retired')),
    constraint question_id_check check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
create index question_skill_idx on question (skill);

create table question_version (
    hash text not null,
    question_id text not null,
    skill text not null,
    level smallint not null,
    format text not null,
    content jsonb not null,
    words integer not null,
    expected_seconds integer not null,
    created_at timestamptz not null default now(),
    constraint question_version_pk primary key (hash),
    constraint question_version_question_fk foreign key (question_id) references question (id)
        deferrable initially deferred,
    constraint question_version_level_check check (level between 1 and 5),
    constraint question_version_format_check check (format in
        ('single-choice', 'multiple-response', 'ordering', 'numeric', 'judgement'))
);
create index question_version_question_idx on question_version (question_id);

alter table question add constraint question_current_fk foreign key (current_hash)
    references question_version (hash) deferrable initially deferred;
create index question_current_idx on question (current_hash);

-- append-only: recalibration adds a row, results already given keep the numbers they were scored with
create table item_parameter (
    question_hash text not null,
    seq integer not null,
    a double precision not null,
    b double precision not null,
    c double precision not null,
    sigma_b double precision not null,
    answers integer not null default 0,
    source text not null,
    created_at timestamptz not null default now(),
    constraint item_parameter_pk primary key (question_hash, seq),
    constraint item_parameter_version_fk foreign key (question_hash) references question_version (hash),
    constraint item_parameter_a_check check (a > 0),
    constraint item_parameter_c_check check (c >= 0 and c < 1),
    constraint item_parameter_source_check check (source in ('author', 'calibrated'))
);
