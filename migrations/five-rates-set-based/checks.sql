-- checks: the check list of a close, from what was found of each outlet. Grain: one row per outlet and finding; no row means
-- nothing to say. Tables are read outlet by outlet along their keys, so that a long history costs nothing.
CREATE FUNCTION assessment.checks(p_month date, p_found assessment.computation[])
RETURNS TABLE (outlet_id int, code text, severity text, count bigint, owner_role text, href text)
LANGUAGE plpgsql STABLE SET enable_nestloop = off AS $$
DECLARE
  live int[] := ARRAY(SELECT f.outlet_id FROM unnest(p_found) AS f WHERE f.standing = 'scored');
BEGIN
  RETURN QUERY
  WITH owner (input, role) AS (
    VALUES ('billing', 'information_centre'), ('subscribers', 'information_centre'), ('arrears', 'information_centre'),
           ('costs', 'outlet_management'), ('targets', 'outlet_management')
  ), pinned AS MATERIALIZED (
    SELECT s.outlet_id, s.input, s.changes,
           (SELECT c.changes FROM assessment.confirmed_input AS c
            WHERE c.outlet_id = s.outlet_id AND c.month = p_month AND c.input = s.input) AS confirmed
    FROM assessment.input_state(p_month, live) AS s
  ), found AS (
    SELECT p.outlet_id, p.input || CASE WHEN p.confirmed IS NULL THEN '_not_confirmed' ELSE '_confirmation_stale' END AS code, 'blocker' AS severity,
           p.changes - coalesce(p.confirmed, 0) AS count, w.role AS owner_role, '/v1/assessment/input-confirmations?input=' || p.input || '&month={month}&orgUnitCode={outlet}' AS link
    FROM pinned AS p JOIN owner AS w ON w.input = p.input
    WHERE p.confirmed IS DISTINCT FROM p.changes
    UNION ALL
    SELECT f.outlet_id, 'target_missing', 'blocker', count(*), 'outlet_management', '/v1/assessment/targets?month={month}&outletCode={outlet}'
    FROM unnest(p_found) AS f CROSS JOIN LATERAL unnest(f.lines) AS l
    WHERE l.weight > 0 AND (l.no_value_reason = 'target_missing'
      OR l.score IS NOT NULL AND l.target IS NULL AND l.rate IN ('churn', 'arrears', 'input_output'))
    GROUP BY f.outlet_id
    UNION ALL
    SELECT f.outlet_id, f.standing, CASE f.standing WHEN 'no_scheme' THEN 'blocker' ELSE 'info' END, 1, 'hq_admin',
           CASE f.standing WHEN 'no_scheme' THEN '/v1/assessment/schemes' ELSE '/v1/months/go-live?orgUnitCode={outlet}' END
    FROM unnest(p_found) AS f WHERE f.standing IN ('no_scheme', 'not_live')
    UNION ALL
    SELECT e.outlet_id, 'earlier_month_open', 'blocker', count(*), 'outlet_management', '/v1/months/' || to_char(min(e.month), 'YYYY-MM') || '?orgUnitCode={outlet}'
    FROM assessment.earlier_open(p_month, live) AS e
    GROUP BY e.outlet_id
    UNION ALL
    SELECT x.outlet_id, x.code, x.severity, x.count, x.owner_role, x.link FROM assessment.fact_checks(p_month, live) AS x
    UNION ALL -- At least three of the six months before, and half of their mean away from it.
    SELECT f.outlet_id, 'value_far_from_history', 'warning', count(*), 'outlet_management', '/v1/assessment/close-runs'
    FROM unnest(p_found) AS f
    CROSS JOIN LATERAL (
      SELECT x.rate, avg(x.value) AS mean
      FROM assessment.score_revision AS r CROSS JOIN LATERAL unnest(r.lines) AS x
      WHERE r.outlet_id = f.outlet_id AND r.month >= (p_month - interval '6 months')::date AND r.month < p_month AND r.state = 'published'
      GROUP BY x.rate HAVING count(x.value) >= 3
    ) AS h
    CROSS JOIN LATERAL unnest(f.lines) AS l
    WHERE l.rate = h.rate AND abs(l.value - h.mean) > abs(h.mean) / 2
    GROUP BY f.outlet_id
  )
  SELECT f.outlet_id, f.code, f.severity, f.count::bigint, f.owner_role,
         replace(replace(f.link, '{month}', to_char(p_month, 'YYYY-MM')), '{outlet}', (SELECT u.code FROM outlets.pub_org_unit AS u WHERE u.id = f.outlet_id))
  FROM found AS f;
END
$$;
