-- which build's shipped data was imported last, so that a start that brings nothing new need not read it all again
create table seed_import (
    what text not null,
    fingerprint text not null,
    imported_at timestamptz not null default now(),
    constraint seed_import_pk primary key (what)
);
