-- place-operator-ids: the unit of the posting on the day an ID is issued for; active where nothing is said.
-- Grain: one row per staged row.
UPDATE pg_temp.stage_personnel_operator_id AS s
SET status = coalesce(s.status, 'active'),
    org_unit_id = (SELECT t.org_unit_id FROM personnel.posting AS t
                   WHERE t.person_id = s.person_id AND t.slot = 'main'
                     AND t.valid_from <= s.valid_from AND (t.valid_to IS NULL OR t.valid_to > s.valid_from))
