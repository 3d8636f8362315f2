-- add-first-versions: begins the history of how new outlets are classed; the first class holds from the beginning of time.
-- Grain: one row per outlet. $1 ids of the outlets.
INSERT INTO outlets.outlet_version (outlet_id, type, area, ownership, tenure, operating_mode)
SELECT o.outlet_id, o.type, o.area, o.ownership, o.tenure, o.operating_mode
FROM outlets.outlet AS o
WHERE o.outlet_id = ANY ($1::int[])
