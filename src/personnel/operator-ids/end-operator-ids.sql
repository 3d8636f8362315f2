-- end-operator-ids: an ID ends where it is ended, where its next row begins, or where its posting ends. Grain: one row per
-- row of the IDs that were written.
UPDATE personnel.operator_id AS i
SET valid_to = n.valid_to
FROM (
  SELECT x.id, least(x.valid_to, personnel.operator_id_next(x.system, x.operator_code, x.valid_from),
                     personnel.operator_id_ends(x.person_id, x.org_unit_id, x.valid_from)) AS valid_to
  FROM personnel.operator_id AS x
  WHERE (x.system, x.operator_code) IN (
    SELECT s.system, s.operator_code FROM pg_temp.stage_personnel_operator_id AS s WHERE s.refused_code IS NULL)
) AS n
WHERE n.id = i.id AND n.valid_to IS DISTINCT FROM i.valid_to
