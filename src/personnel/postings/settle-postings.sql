-- settle-postings: people stand under the unit of their main posting of today, also where nobody wrote anything today.
-- Grain: one row per person who moves.
UPDATE personnel.person AS p
SET org_unit_id = t.org_unit_id
FROM personnel.posting AS t
WHERE t.person_id = p.id AND t.slot = 'main' AND t.org_unit_id <> p.org_unit_id
  AND t.valid_from <= platform.today() AND (t.valid_to IS NULL OR t.valid_to > platform.today())
