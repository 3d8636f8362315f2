-- supersede: takes the published mark off the revisions that are about to get a successor. Grain: one row each.
-- $1 first day of the month.
UPDATE assessment.score_revision AS r
SET state = 'superseded'
FROM pg_temp.close_work AS w
WHERE w.outcome = 'closed' AND w.published_revision IS NOT NULL
  AND r.outlet_id = w.outlet_id AND r.month = $1::date AND r.revision = w.published_revision
RETURNING r.outlet_id
