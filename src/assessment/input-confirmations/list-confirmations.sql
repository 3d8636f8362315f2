-- list-confirmations: who said of which input that it is complete, and how much of that still holds.
-- Grain: one row per confirmation, the latest first; standing and stale count outlets in the caller's scope.
-- A control total is shown where the confirmed unit is in the caller's scope: a sum of units above says too much of others.
-- $1 month, $2 unit that it concerns (above or below it), $3 input, $4 id of one: each NULL for all; $5 before this id; $6 rows.
WITH page AS MATERIALIZED (
  SELECT c.id, c.month, u.code, u.name, c.input, c.outlets,
         CASE WHEN u.lineage && (SELECT NULLIF(current_setting('app.scopes', true), '')::int[]) THEN c.control_total END AS control_total,
         c.account_id, c.confirmed_at
  FROM assessment.input_confirmation AS c
  JOIN outlets.pub_org_unit AS u ON u.id = c.org_unit_id
  WHERE ($1::date IS NULL OR c.month = $1) AND ($3::text IS NULL OR c.input = $3) AND ($4::bigint IS NULL OR c.id = $4)
    AND ($2::int IS NULL OR u.lineage @> ARRAY[$2]
         OR c.org_unit_id = ANY ((SELECT w.lineage FROM outlets.pub_org_unit AS w WHERE w.id = $2)::int[]))
    AND ($5::bigint IS NULL OR c.id < $5)
  ORDER BY c.id DESC
  LIMIT $6
), pins AS MATERIALIZED (
  SELECT f.confirmation_id, f.outlet_id, f.month, f.input, f.changes
  FROM assessment.confirmed_input AS f
  JOIN page AS p ON p.id = f.confirmation_id AND p.month = f.month AND p.input = f.input
), stood AS MATERIALIZED (
  SELECT m.month, s.outlet_id, s.input, s.changes
  FROM (SELECT p.month, array_agg(DISTINCT p.outlet_id) AS outlets FROM pins AS p GROUP BY p.month) AS m
  CROSS JOIN LATERAL assessment.input_state(m.month, m.outlets) AS s
)
SELECT p.id, to_char(p.month, 'YYYY-MM') AS month, p.code AS "orgUnitCode", p.name AS "orgUnitName", p.input,
       p.control_total AS "controlTotal", p.outlets, p.account_id AS "confirmedBy", p.confirmed_at AS "confirmedAt",
       count(f.outlet_id) AS standing, count(f.outlet_id) FILTER (WHERE f.changes <> s.changes) AS stale
FROM page AS p
LEFT JOIN pins AS f ON f.confirmation_id = p.id
LEFT JOIN stood AS s ON s.outlet_id = f.outlet_id AND s.month = f.month AND s.input = f.input
GROUP BY p.id, p.month, p.code, p.name, p.input, p.control_total, p.outlets, p.account_id, p.confirmed_at
ORDER BY p.id DESC
