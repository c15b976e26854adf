-- Who changed a question, when and why; the content itself is the version that the hash names.
alter table question add column pool text;
alter table question add constraint question_pool_check check (pool is null or pool ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
comment on column question.pool is 'name of a private pool; null for questions that may be shared';

create table question_change (
    question_id text not null,
    revision_id bigint not null,
    question_hash text not null,
    status text not null,
    pool text,
    changed_by uuid,
    constraint question_change_pk primary key (question_id, revision_id),
    constraint question_change_question_fk foreign key (question_id) references question (id),
    constraint question_change_version_fk foreign key (question_hash) references question_version (hash),
    constraint question_change_revision_fk foreign key (revision_id) references bank_revision (id)
);
create index question_change_version_idx on question_change (question_hash);
create index question_change_revision_idx on question_change (revision_id);
