-- judge-registrations: what the places and divisions of new outlets are, as far as the caller is responsible for them.
-- Grain: one row per row given. cityLevel is NULL for a unit that is absent or foreign.
-- $1 JSON list of {cityCode, divisionCode} in the order of the rows.
SELECT city.id AS "cityId", city.level AS "cityLevel", d.code IS NOT NULL AS "isDivision"
FROM ROWS FROM (json_to_recordset($1::json) AS ("cityCode" text, "divisionCode" text)) WITH ORDINALITY AS r ("cityCode", "divisionCode", n)
LEFT JOIN outlets.org_unit AS city
       ON city.code = r."cityCode" AND city.lineage && NULLIF(current_setting('app.scopes', true), '')::int[]
LEFT JOIN outlets.division AS d ON d.code = r."divisionCode"
ORDER BY r.n
