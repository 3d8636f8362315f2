-- check-post-duties: refuses a post that is not there, and a second owner of a duty from the same day on (R-201).
-- Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_post_duty AS s
SET refused_code = CASE WHEN f.is_known THEN 'duty_has_owner' ELSE 'unknown_post' END,
    refused_about = jsonb_build_object('dutyCode', s.duty_code, 'day', s.valid_from,
                                       'postCode', CASE WHEN f.is_known THEN f.owner ELSE s.post_code END)
FROM (
  SELECT x.row_no,
         EXISTS (SELECT FROM personnel.post AS p WHERE p.post_code = x.post_code) AS is_known,
         (SELECT d.post_code FROM personnel.post_duty AS d
          WHERE d.org_unit_id = x.org_unit_id AND d.duty_code = x.duty_code AND d.valid_from = x.valid_from
            AND d.ends_on IS DISTINCT FROM d.valid_from AND d.post_code <> x.post_code) AS owner
  FROM pg_temp.stage_personnel_post_duty AS x
  WHERE x.refused_code IS NULL AND x.post_code IS NOT NULL
) AS f
WHERE f.row_no = s.row_no AND (NOT f.is_known OR f.owner IS NOT NULL)
