-- personal tokens for the read-only interface; only the hash of a token is kept
create table api_token (
    id uuid not null,
    person_id uuid not null,
    name text not null,
    -- SHA-256
    token_hash text not null,
    scopes text[] not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    -- to the day: enough to know which ones are no longer needed
    last_used_on date,
    constraint api_token_pk primary key (id),
    constraint api_token_account_fk foreign key (person_id) references account (person_id) on delete cascade,
    constraint api_token_name_check check (length(name) between 1 and 80),
    constraint api_token_expiry_check check (expires_at > created_at)
);
create unique index api_token_hash_key on api_token (token_hash);
create index api_token_person_idx on api_token (person_id);
