-- shown-conduct-ratings: what a rating shows. Grain: one row per person, day, source, reference and item.
SELECT r.person_id AS unit_id, r.id, r.version, r.recorded_at AS "recordedAt", p.person_no AS "personNo", p.name,
       u.code AS "orgUnitCode", r.rated_on AS "ratedOn", to_char(r.rated_on, 'YYYY-MM') AS month, r.source,
       r.reference, r.item, r.score
FROM personnel.conduct_rating AS r
JOIN personnel.person AS p ON p.id = r.person_id
JOIN outlets.pub_org_unit AS u ON u.id = p.org_unit_id
