-- A person owns answers and results; an account (or an anonymous cookie) is only a way to be recognised.
create table person (
    id uuid not null,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    constraint person_pk primary key (id)
);
create index person_last_seen_idx on person (last_seen_at);

create table account (
    person_id uuid not null,
    email text not null,
    display_name text not null,
    password_hash text not null,
    admin boolean not null default false,
    created_at timestamptz not null default now(),
    disabled_at timestamptz,
    -- sessions opened before this moment are no longer accepted
    sessions_valid_from timestamptz not null default now(),
    single_key_shortcuts boolean not null default true,
    version integer not null default 0,
    constraint account_pk primary key (person_id),
    constraint account_person_fk foreign key (person_id) references person (id) on delete cascade,
    constraint account_email_check check (email = lower(email))
);
create unique index account_email_key on account (email);

-- the random token of an anonymous participant's cookie, stored as SHA-256
create table participant_token (
    token_hash text not null,
    person_id uuid not null,
    created_at timestamptz not null default now(),
    constraint participant_token_pk primary key (token_hash),
    constraint participant_token_person_fk foreign key (person_id) references person (id) on delete cascade
);
create index participant_token_person_idx on participant_token (person_id);

-- links and codes that work once, stored as SHA-256
create table one_time_token (
    token_hash text not null,
    purpose text not null,
    person_id uuid,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint one_time_token_pk primary key (token_hash),
    constraint one_time_token_person_fk foreign key (person_id) references person (id) on delete cascade,
    constraint one_time_token_purpose_check check (purpose in ('setup', 'reset', 'resume'))
);
create index one_time_token_person_idx on one_time_token (person_id);
