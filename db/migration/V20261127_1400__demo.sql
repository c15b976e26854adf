-- One row, in databases that hold the demo organisation: its pages say so, whatever profile the server runs with.
create table demo_organisation (
    only_one boolean not null default true,
    started_at timestamptz not null,
    -- null while it is being made, and when making it was interrupted
    made_at timestamptz,
    constraint demo_organisation_pk primary key (only_one),
    constraint demo_organisation_only_one_check check (only_one)
);
