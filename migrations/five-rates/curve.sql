-- curve_score: the score of one value on one curve, unrounded, with the clamp that applied.
-- value and target are exact; target 1 where the value is already a completion. Shapes: src/assessment/schemes.
CREATE TYPE assessment.curve_result AS (score numeric, clamp text);

CREATE FUNCTION assessment.curve_score(p_curve jsonb, p_value numeric, p_target numeric) RETURNS assessment.curve_result
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  cap numeric := coalesce((p_curve ->> 'cap')::numeric, 120);
  x numeric := CASE WHEN p_curve ->> 'basis' = 'value' THEN p_value ELSE p_value / p_target END;
  raw numeric;
  low jsonb;
  high jsonb;
  ceiling numeric;
BEGIN
  CASE p_curve ->> 'type'
    WHEN 'linear_up' THEN
      x := greatest(p_value, 0) / p_target;
      IF x < (p_curve ->> 'redLine')::numeric THEN RETURN ROW(0, 'red_line')::assessment.curve_result; END IF;
      raw := 100 * x;
    WHEN 'linear_down' THEN
      ceiling := coalesce((p_curve ->> 'ceiling')::numeric, 2);
      raw := 100 * (ceiling - greatest(p_value, 0) / p_target) / (ceiling - 1);
    WHEN 'piecewise' THEN
      SELECT p.value INTO low FROM jsonb_array_elements(p_curve -> 'points') AS p
      WHERE (p.value ->> 'x')::numeric <= x ORDER BY (p.value ->> 'x')::numeric DESC LIMIT 1;
      SELECT p.value INTO high FROM jsonb_array_elements(p_curve -> 'points') AS p
      WHERE (p.value ->> 'x')::numeric > x ORDER BY (p.value ->> 'x')::numeric LIMIT 1;
      IF low IS NULL THEN RETURN ROW((high ->> 'score')::numeric, 'first_point')::assessment.curve_result; END IF;
      IF high IS NULL THEN RETURN ROW((low ->> 'score')::numeric, 'last_point')::assessment.curve_result; END IF;
      RETURN ROW((low ->> 'score')::numeric + ((high ->> 'score')::numeric - (low ->> 'score')::numeric)
              * (x - (low ->> 'x')::numeric) / ((high ->> 'x')::numeric - (low ->> 'x')::numeric), NULL)::assessment.curve_result;
    WHEN 'banded' THEN
      SELECT (b.value ->> 'score')::numeric INTO raw FROM jsonb_array_elements(p_curve -> 'bands') AS b
      WHERE x >= coalesce((b.value ->> 'from')::numeric, '-Infinity') AND x < coalesce((b.value ->> 'to')::numeric, 'Infinity');
      RETURN ROW(raw, NULL)::assessment.curve_result;
    WHEN 'range' THEN
      IF x >= (p_curve ->> 'low')::numeric AND x <= (p_curve ->> 'high')::numeric THEN RETURN ROW(100, NULL)::assessment.curve_result; END IF;
      raw := CASE WHEN x < (p_curve ->> 'low')::numeric
        THEN 100 * (x - (p_curve ->> 'zeroBelow')::numeric) / ((p_curve ->> 'low')::numeric - (p_curve ->> 'zeroBelow')::numeric)
        ELSE 100 * ((p_curve ->> 'zeroAbove')::numeric - x) / ((p_curve ->> 'zeroAbove')::numeric - (p_curve ->> 'high')::numeric) END;
    WHEN 'binary' THEN
      RETURN ROW(CASE WHEN CASE p_curve ->> 'direction' WHEN 'at_least' THEN x >= (p_curve ->> 'threshold')::numeric
                                                    ELSE x <= (p_curve ->> 'threshold')::numeric END THEN 100 ELSE 0 END, NULL)::assessment.curve_result;
  END CASE;
  RETURN ROW(least(greatest(raw, 0), cap), CASE WHEN raw > cap THEN 'cap' WHEN raw < 0 THEN 'floor' END)::assessment.curve_result;
END
$$;
COMMENT ON FUNCTION assessment.curve_score(jsonb, numeric, numeric) IS
  'Points of 0 to the cap for a value against its target; a curve parameter or a value may be negative, a score never is.';
