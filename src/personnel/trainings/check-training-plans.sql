-- check-training-plans: refuses an induction without safety content (R-108) and a periodic plan without its period (R-217).
-- Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_training_plan AS s
SET refused_code = CASE s.kind WHEN 'induction' THEN 'induction_without_safety' ELSE 'periodic_without_period' END,
    refused_about = jsonb_build_object('planCode', s.plan_code)
WHERE s.refused_code IS NULL
  AND CASE s.kind
        WHEN 'induction' THEN NOT EXISTS (
          SELECT FROM personnel.training_topic AS c WHERE c.is_safety AND c.code = ANY (s.topic_codes))
        ELSE s.period_months IS NULL
      END
