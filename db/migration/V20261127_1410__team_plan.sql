-- What a team plans to learn; at most one plan at a time.
create table team_plan (
    id uuid not null,
    team_id uuid not null,
    -- US dollars in all, and hours for each person
    money integer not null,
    hours integer not null,
    until_on date not null,
    -- assumed probability that finishing a course takes somebody to its level
    success double precision not null,
    priorities text[] not null,
    -- by how much, at most, a better plan could have been worth more; null once it was changed by hand
    gap double precision,
    created_by uuid,
    created_at timestamptz not null,
    proposed_at timestamptz,
    ended_at timestamptz,
    constraint team_plan_pk primary key (id),
    constraint team_plan_team_fk foreign key (team_id) references team (id) on delete cascade,
    constraint team_plan_creator_fk foreign key (created_by) references person (id) on delete set null,
    constraint team_plan_success_check check (success > 0 and success <= 1)
);
create unique index team_plan_one_per_team on team_plan (team_id) where ended_at is null;
create index team_plan_team_idx on team_plan (team_id);
create index team_plan_creator_idx on team_plan (created_by);

-- places in a course, or in an examination; without a person they are for everybody who shows no row
create table team_plan_seat (
    id uuid not null,
    plan_id uuid not null,
    person_id uuid,
    kind text not null,
    slug text not null,
    people integer not null,
    position integer not null,
    constraint team_plan_seat_pk primary key (id),
    constraint team_plan_seat_plan_fk foreign key (plan_id) references team_plan (id) on delete cascade,
    constraint team_plan_seat_person_fk foreign key (person_id) references person (id) on delete cascade,
    constraint team_plan_seat_kind_check check (kind in ('course', 'certification')),
    constraint team_plan_seat_people_check check (people >= 1)
);
create unique index team_plan_seat_once on team_plan_seat (plan_id, person_id, kind, slug) nulls not distinct;
create index team_plan_seat_person_idx on team_plan_seat (person_id);

-- what a person has said to their part; theirs, and kept when the plan ends
create table team_plan_answer (
    plan_id uuid not null,
    person_id uuid not null,
    kind text not null,
    slug text not null,
    accepted boolean not null,
    answered_at timestamptz not null,
    constraint team_plan_answer_pk primary key (plan_id, person_id, kind, slug),
    constraint team_plan_answer_plan_fk foreign key (plan_id) references team_plan (id) on delete cascade,
    constraint team_plan_answer_person_fk foreign key (person_id) references person (id) on delete cascade,
    constraint team_plan_answer_kind_check check (kind in ('course', 'certification'))
);
create index team_plan_answer_person_idx on team_plan_answer (person_id);
