-- follow-postings: people stand under the unit of their main posting of today. Grain: one row per person who moves.
UPDATE personnel.person AS p
SET org_unit_id = t.org_unit_id
FROM personnel.posting AS t
WHERE t.person_id = p.id AND t.slot = 'main' AND t.org_unit_id <> p.org_unit_id
  AND t.valid_from <= platform.today() AND (t.valid_to IS NULL OR t.valid_to > platform.today())
  AND p.id IN (SELECT s.person_id FROM pg_temp.stage_personnel_posting AS s WHERE s.refused_code IS NULL)
