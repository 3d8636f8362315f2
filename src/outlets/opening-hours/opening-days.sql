-- opening-days: when an outlet is open on a day and the six after it, after suspensions and exceptions.
-- Grain: one row per day, in order; none where the outlet is absent or foreign. $1 code; $2 first day, today if null.
SELECT u.code AS "outletCode", d.day, (ARRAY['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday',
       'sunday'])[date_part('isodow', d.day)::int] AS weekday, o.state,
       coalesce(s.spans, '[]') AS spans
FROM outlets.org_unit AS u
CROSS JOIN LATERAL (
  SELECT coalesce($2::date, platform.today()) + n.days AS day FROM generate_series(0, 6) AS n (days)
) AS d
CROSS JOIN LATERAL outlets.opening_on(u.id, d.day) AS o
CROSS JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object('opensAt', split_part(p.span, '-', 1), 'closesAt', split_part(p.span, '-', 2))
                   ORDER BY p.place) AS spans
  FROM string_to_table(o.spans, ';') WITH ORDINALITY AS p (span, place)
  WHERE p.span <> 'closed'
) AS s
WHERE u.code = $1::text
ORDER BY d.day
