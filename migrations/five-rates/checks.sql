-- input_state: how often each input of an outlet-month has changed, and its control total.
-- Grain: one row per outlet of the list and input. The counter moves in the row lock that adds to the totals, so it follows commit order.
CREATE FUNCTION assessment.input_state(p_month date, p_outlets int[])
RETURNS TABLE (outlet_id int, input text, changes bigint, total bigint) LANGUAGE sql STABLE AS $$
  SELECT o.id, i.input, coalesce(sum(i.changes), 0)::bigint, coalesce(sum(i.total), 0)::bigint
  FROM unnest(p_outlets) AS o (id)
  CROSS JOIN LATERAL (
    SELECT 'billing' AS input, sum(t.rows) AS changes, sum(t.billed_fen - t.gifted_fen - t.refunded_fen + t.adjustment_fen) AS total
    FROM sales.pub_billing_total AS t WHERE t.outlet_id = o.id AND t.counted_month = p_month
    UNION ALL
    SELECT 'arrears', sum(t.rows), sum(t.unpaid_fen)
    FROM sales.pub_arrears_total AS t WHERE t.outlet_id = o.id AND t.counted_month = p_month
    UNION ALL
    SELECT 'subscribers', sum(t.rows), sum(t.activated + t.port_in - t.invalidated - t.deactivated - t.port_out - t.deactivated_for_arrears + t.reactivated)
    FROM sales.pub_event_total AS t WHERE t.outlet_id = o.id AND t.counted_month = p_month
    UNION ALL
    SELECT 'subscribers', sum(t.rows), sum(t.opening_subscribers)
    FROM sales.pub_base_total AS t WHERE t.outlet_id = o.id AND t.counted_month = p_month
    UNION ALL
    SELECT 'costs', sum(t.rows), sum(t.amount_fen)
    FROM outlets.pub_cost_total AS t WHERE t.outlet_id = o.id AND t.counted_month = p_month
    UNION ALL
    SELECT 'targets', sum(t.changes), 0 FROM assessment.target AS t WHERE t.outlet_id = o.id AND t.month = p_month
  ) AS i
  GROUP BY o.id, i.input
$$;

