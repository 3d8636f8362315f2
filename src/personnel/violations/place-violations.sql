-- place-violations: where the person of a row was posted on the day it happened; who held no post then, where they are.
-- Grain: one row per staged row whose person is known.
UPDATE pg_temp.stage_personnel_violation AS s
SET org_unit_id = coalesce(
  (SELECT g.org_unit_id FROM personnel.posting AS g
   WHERE g.person_id = s.person_id AND NOT g.is_deputy
     AND g.valid_from <= s.occurred_on AND (g.valid_to IS NULL OR g.valid_to > s.occurred_on)),
  (SELECT p.org_unit_id FROM personnel.person AS p WHERE p.id = s.person_id))
WHERE s.person_id IS NOT NULL
