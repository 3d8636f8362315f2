-- shown-training-topics: the catalogue of topics, which is of headquarters and holds everywhere. Grain: one row per topic.
SELECT 1 AS unit_id, t.place AS id, t.code, t.name_en AS "nameEn", t.name_zh AS "nameZh", t.is_safety AS "isSafety",
       t.period_months AS "periodMonths"
FROM personnel.training_topic AS t
