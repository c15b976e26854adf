-- What people say about stages and how they order them. Stages are known by their natural keys and their names are
-- kept, so that nothing is lost when a roadmap is revised.
create table stage_mark (
    person_id uuid not null,
    roadmap text not null,
    stage text not null,
    -- as it was called when it was marked
    stage_name text not null,
    mark text not null,
    marked_at timestamptz not null,
    constraint stage_mark_pk primary key (person_id, roadmap, stage),
    constraint stage_mark_person_fk foreign key (person_id) references person (id) on delete cascade,
    constraint stage_mark_mark_check check (mark in ('done', 'learning', 'skip'))
);

-- a person's own order of the way to a role; stages as roadmap/stage
create table way_order (
    person_id uuid not null,
    role text not null,
    stages text[] not null,
    ordered_at timestamptz not null,
    constraint way_order_pk primary key (person_id, role),
    constraint way_order_person_fk foreign key (person_id) references person (id) on delete cascade
);
