-- What an admin has looked at and left as it is: it leaves the queue until something new is found about it.
create table curation_settled (
    kind text not null,
    subject text not null,
    settled_at timestamptz not null default now(),
    settled_by uuid,
    constraint curation_settled_pk primary key (kind, subject),
    constraint curation_settled_by_fk foreign key (settled_by) references person (id) on delete set null
);
create index curation_settled_by_idx on curation_settled (settled_by);
