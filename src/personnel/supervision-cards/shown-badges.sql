-- shown-badges: what a badge shows, and whether the file still says so. Grain: one row per badge and time it holds.
SELECT b.person_id AS unit_id, b.id, b.valid_from, b.valid_to, b.version, b.recorded_at AS "recordedAt",
       p.person_no AS "personNo", b.badge_no AS "badgeNo", b.name, b.photo, p.name = b.name AS "isAsFile",
       b.valid_from AS "validFrom", b.valid_to AS "validTo"
FROM personnel.badge AS b
JOIN personnel.person AS p ON p.id = b.person_id
