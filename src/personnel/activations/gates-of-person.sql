-- gates-of-person: what a person $1 has passed on the day $2, by the last result of each kind up to it. Grain: one row.
-- missing where there is no result.
SELECT personnel.clearance_on($1::bigint, 'background_check', $2::date) AS "backgroundCheck",
       personnel.clearance_on($1::bigint, 'qualification_review', $2::date) AS "qualificationReview",
       personnel.is_cleared($1::bigint, $2::date) AS "isCleared",
       coalesce((SELECT s.result FROM personnel.selection AS s
                 WHERE s.person_id = $1::bigint AND s.kind = 'interview' AND s.held_on <= $2::date
                 ORDER BY s.held_on DESC LIMIT 1), 'missing') AS interview,
       coalesce((SELECT s.result FROM personnel.selection AS s
                 WHERE s.person_id = $1::bigint AND s.kind = 'test' AND s.held_on <= $2::date
                 ORDER BY s.held_on DESC LIMIT 1), 'missing') AS test
