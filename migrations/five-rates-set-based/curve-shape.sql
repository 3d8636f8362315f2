-- curve_shape: a scheme's curve, read from its json once, so that scoring a value on it is plain arithmetic.
-- Shapes: src/assessment/schemes. low: red line, threshold or lower end; high: ceiling or upper end; xs and ys: points, or
-- where each band begins and its score.
CREATE TYPE assessment.curve_shape AS (
  kind text, cap numeric, on_value boolean, at_least boolean, low numeric, high numeric, zero_below numeric, zero_above numeric,
  xs numeric[], ys numeric[]
);

CREATE FUNCTION assessment.curve_shape(p_curve jsonb) RETURNS assessment.curve_shape LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT p_curve ->> 'type', coalesce((p_curve ->> 'cap')::numeric, 120), coalesce(p_curve ->> 'basis' = 'value', false),
         coalesce(p_curve ->> 'direction' = 'at_least', false),
         coalesce(p_curve ->> 'redLine', p_curve ->> 'threshold', p_curve ->> 'low')::numeric,
         CASE p_curve ->> 'type' WHEN 'linear_down' THEN coalesce((p_curve ->> 'ceiling')::numeric, 2) ELSE (p_curve ->> 'high')::numeric END,
         (p_curve ->> 'zeroBelow')::numeric, (p_curve ->> 'zeroAbove')::numeric, s.xs, s.ys
  FROM (
    SELECT array_agg(k.x ORDER BY k.x) AS xs, array_agg(k.y ORDER BY k.x) AS ys
    FROM jsonb_array_elements(CASE p_curve ->> 'type' WHEN 'piecewise' THEN p_curve -> 'points' WHEN 'banded' THEN p_curve -> 'bands' ELSE '[]' END) AS e
    CROSS JOIN LATERAL (SELECT coalesce(coalesce(e.value ->> 'x', e.value ->> 'from')::numeric, '-Infinity') AS x,
                               (e.value ->> 'score')::numeric AS y) AS k
  ) AS s
$$;
