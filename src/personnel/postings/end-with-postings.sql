-- end-with-postings: operator IDs end with the posting they were issued for, and go on where its end is taken back.
-- Grain: one row per row of the IDs of the people whose postings were written.
UPDATE personnel.operator_id AS i
SET valid_to = n.valid_to
FROM (
  SELECT x.id, least(
           x.ends_on,
           personnel.operator_id_next(x.system, x.operator_code, x.valid_from),
           personnel.operator_id_ends(x.person_id, x.org_unit_id, x.valid_from)) AS valid_to
  FROM personnel.operator_id AS x
  WHERE x.person_id IN (SELECT s.person_id FROM pg_temp.stage_personnel_posting AS s WHERE s.refused_code IS NULL)
) AS n
WHERE n.id = i.id AND n.valid_to IS DISTINCT FROM i.valid_to
