-- lock-outlet: the record of one outlet with its latest class (which may begin in the future), held for a change.
-- Grain: one row or none. $1 outlet id.
SELECT o.version, o.division_code AS "divisionCode", o.opened_on AS "openedOn", o.closed_on AS "closedOn",
       v.type, v.area, v.ownership, v.tenure, v.operating_mode AS "operatingMode", v.valid_from AS "classSince",
       coalesce((SELECT jsonb_agg(jsonb_build_object('from', s.from_on, 'to', s.to_on) ORDER BY s.from_on)
                 FROM outlets.outlet_suspension AS s WHERE s.outlet_id = o.outlet_id), '[]') AS suspensions
FROM outlets.outlet AS o
JOIN outlets.outlet_version AS v ON v.outlet_id = o.outlet_id AND v.valid_to IS NULL
WHERE o.outlet_id = $1::int
FOR UPDATE OF o
