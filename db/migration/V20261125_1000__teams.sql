-- An organisation contains teams and nothing else; results stay with the people.
create table organisation (
    id uuid not null,
    name text not null,
    created_at timestamptz not null default now(),
    constraint organisation_pk primary key (id)
);

create table team (
    id uuid not null,
    organisation_id uuid not null,
    name text not null,
    -- slug of the roadmap that is proposed to people of the team
    roadmap text,
    created_at timestamptz not null default now(),
    archived_at timestamptz,
    constraint team_pk primary key (id),
    constraint team_organisation_fk foreign key (organisation_id) references organisation (id) on delete cascade
);
create index team_organisation_idx on team (organisation_id);

-- how many people should be able to do a role
create table team_target_role (
    team_id uuid not null,
    role text not null,
    people integer not null,
    constraint team_target_role_pk primary key (team_id, role),
    constraint team_target_role_team_fk foreign key (team_id) references team (id) on delete cascade,
    constraint team_target_role_people_check check (people between 1 and 1000)
);

-- how many people should reach a level of a skill; goes before what the roles ask
create table team_target_skill (
    team_id uuid not null,
    skill text not null,
    level integer not null,
    people integer not null,
    constraint team_target_skill_pk primary key (team_id, skill),
    constraint team_target_skill_team_fk foreign key (team_id) references team (id) on delete cascade,
    constraint team_target_skill_level_check check (level between 1 and 5),
    constraint team_target_skill_people_check check (people between 0 and 1000)
);

create table team_membership (
    team_id uuid not null,
    person_id uuid not null,
    manager boolean not null default false,
    joined_at timestamptz not null default now(),
    constraint team_membership_pk primary key (team_id, person_id),
    constraint team_membership_team_fk foreign key (team_id) references team (id) on delete cascade,
    constraint team_membership_person_fk foreign key (person_id) references person (id) on delete cascade
);
create index team_membership_person_idx on team_membership (person_id);

-- the token decides, stored as SHA-256; the address is only where it was sent, kept until it is answered
create table team_invitation (
    id uuid not null,
    team_id uuid not null,
    token_hash text not null,
    recipient text,
    manager boolean not null default false,
    uses_left integer not null,
    accepted integer not null default 0,
    created_by uuid,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    constraint team_invitation_pk primary key (id),
    constraint team_invitation_team_fk foreign key (team_id) references team (id) on delete cascade,
    constraint team_invitation_creator_fk foreign key (created_by) references person (id) on delete set null,
    constraint team_invitation_uses_check check (uses_left >= 0)
);
create unique index team_invitation_token_key on team_invitation (token_hash);
create index team_invitation_team_idx on team_invitation (team_id);
create index team_invitation_creator_idx on team_invitation (created_by);

-- A snapshot that a person lets a team count, or see. When it is withdrawn its contents are emptied and the row stays:
-- that this snapshot has been counted before must not be forgotten (see ReleaseRule).
create table team_release (
    id uuid not null,
    team_id uuid not null,
    person_id uuid not null,
    attempt_id uuid not null,
    own_row boolean not null,
    scope_name text not null,
    -- when the answers ended
    as_of timestamptz not null,
    released_at timestamptz not null,
    superseded_at timestamptz,
    withdrawn_at timestamptz,
    skills text[] not null,
    means double precision[] not null,
    sds double precision[] not null,
    -- measured by own answers, or estimated from related skills
    measured boolean[] not null,
    answers integer[] not null,
    constraint team_release_pk primary key (id),
    constraint team_release_team_fk foreign key (team_id) references team (id) on delete cascade,
    constraint team_release_person_fk foreign key (person_id) references person (id) on delete cascade,
    constraint team_release_withdrawn_check check (withdrawn_at is null or skills = '{}')
);
create index team_release_team_idx on team_release (team_id, released_at);
create index team_release_person_idx on team_release (person_id);

-- people without a row of their own are counted in fixed groups only
create table team_cohort (
    id uuid not null,
    team_id uuid not null,
    people integer not null,
    counted_from timestamptz not null,
    -- newer snapshots have taken its place
    counted_until timestamptz,
    -- somebody of it has withdrawn: it is not shown again, for no date
    broken_at timestamptz,
    constraint team_cohort_pk primary key (id),
    constraint team_cohort_team_fk foreign key (team_id) references team (id) on delete cascade,
    constraint team_cohort_people_check check (people >= 5)
);
create index team_cohort_team_idx on team_cohort (team_id);

create table team_cohort_release (
    cohort_id uuid not null,
    release_id uuid not null,
    constraint team_cohort_release_pk primary key (cohort_id, release_id),
    constraint team_cohort_release_cohort_fk foreign key (cohort_id) references team_cohort (id) on delete cascade,
    constraint team_cohort_release_release_fk foreign key (release_id) references team_release (id) on delete cascade
);
create index team_cohort_release_release_idx on team_cohort_release (release_id);

-- who opened what people have released
create table team_opening (
    id uuid not null,
    team_id uuid not null,
    -- null: somebody who has erased themselves
    viewer_id uuid,
    page text not null,
    -- the person whose row was opened by itself
    person_id uuid,
    opened_at timestamptz not null,
    constraint team_opening_pk primary key (id),
    constraint team_opening_team_fk foreign key (team_id) references team (id) on delete cascade,
    constraint team_opening_viewer_fk foreign key (viewer_id) references person (id) on delete set null,
    constraint team_opening_person_fk foreign key (person_id) references person (id) on delete cascade
);
create index team_opening_team_idx on team_opening (team_id, opened_at);
create index team_opening_viewer_idx on team_opening (viewer_id);
create index team_opening_person_idx on team_opening (person_id);

create table team_assignment (
    id uuid not null,
    team_id uuid not null,
    role text,
    skills text[] not null,
    minutes integer not null,
    due_on date not null,
    created_by uuid,
    created_at timestamptz not null,
    reminded_at timestamptz,
    ended_at timestamptz,
    constraint team_assignment_pk primary key (id),
    constraint team_assignment_team_fk foreign key (team_id) references team (id) on delete cascade,
    constraint team_assignment_creator_fk foreign key (created_by) references person (id) on delete set null,
    constraint team_assignment_about_check check ((role is null) = (cardinality(skills) between 1 and 6)),
    constraint team_assignment_minutes_check check (minutes between 5 and 240)
);
create index team_assignment_team_idx on team_assignment (team_id);
create index team_assignment_creator_idx on team_assignment (created_by);

-- a person has said that they have done it
create table team_assignment_done (
    assignment_id uuid not null,
    person_id uuid not null,
    done_at timestamptz not null,
    constraint team_assignment_done_pk primary key (assignment_id, person_id),
    constraint team_assignment_done_assignment_fk foreign key (assignment_id)
        references team_assignment (id) on delete cascade,
    constraint team_assignment_done_person_fk foreign key (person_id) references person (id) on delete cascade
);
create index team_assignment_done_person_idx on team_assignment_done (person_id);
