-- standings: where each outlet of the list stood in the month, and the scheme version that scores it.
-- Grain: one row per outlet of the list that existed in the month (opened before its end, not closed before its start).
-- The scheme is the published version in force with the narrowest org unit above the outlet whose scope takes it (R-155, R-163).
CREATE TYPE assessment.outlet_standing AS (
  outlet_id int, month date, standing text, scheme_code text, scheme_version int, city_id int, lineage int[],
  operating_days int, calendar_days int, life_month int
);

CREATE FUNCTION assessment.standings(p_month date, p_outlets int[]) RETURNS SETOF assessment.outlet_standing
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  WITH in_force AS MATERIALIZED (
    SELECT s.scheme_code, s.version, s.valid_from, s.org_unit_id, s.areas, s.ownerships
    FROM assessment.scheme_version AS s
    WHERE s.state = 'published' AND s.valid_from <= p_month AND (s.valid_to IS NULL OR s.valid_to > p_month)
  )
  SELECT o.outlet_id, p_month,
         CASE WHEN g.go_live IS NULL OR g.go_live > p_month THEN 'not_live'
              WHEN v.scheme_code IS NOT NULL THEN 'scored'
              WHEN o.ownership <> 'self_owned' OR EXISTS (SELECT 1 FROM in_force AS f WHERE f.org_unit_id = ANY (o.lineage)) THEN 'out_of_scope'
              ELSE 'no_scheme' END,
         v.scheme_code, v.version, o.city_id, o.lineage, o.operating_days, o.calendar_days, o.life_month
  FROM outlets.pub_outlet_month(p_month) AS o
  LEFT JOIN months.pub_outlet AS g ON g.outlet_id = o.outlet_id
  LEFT JOIN LATERAL (
    SELECT f.scheme_code, f.version FROM in_force AS f
    WHERE f.org_unit_id = ANY (o.lineage) AND o.area = ANY (f.areas) AND o.ownership = ANY (f.ownerships)
    ORDER BY array_position(o.lineage, f.org_unit_id) DESC, f.valid_from DESC, f.version DESC, f.scheme_code
    LIMIT 1
  ) AS v ON true
  WHERE o.outlet_id = ANY (p_outlets)
    AND o.opened_on < (p_month + interval '1 month')::date AND coalesce(o.closed_on > p_month, true);
END
$$;
