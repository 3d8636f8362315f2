-- known-topics-of-training-plans: refuses topics the catalogue does not have (R-200). Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_training_plan AS s
SET refused_code = 'unknown_topic', refused_about = jsonb_build_object('topic', u.code)
FROM (SELECT x.row_no, min(t.code) AS code
      FROM pg_temp.stage_personnel_training_plan AS x
      CROSS JOIN unnest(x.topic_codes) AS t (code)
      WHERE NOT EXISTS (SELECT FROM personnel.training_topic AS c WHERE c.code = t.code)
      GROUP BY x.row_no) AS u
WHERE u.row_no = s.row_no AND s.refused_code IS NULL
