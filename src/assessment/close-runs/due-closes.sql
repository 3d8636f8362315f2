-- due-closes: the outlet-months that locked by time and wait for a close. Grain: one row per city, its oldest such month.
-- $1 hours after which a blocked one is tried again without a sign of change, $2 cities at most.
-- A sign of change is a target, a confirmation or the close of the month before, later than the last close that looked.
WITH locked AS MATERIALIZED (
  SELECT g.outlet_id, g.month FROM months.pub_outlet_month AS g WHERE g.state = 'locked'
), tried AS (
  SELECT l.outlet_id, l.month, o.city_id, t.last_at
  FROM locked AS l
  JOIN outlets.pub_outlet AS o ON o.outlet_id = l.outlet_id
       AND o.opened_on < (l.month + interval '1 month')::date AND (o.closed_on IS NULL OR o.closed_on > l.month)
  LEFT JOIN LATERAL (
    SELECT max(x.recorded_at) AS last_at
    FROM assessment.run_result AS x
    JOIN assessment.close_run AS r ON r.id = x.run_id
    WHERE x.outlet_id = l.outlet_id AND r.month = l.month AND r.kind = 'close'
  ) AS t ON true
), due AS (
  SELECT t.outlet_id, t.month, t.city_id
  FROM tried AS t
  WHERE t.last_at IS NULL
     OR t.last_at <= platform.now() - make_interval(hours => $1::int)
     OR EXISTS (SELECT 1 FROM assessment.target AS g
                WHERE g.outlet_id = t.outlet_id AND g.month = t.month AND g.changed_at > t.last_at)
     OR EXISTS (SELECT 1 FROM assessment.confirmed_input AS c
                JOIN assessment.input_confirmation AS i ON i.id = c.confirmation_id
                WHERE c.outlet_id = t.outlet_id AND c.month = t.month AND i.confirmed_at > t.last_at)
     OR EXISTS (SELECT 1 FROM months.pub_outlet_month AS p
                WHERE p.outlet_id = t.outlet_id AND p.month = (t.month - interval '1 month')::date AND p.closed_at > t.last_at)
), oldest AS (
  SELECT d.city_id, min(d.month) AS month FROM due AS d GROUP BY d.city_id
)
SELECT o.city_id, u.lineage, o.month, array_agg(d.outlet_id ORDER BY d.outlet_id) AS outlet_ids
FROM oldest AS o
JOIN due AS d ON d.city_id = o.city_id AND d.month = o.month
JOIN outlets.pub_org_unit AS u ON u.id = o.city_id
GROUP BY o.city_id, u.lineage, o.month
ORDER BY o.month, o.city_id
LIMIT $2::int
