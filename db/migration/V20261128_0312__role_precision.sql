-- how exactly the engine measures each role, by simulation; computed anew when catalogue or bank have changed
create table role_precision (
    role text not null,
    document jsonb not null,
    -- revisions of catalogue and bank that it was computed for
    revisions text not null,
    computed_at timestamptz not null default now(),
    constraint role_precision_pk primary key (role)
);
