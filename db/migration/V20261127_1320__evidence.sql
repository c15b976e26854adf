-- what a person can show for the tasks of stages: an address and a note of their own
create table stage_evidence (
    id uuid not null,
    person_id uuid not null,
    roadmap text not null,
    stage text not null,
    -- slug of the task, and its text when this was written down
    task text not null,
    task_text text not null,
    url text,
    note text not null,
    added_at timestamptz not null,
    constraint stage_evidence_pk primary key (id),
    constraint stage_evidence_person_fk foreign key (person_id) references person (id) on delete cascade,
    constraint stage_evidence_length_check check (length(note) <= 1000 and (url is null or length(url) <= 1000))
);
create index stage_evidence_person_idx on stage_evidence (person_id);
