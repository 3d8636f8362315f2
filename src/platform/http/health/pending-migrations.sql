-- pending-migrations: names out of a list that have not been run.
-- Grain: one row per missing migration. $1 = names the program knows.
SELECT wanted.name
FROM unnest($1::text[]) AS wanted (name)
WHERE NOT EXISTS (SELECT 1 FROM public.migrations AS m WHERE m.name = wanted.name)
ORDER BY wanted.name
