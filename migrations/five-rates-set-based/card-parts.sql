-- parts: what the published card and the live one are made of alike.
-- rate_json: one rate as clients read it, rounded for display, without trailing zeros.
CREATE FUNCTION assessment.rate_json(p_numerator numeric, p_denominator numeric, p_value numeric, p_target numeric, p_score numeric,
  p_weight numeric, p_points numeric, p_reason text) RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT json_build_object('numerator', trim_scale(round(p_numerator, 6)), 'denominator', trim_scale(round(p_denominator, 6)),
    'value', trim_scale(round(p_value, 6)), 'target', trim_scale(p_target), 'score', trim_scale(p_score), 'weight', trim_scale(p_weight),
    'points', trim_scale(round(p_points, 4)), 'noValueReason', p_reason)
$$;

-- growth_of: net growth of subscribers over the opening base; NULL where that is 0.
CREATE FUNCTION assessment.growth_of(m assessment.measured) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT trim_scale(round((m.new_subscribers - m.churned)::numeric / nullif(m.opening, 0), 6))
$$;

-- bonus_of: the bonus coefficient of a total by the rule of the scheme, linear or in bands.
CREATE FUNCTION assessment.bonus_of(p_bonus jsonb, p_total numeric) RETURNS numeric LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF p_bonus ->> 'type' = 'linear' THEN
    RETURN round(CASE WHEN p_total < (p_bonus ->> 'floor')::numeric THEN 0 ELSE least(p_total / 100, (p_bonus ->> 'cap')::numeric) END, 4);
  END IF;
  RETURN (SELECT round((b.value ->> 'coefficient')::numeric, 4) FROM jsonb_array_elements(p_bonus -> 'bands') AS b
          WHERE p_total >= coalesce((b.value ->> 'from')::numeric, '-Infinity')
            AND p_total < coalesce((b.value ->> 'to')::numeric, 'Infinity'));
END
$$;
