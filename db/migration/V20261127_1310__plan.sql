-- the plan that a person keeps: what they asked for, and the plan as it was then
create table learning_plan (
    person_id uuid not null,
    role text not null,
    request jsonb not null,
    document jsonb not null,
    kept_at timestamptz not null,
    constraint learning_plan_pk primary key (person_id),
    constraint learning_plan_person_fk foreign key (person_id) references person (id) on delete cascade
);
