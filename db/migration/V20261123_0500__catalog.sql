-- The catalogue: one row per thing, its content as a document, validated as a whole before every write.
create table catalog_revision (
    id bigint generated always as identity,
    created_at timestamptz not null default now(),
    reason text not null,
    constraint catalog_revision_pk primary key (id)
);

create table catalog_entry (
    kind text not null,
    slug text not null,
    position integer not null,
    status text not null default 'published',
    document jsonb not null,
    -- hash of the shipped document that this row came from; null for rows made by an admin
    seed_hash text,
    edited_at timestamptz,
    revision_id bigint not null,
    version integer not null default 0,
    constraint catalog_entry_pk primary key (kind, slug),
    constraint catalog_entry_revision_fk foreign key (revision_id) references catalog_revision (id),
    constraint catalog_entry_kind_check check (kind in
        ('domain', 'skill', 'role', 'roadmap', 'certification', 'course', 'misconception')),
    constraint catalog_entry_status_check check (status in ('draft', 'review', 'published', 'retired')),
    constraint catalog_entry_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
create index catalog_entry_revision_idx on catalog_entry (revision_id);

create table catalog_entry_version (
    kind text not null,
    slug text not null,
    revision_id bigint not null,
    status text not null,
    position integer not null,
    document jsonb not null,
    changed_by uuid,
    constraint catalog_entry_version_pk primary key (kind, slug, revision_id),
    constraint catalog_entry_version_revision_fk foreign key (revision_id) references catalog_revision (id)
);
create index catalog_entry_version_revision_idx on catalog_entry_version (revision_id);
