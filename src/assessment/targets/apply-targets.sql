-- apply-targets: sets the staged targets in the order of their rows; each row is compared with what stood before it.
-- Grain: one row: how many rows set something, how many repeated it, the refused rows, and sums of what was set.
-- $1, $2 the outlet-months held by the gate, pairwise; $3 account; $4 batch.
WITH held AS (
  SELECT p.outlet_id, p.month FROM unnest($1::int[], $2::date[]) AS p (outlet_id, month)
), judged AS MATERIALIZED (
  SELECT s.row_no, o.outlet_id, s.month, s.metric, s.value, s.exempt, s.reason,
         CASE WHEN o.outlet_id IS NULL THEN 'unknown_outlet'
              WHEN s.month < date_trunc('month', o.opened_on::timestamp)::date THEN 'before_opening'
              WHEN h.outlet_id IS NULL THEN 'month_closed' END AS fault
  FROM pg_temp.target_stage AS s
  LEFT JOIN outlets.pub_outlet AS o ON o.code = s.outlet_code
  LEFT JOIN held AS h ON h.outlet_id = o.outlet_id AND h.month = s.month
), stepped AS MATERIALIZED (
  SELECT j.row_no, j.outlet_id, j.month, j.metric, j.value, j.exempt, j.reason,
         CASE WHEN lag(j.row_no) OVER before IS NULL
              THEN t.outlet_id IS NULL OR (j.value, j.exempt, j.reason) IS DISTINCT FROM (t.value, t.exempt, t.reason)
              ELSE (j.value, j.exempt, j.reason)
                   IS DISTINCT FROM (lag(j.value) OVER before, lag(j.exempt) OVER before, lag(j.reason) OVER before)
         END AS differs
  FROM judged AS j
  LEFT JOIN assessment.target AS t ON t.outlet_id = j.outlet_id AND t.month = j.month AND t.metric = j.metric
  WHERE j.fault IS NULL
  WINDOW before AS (PARTITION BY j.outlet_id, j.month, j.metric ORDER BY j.row_no)
), logged AS (
  INSERT INTO assessment.target_change (outlet_id, month, metric, value, exempt, reason, batch_id, changed_by)
  SELECT c.outlet_id, c.month, c.metric, c.value, c.exempt, c.reason, $4::bigint, $3::int
  FROM stepped AS c
  WHERE c.differs
  ORDER BY c.row_no
), settled AS (
  SELECT DISTINCT ON (c.outlet_id, c.month, c.metric) c.outlet_id, c.month, c.metric, c.value, c.exempt, c.reason,
         count(*) OVER (PARTITION BY c.outlet_id, c.month, c.metric) AS times
  FROM stepped AS c
  WHERE c.differs
  ORDER BY c.outlet_id, c.month, c.metric, c.row_no DESC
), written AS (
  INSERT INTO assessment.target AS t (outlet_id, month, metric, value, exempt, reason, changes, changed_by)
  SELECT s.outlet_id, s.month, s.metric, s.value, s.exempt, s.reason, s.times, $3::int
  FROM settled AS s
  ORDER BY s.outlet_id, s.month, s.metric
  ON CONFLICT ON CONSTRAINT target_pkey DO UPDATE
  SET value = excluded.value, exempt = excluded.exempt, reason = excluded.reason, changes = t.changes + excluded.changes,
      changed_at = platform.now(), changed_by = excluded.changed_by
)
SELECT (SELECT count(*) FROM stepped AS s WHERE s.differs) AS accepted,
       (SELECT count(*) FROM stepped AS s WHERE NOT s.differs) AS duplicates,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('row', j.row_no, 'code', j.fault) ORDER BY j.row_no), '[]')
        FROM judged AS j WHERE j.fault IS NOT NULL) AS refused,
       (SELECT coalesce(sum(s.value), 0)::bigint FROM stepped AS s WHERE s.differs AND s.metric = 'billed_revenue') AS "billedRevenue",
       (SELECT coalesce(sum(s.value), 0)::bigint FROM stepped AS s WHERE s.differs AND s.metric = 'new_subscribers') AS "newSubscribers"
