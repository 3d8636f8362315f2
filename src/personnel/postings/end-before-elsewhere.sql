-- end-before-elsewhere: a posting ends where the person's next one begins, also where the caller does not see that one.
-- Grain: one row per posting that was drawn out over it.
UPDATE personnel.posting AS t
SET valid_to = f.day
FROM (
  SELECT x.id, personnel.posted_elsewhere(x.person_id, x.slot, x.valid_from, x.valid_to) AS day
  FROM personnel.posting AS x
  WHERE x.person_id IN (SELECT s.person_id FROM pg_temp.stage_personnel_posting AS s WHERE s.refused_code IS NULL)
) AS f
WHERE f.id = t.id AND f.day IS NOT NULL
