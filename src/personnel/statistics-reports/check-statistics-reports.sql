-- check-statistics-reports: finds whoever hands in as the statistician of the outlet today, or the deputy; refuses the
-- others (R-341), and a month to come. Grain: one row per staged row.
UPDATE pg_temp.stage_personnel_statistics_report AS s
SET person_no = f.person_no, is_deputy = f.is_deputy, refused_code = f.code,
    refused_about = jsonb_build_object('outletCode', s.outlet_code, 'month', to_char(s.month, 'YYYY-MM'))
FROM (
  SELECT x.row_no, m.person_no, m.is_deputy,
         CASE
           WHEN m.person_no IS NULL THEN 'not_the_statistician'
           WHEN x.month > platform.today() THEN 'report_month_in_future'
         END AS code
  FROM pg_temp.stage_personnel_statistics_report AS x
  LEFT JOIN LATERAL personnel.my_posting('outlet_statistician', x.outlet_id, platform.today()) AS m ON true
  WHERE x.refused_code IS NULL
) AS f
WHERE f.row_no = s.row_no
