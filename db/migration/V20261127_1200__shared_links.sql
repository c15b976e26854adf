-- private links to a result: they show only the chosen parts, end, and can be revoked at once
create table shared_link (
    id uuid not null,
    person_id uuid not null,
    attempt_id uuid not null,
    -- SHA-256 of the secret in the address, which itself is shown once and not kept
    token_hash text not null,
    parts text[] not null,
    -- what the person wants to be called there, if anything
    shown_name text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    times_opened integer not null default 0,
    last_opened_at timestamptz,
    constraint shared_link_pk primary key (id),
    constraint shared_link_token_unique unique (token_hash),
    constraint shared_link_person_fk foreign key (person_id) references person (id) on delete cascade,
    constraint shared_link_attempt_fk foreign key (attempt_id) references attempt (id) on delete cascade,
    constraint shared_link_parts_check check (
        cardinality(parts) > 0 and parts <@ array['headline', 'gaps', 'map', 'roles', 'plan']),
    constraint shared_link_expires_check check (expires_at > created_at),
    constraint shared_link_name_check check (length(shown_name) between 1 and 100)
);
create index shared_link_person_idx on shared_link (person_id, created_at);
create index shared_link_attempt_idx on shared_link (attempt_id);
