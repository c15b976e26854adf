-- A person owns answers and results; an account (or an anonymous cookie) is only a way to be recognised.
create table person (
    id uuid not null,
    created_at timestamptz not null default now(),
    -- to the day: enough to know who has been away for ninety days
    last_seen_at timestamptz not null default now(),
    -- WCAG 2.1.4 wants a way to turn them off, for people without an account too
    single_key_shortcuts boolean not null default true,
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
    -- a session carries the number it was opened under; a higher one here signs it out. A number, not a time: the
    -- clocks of several nodes differ.
    session_epoch integer not null default 0,
    -- failed sign-ins from before are forgotten
    unlocked_at timestamptz,
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

-- the random token that keeps an account signed in on a device when its session is gone (a restart, another node),
-- stored as SHA-256
create table sign_in_ticket (
    token_hash text not null,
    person_id uuid not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    constraint sign_in_ticket_pk primary key (token_hash),
    constraint sign_in_ticket_account_fk foreign key (person_id) references account (person_id) on delete cascade
);
create index sign_in_ticket_person_idx on sign_in_ticket (person_id);

-- links that work once, stored as SHA-256
create table one_time_token (
    token_hash text not null,
    purpose text not null,
    person_id uuid,
    -- of a sign-up that waits for its mail to be read
    email text,
    display_name text,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint one_time_token_pk primary key (token_hash),
    constraint one_time_token_person_fk foreign key (person_id) references person (id) on delete cascade,
    constraint one_time_token_purpose_check check (purpose in ('setup', 'sign-up', 'reset', 'resume')),
    constraint one_time_token_person_check check ((purpose in ('reset', 'resume')) = (person_id is not null)),
    constraint one_time_token_email_check
        check ((purpose = 'sign-up') = (email is not null and display_name is not null))
);
create index one_time_token_person_idx on one_time_token (person_id);

-- who did what: never personal data, never results
create table audit_entry (
    id uuid not null,
    at timestamptz not null default now(),
    -- null: the system, or somebody who has erased themselves
    actor_id uuid,
    action text not null,
    subject text not null,
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_actor_fk foreign key (actor_id) references person (id) on delete set null
);
create index audit_entry_at_idx on audit_entry (at);
create index audit_entry_actor_idx on audit_entry (actor_id);
