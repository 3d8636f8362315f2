-- confirm-outlets: pins the change counter of one input for each outlet that may still be confirmed, if the totals agree.
-- Grain: one row: the stored total over all covered outlets, and how many were pinned (none where the total differs).
-- $1 month, $2 input, $3 all covered outlets, $4 those of them whose month still takes inputs, $5 control total or NULL,
-- $6 unit, $7 account. Counter and total come from one reading: a row in flight moves the counter when it commits.
WITH stood AS MATERIALIZED (
  SELECT s.outlet_id, s.changes, s.total
  FROM assessment.input_state($1::date, $3::int[]) AS s
  WHERE s.input = $2::text
), compared AS (
  SELECT coalesce(sum(s.total), 0)::bigint AS stored_total FROM stood AS s
), made AS (
  INSERT INTO assessment.input_confirmation (month, org_unit_id, input, control_total, outlets, account_id)
  SELECT $1::date, $6::int, $2::text, $5::bigint, cardinality($4::int[]), $7::int
  FROM compared AS c
  WHERE coalesce(c.stored_total = $5::bigint, true)
  RETURNING id
), pinned AS (
  INSERT INTO assessment.confirmed_input (outlet_id, month, input, confirmation_id, changes, total)
  SELECT s.outlet_id, $1::date, $2::text, m.id, s.changes, s.total
  FROM stood AS s
  CROSS JOIN made AS m
  WHERE s.outlet_id = ANY ($4::int[])
  ORDER BY s.outlet_id
  ON CONFLICT ON CONSTRAINT confirmed_input_pkey DO UPDATE
  SET confirmation_id = excluded.confirmation_id, changes = excluded.changes, total = excluded.total
)
SELECT (SELECT c.stored_total FROM compared AS c) AS "storedTotal", (SELECT m.id FROM made AS m) AS id
