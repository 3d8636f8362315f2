-- complete-exceptions: what a row of exceptions leaves out is a planned change. Grain: one row per row without a kind.
UPDATE pg_temp.stage_outlets_opening_exception AS s
SET change_kind = 'planned'
WHERE s.change_kind IS NULL
