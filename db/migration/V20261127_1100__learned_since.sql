-- "I have learned this since": answers to the skill's questions given before the mark no longer count for attempts
-- that start while it holds. Taking it back keeps the row, so that an open attempt goes on from what it began with.
create table learned_since (
    id uuid not null,
    person_id uuid not null,
    skill text not null,
    marked_at timestamptz not null,
    undone_at timestamptz,
    constraint learned_since_pk primary key (id),
    constraint learned_since_person_fk foreign key (person_id) references person (id) on delete cascade,
    constraint learned_since_undone_check check (undone_at >= marked_at)
);
create unique index learned_since_one_holds on learned_since (person_id, skill) where undone_at is null;
create index learned_since_person_idx on learned_since (person_id);
