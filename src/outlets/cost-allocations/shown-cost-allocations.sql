-- shown-cost-allocations: what a share shows. Grain: one row per unit, item, business line and time it holds.
SELECT a.org_unit_id AS unit_id, a.id, a.valid_from, a.valid_to, a.version, a.recorded_at AS "recordedAt",
       u.code AS "orgUnitCode", u.name AS "orgUnitName", a.item, a.business_line AS "businessLine",
       b.name_zh AS "businessLineName", a.share, a.valid_from AS "validFrom", a.valid_to AS "validTo"
FROM outlets.cost_allocation AS a
JOIN outlets.org_unit AS u ON u.id = a.org_unit_id
JOIN outlets.business_line AS b ON b.code = a.business_line
