-- What each release brought, beside what stands in the catalogue and the bank: without the state that an admin's edit
-- began from, a newer release could not be compared with it.
create table shipped_entry (
    kind text not null,
    slug text not null,
    -- of a question; empty for things of the catalogue
    skill text not null default '',
    -- as the present release ships it; null when it no longer does
    document jsonb,
    -- as it was shipped when an admin last agreed with it or changed it
    base_skill text not null default '',
    base_document jsonb,
    -- an admin has decided to keep what is no longer shipped
    settled boolean not null default false,
    constraint shipped_entry_pk primary key (kind, slug)
);

insert into shipped_entry (kind, slug, document, base_document)
select e.kind, e.slug, v.document, v.document
from catalog_entry e
join lateral (
    select document from catalog_entry_version
    where kind = e.kind and slug = e.slug and changed_by is null order by revision_id desc limit 1) v on true
where e.seed_hash is not null;

insert into shipped_entry (kind, slug, skill, document, base_skill, base_document)
select 'question', q.id, v.skill, v.content, v.skill, v.content
from question q join question_version v on v.hash = q.seed_hash;

-- so that the next start looks at all of it once more
delete from seed_import;