-- checks: the check list of a close, computed. Grain: one row per outlet of the list and finding; no row means nothing to say.
CREATE FUNCTION assessment.checks(p_month date, p_outlets int[])
RETURNS TABLE (outlet_id int, code text, severity text, count bigint, owner_role text, href text) LANGUAGE sql STABLE AS $$
  WITH standing AS MATERIALIZED (
    SELECT s.* FROM assessment.standings(p_month, p_outlets) AS s
  ), live AS MATERIALIZED (
    SELECT s.outlet_id FROM standing AS s WHERE s.standing = 'scored'
  ), unpublished AS MATERIALIZED (
    SELECT g.outlet_id, e.month::date AS month
    FROM months.pub_outlet AS g JOIN live AS l ON l.outlet_id = g.outlet_id
    CROSS JOIN generate_series(g.go_live::timestamp, p_month - interval '1 month', interval '1 month') AS e (month)
    WHERE NOT EXISTS (SELECT 1 FROM months.pub_outlet_month AS m
                      WHERE m.outlet_id = g.outlet_id AND m.month = e.month::date AND m.published_revision IS NOT NULL)
  ), earlier AS ( -- A month in which the outlet did not exist yet, or that no scheme took it in, is never closed and blocks nothing.
    SELECT s.outlet_id, s.month
    FROM (SELECT u.month, array_agg(u.outlet_id) AS outlets FROM unpublished AS u GROUP BY u.month) AS m
    CROSS JOIN LATERAL assessment.standings(m.month, m.outlets) AS s
    WHERE s.standing IN ('scored', 'no_scheme')
  ), owner (input, role) AS (
    VALUES ('billing', 'information_centre'), ('subscribers', 'information_centre'), ('arrears', 'information_centre'),
           ('costs', 'outlet_management'), ('targets', 'outlet_management')
  ), found AS (
    SELECT s.outlet_id, s.input || CASE WHEN c.outlet_id IS NULL THEN '_not_confirmed' ELSE '_confirmation_stale' END AS code, 'blocker' AS severity,
           s.changes - coalesce(c.changes, 0) AS count, w.role AS owner_role, '/v1/assessment/input-confirmations?input=' || s.input || '&month={month}&orgUnitCode={outlet}' AS link
    FROM assessment.input_state(p_month, (SELECT array_agg(l.outlet_id) FROM live AS l)) AS s
    JOIN owner AS w ON w.input = s.input
    LEFT JOIN assessment.confirmed_input AS c ON c.outlet_id = s.outlet_id AND c.month = p_month AND c.input = s.input
    WHERE c.changes IS DISTINCT FROM s.changes
    UNION ALL
    SELECT m.outlet_id, 'target_missing', 'blocker', count(*), 'outlet_management', '/v1/assessment/targets?month={month}&outletCode={outlet}'
    FROM assessment.measures((SELECT array_agg(s::assessment.outlet_standing) FROM standing AS s WHERE s.standing = 'scored')) AS m
    CROSS JOIN LATERAL assessment.rate_lines(m) AS l
    WHERE l.weight > 0 AND (l.no_value_reason = 'target_missing'
      OR l.applicable AND l.target IS NULL AND l.rate IN ('churn', 'arrears', 'input_output'))
    GROUP BY m.outlet_id
    UNION ALL
    SELECT t.outlet_id, 'cost_unclassified', 'blocker', sum(t.rows), 'outlet_management', '/v1/outlets/cost-lines?month={month}&outletCode={outlet}'
    FROM outlets.pub_classified_cost_total AS t JOIN live AS l ON l.outlet_id = t.outlet_id
    WHERE t.counted_month = p_month AND t.cost_class IS NULL AND t.amount_fen <> 0
    GROUP BY t.outlet_id
    UNION ALL
    SELECT e.outlet_id, 'earlier_month_open', 'blocker', count(*), 'outlet_management',
           '/v1/months/' || to_char(min(e.month), 'YYYY-MM') || '?orgUnitCode={outlet}'
    FROM earlier AS e
    GROUP BY e.outlet_id
    UNION ALL
    SELECT s.outlet_id, s.standing, CASE s.standing WHEN 'no_scheme' THEN 'blocker' ELSE 'info' END, 1, 'hq_admin',
           CASE s.standing WHEN 'no_scheme' THEN '/v1/assessment/schemes' ELSE '/v1/months/go-live?orgUnitCode={outlet}' END
    FROM standing AS s WHERE s.standing IN ('no_scheme', 'not_live')
    UNION ALL
    SELECT r.outlet_id, 'late_rows_pending', 'warning', count(*), 'outlet_management', '/v1/months/{month}/late-rows?orgUnitCode={outlet}'
    FROM months.pub_late_row AS r JOIN live AS l ON l.outlet_id = r.outlet_id
    WHERE r.month = p_month AND r.decision IS NULL GROUP BY r.outlet_id
    UNION ALL
    SELECT l.outlet_id, 'opening_base_differs', 'warning', abs(coalesce(b.opening, 0) - p.closing), 'information_centre', '/v1/sales/subscriber-bases?month={month}&outletCode={outlet}'
    FROM live AS l
    CROSS JOIN LATERAL (SELECT sum(t.opening_subscribers) AS opening FROM sales.pub_base_total AS t
                        WHERE t.outlet_id = l.outlet_id AND t.counted_month = p_month) AS b
    CROSS JOIN LATERAL (SELECT s.total AS closing FROM assessment.input_state((p_month - interval '1 month')::date, ARRAY[l.outlet_id]) AS s
                        WHERE s.input = 'subscribers' AND s.changes > 0) AS p
    WHERE b.opening IS DISTINCT FROM p.closing
    UNION ALL -- At least three of the six months before, and half of their mean away from it.
    SELECT m.outlet_id, 'value_far_from_history', 'warning', count(*), 'outlet_management', '/v1/assessment/close-runs'
    FROM assessment.measures((SELECT array_agg(s::assessment.outlet_standing) FROM standing AS s WHERE s.standing = 'scored')) AS m
    CROSS JOIN LATERAL assessment.rate_lines(m) AS l
    CROSS JOIN LATERAL (
      SELECT avg(x.value) AS mean, count(*) AS months FROM assessment.score_line AS x
      JOIN assessment.score_revision AS r ON r.outlet_id = x.outlet_id AND r.month = x.month AND r.revision = x.revision
      WHERE x.outlet_id = m.outlet_id AND x.month >= (p_month - interval '6 months')::date AND x.month < p_month
        AND x.rate = l.rate AND x.value IS NOT NULL AND r.state = 'published'
    ) AS h
    WHERE h.months >= 3 AND abs(l.value - h.mean) > abs(h.mean) / 2
    GROUP BY m.outlet_id
  )
  SELECT f.outlet_id, f.code, f.severity, f.count::bigint, f.owner_role,
         replace(replace(f.link, '{month}', to_char(p_month, 'YYYY-MM')), '{outlet}', o.code)
  FROM found AS f JOIN outlets.pub_outlet AS o ON o.outlet_id = f.outlet_id
$$;
