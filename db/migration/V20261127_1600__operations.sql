-- what an admin has set; a name without a row has its default
create table setting (
    name text not null,
    value text not null,
    changed_at timestamptz not null default now(),
    constraint setting_pk primary key (name)
);

-- every run of a scheduled job, on whichever node; the job deletes all but its newest fifty
create table job_run (
    id uuid not null,
    job text not null,
    started_at timestamptz not null default now(),
    -- null while it runs, and for good when the node was lost
    ended_at timestamptz,
    -- the kind of error, never its text: that may hold personal data
    failure text,
    constraint job_run_pk primary key (id)
);
create index job_run_job_idx on job_run (job, started_at desc);

-- backups that have been made, by the script or from the screen
create table backup_run (
    id uuid not null,
    started_at timestamptz not null default now(),
    ended_at timestamptz,
    file text not null,
    tables integer not null default 0,
    tables_done integer not null default 0,
    row_count bigint not null default 0,
    bytes bigint not null default 0,
    failure text,
    constraint backup_run_pk primary key (id)
);
create index backup_run_started_idx on backup_run (started_at desc);
