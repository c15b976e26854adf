-- the role that somebody said last they work towards
create table chosen_role (
    person_id uuid not null,
    role text not null,
    chosen_at timestamptz not null,
    constraint chosen_role_pk primary key (person_id),
    constraint chosen_role_person_fk foreign key (person_id) references person (id) on delete cascade
);
