-- add-run: writes a run and divides its outlets into chunks. Grain: one row, the run.
-- $1 first day of the month, $2 unit id, $3 kind, $4 account, $5 only locked, $6 outlet ids or NULL for every outlet of the
-- unit's subtree of today that existed in the month, $7 outlets per chunk.
WITH taken AS MATERIALIZED (
  SELECT o.outlet_id, (row_number() OVER (ORDER BY o.outlet_id) - 1) / $7::int AS chunk
  FROM outlets.pub_outlet AS o
  WHERE o.lineage @> ARRAY[$2::int]
    AND o.opened_on < ($1::date + interval '1 month')::date
    AND (o.closed_on IS NULL OR o.closed_on > $1::date)
    AND ($6::int[] IS NULL OR o.outlet_id = ANY ($6::int[]))
), run AS (
  INSERT INTO assessment.close_run (month, org_unit_id, kind, account_id, only_locked, outlets_total)
  VALUES ($1::date, $2::int, $3, $4::int, $5::boolean, (SELECT count(*) FROM taken AS t))
  RETURNING id
), chunks AS (
  INSERT INTO assessment.close_chunk (run_id, chunk_no, outlet_ids)
  SELECT r.id, t.chunk + 1, array_agg(t.outlet_id ORDER BY t.outlet_id)
  FROM taken AS t CROSS JOIN run AS r
  GROUP BY r.id, t.chunk
)
SELECT r.id::text AS id FROM run AS r
