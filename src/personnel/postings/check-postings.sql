-- check-postings: refuses what no posting can be: a post that is not there or not held at such a unit, somebody who has
-- left, or who is posted out of the caller's sight in that time. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_posting AS s
SET refused_code = f.code, refused_about = f.about
FROM (
  SELECT x.row_no,
         CASE
           WHEN p.post_code IS NULL THEN 'unknown_post'
           WHEN p.place = 'outlet' AND x.outlet_id IS NULL OR p.place = 'unit' AND x.outlet_id IS NOT NULL
             THEN 'post_not_here'
           WHEN n.left_on <= x.valid_from AND x.valid_to IS DISTINCT FROM x.valid_from THEN 'left_before'
           WHEN e.day IS NOT NULL THEN 'posted_elsewhere'
         END AS code,
         jsonb_build_object('postCode', x.post_code, 'place', p.place, 'personNo', x.person_no, 'leftOn', n.left_on,
                            'day', e.day) AS about
  FROM pg_temp.stage_personnel_posting AS x
  LEFT JOIN personnel.post AS p ON p.post_code = x.post_code
  LEFT JOIN personnel.person AS n ON n.id = x.person_id
  CROSS JOIN LATERAL (
    SELECT personnel.posted_elsewhere(x.person_id, x.slot, x.valid_from, least(x.valid_to, (
      SELECT min(t.valid_from) FROM personnel.posting AS t
      WHERE t.person_id = x.person_id AND t.slot = x.slot AND t.valid_from > x.valid_from
        AND t.valid_to IS DISTINCT FROM t.valid_from))) AS day
  ) AS e
  WHERE x.refused_code IS NULL
) AS f
WHERE f.row_no = s.row_no AND f.code IS NOT NULL
