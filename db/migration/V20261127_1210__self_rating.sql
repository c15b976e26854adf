-- where people put themselves before the first question; shown beside the result, never part of the score
create table self_rating (
    attempt_id uuid not null,
    domain text not null,
    -- 0 is new to it, 1 to 5 are the levels
    level smallint not null,
    constraint self_rating_pk primary key (attempt_id, domain),
    constraint self_rating_attempt_fk foreign key (attempt_id) references attempt (id) on delete cascade,
    constraint self_rating_level_check check (level between 0 and 5)
);
