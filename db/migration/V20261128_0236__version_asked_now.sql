-- Whether two versions of a question ask the same: they differ only in notes, in the level or in the dates of reviews.
create function asks_the_same(one question_version, other question_version) returns boolean
    language sql immutable
    return (one).skill = (other).skill and (one).format = (other).format
        and (one).content - '{level,situation,worked,compute,explanation,below,reference,reviewed,review-by,checks}'::text[]
            = (other).content - '{level,situation,worked,compute,explanation,below,reference,reviewed,review-by,checks}'::text[];

-- Versions that ask the same as the present version of their question, that one included. What people answered to one of
-- them tells of all.
create view version_asked_now as
select v.hash, now.hash as now
from question q
join question_version now on now.hash = q.current_hash
join question_version v on v.question_id = q.id and asks_the_same(v, now);
