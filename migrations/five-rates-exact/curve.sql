-- curve: how a value becomes points, in functions of one expression each, which the planner writes into the query that calls them.
CREATE TYPE assessment.curve_result AS (score numeric, clamp text);

-- curve_place: where a value lies on its curve. value and target are exact; target 1 where the value is already a completion.
CREATE FUNCTION assessment.curve_place(s assessment.curve_shape, p_value numeric, p_target numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN p_value IS NULL OR p_target IS NULL THEN NULL
    WHEN s.kind IN ('linear_up', 'linear_down') THEN greatest(p_value, 0) / p_target
    WHEN s.on_value THEN p_value
    ELSE p_value / p_target END
$$;

-- curve_points: the points at a place of the curve, unrounded, before floor and cap. NULL where the red line is missed.
-- x is over / under and may have lost its last digits. Between two points both are multiplied out before the one division:
-- a slope takes thirds away again, and what is exactly half a point must not lie a hair below it.
CREATE FUNCTION assessment.curve_points(s assessment.curve_shape, x numeric, p_over numeric, p_under numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE s.kind
    WHEN 'linear_up' THEN CASE WHEN x < s.low THEN NULL ELSE 100 * x END
    WHEN 'linear_down' THEN 100 * (s.high - x) / (s.high - 1)
    WHEN 'piecewise' THEN CASE
      WHEN x < s.xs[1] THEN s.ys[1]
      WHEN x >= s.xs[cardinality(s.xs)] THEN s.ys[cardinality(s.ys)]
      ELSE s.ys[width_bucket(x, s.xs)] + (s.ys[width_bucket(x, s.xs) + 1] - s.ys[width_bucket(x, s.xs)])
             * (p_over - s.xs[width_bucket(x, s.xs)] * p_under)
             / ((s.xs[width_bucket(x, s.xs) + 1] - s.xs[width_bucket(x, s.xs)]) * p_under) END
    WHEN 'banded' THEN s.ys[width_bucket(x, s.xs)]
    WHEN 'range' THEN CASE
      WHEN x < s.low THEN 100 * (x - s.zero_below) / (s.low - s.zero_below)
      WHEN x > s.high THEN 100 * (s.zero_above - x) / (s.zero_above - s.high)
      ELSE 100 END
    WHEN 'binary' THEN CASE WHEN CASE WHEN s.at_least THEN x >= s.low ELSE x <= s.low END THEN 100 ELSE 0 END
  END
$$;

-- curve_clamped: the score with the clamp that applied: only straight lines and corridors have a floor and a cap.
CREATE FUNCTION assessment.curve_clamped(s assessment.curve_shape, x numeric, p_points numeric) RETURNS assessment.curve_result
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN x IS NULL THEN NULL
    WHEN s.kind IN ('linear_up', 'linear_down', 'range') AND p_points > s.cap THEN ROW(s.cap, 'cap')::assessment.curve_result
    WHEN s.kind IN ('linear_up', 'linear_down', 'range') AND p_points < 0 THEN ROW(0, 'floor')::assessment.curve_result
    WHEN s.kind = 'linear_up' AND x < s.low THEN ROW(0, 'red_line')::assessment.curve_result
    WHEN s.kind = 'piecewise' AND x < s.xs[1] THEN ROW(p_points, 'first_point')::assessment.curve_result
    WHEN s.kind = 'piecewise' AND x >= s.xs[cardinality(s.xs)] THEN ROW(p_points, 'last_point')::assessment.curve_result
    ELSE ROW(p_points, NULL)::assessment.curve_result END
$$;

CREATE FUNCTION assessment.curve_score(p_curve jsonb, p_value numeric, p_target numeric) RETURNS assessment.curve_result
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT assessment.curve_clamped(c.shape, p.x, assessment.curve_points(c.shape, p.x, p_value, CASE WHEN (c.shape).on_value THEN 1 ELSE p_target END))
  FROM (SELECT assessment.curve_shape(p_curve) AS shape) AS c
  CROSS JOIN LATERAL (SELECT assessment.curve_place(c.shape, p_value, p_target) AS x) AS p
$$;
COMMENT ON FUNCTION assessment.curve_score(jsonb, numeric, numeric) IS
  'Points of 0 to the cap for one value against its target, by the functions that score whole months; a curve parameter or a value may be negative, a score never is.';
