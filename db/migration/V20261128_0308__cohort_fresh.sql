-- Whether a snapshot was counted for the first time in this cohort: a figure about one skill needs five of those.
alter table team_cohort_release add column fresh boolean not null default false;

update team_cohort_release cr set fresh = true
from team_cohort c, team_release r
where c.id = cr.cohort_id and r.id = cr.release_id
    and not exists (
        select from team_membership m
        where m.team_id = c.team_id and m.person_id = r.person_id and m.manager)
    and not exists (
        select from team_cohort_release earlier
            join team_cohort ec on ec.id = earlier.cohort_id
            join team_release er on er.id = earlier.release_id
        where ec.team_id = c.team_id and ec.counted_from < c.counted_from
            and er.person_id = r.person_id and er.attempt_id = r.attempt_id);

alter table team_cohort_release alter column fresh drop default;
