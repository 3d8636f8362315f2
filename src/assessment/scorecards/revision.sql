-- revision: one revision with everything it pins. Grain: at most one row.
-- $1 outlet code, $2 first day of the month, $3 revision or NULL for the published one.
SELECT r.outlet_id, o.code AS outlet_code, r.outlet_name, r.month, r.revision, r.state, r.cause, r.run_id::text AS run_id,
       r.watermark, r.previous_revision, r.inputs, r.input_hash, r.result_hash, r.user_growth, r.applicable_weight, r.total_score,
       r.bonus_coefficient, r.light, r.flags, assessment.instant_text(r.published_at) AS published_at,
       s.name AS scheme_name, v.scheme_code, v.version AS scheme_version, v.valid_from, v.valid_to, v.product_set, v.revenue_basis,
       v.areas, v.ownerships, v.bonus, v.basis_document, v.issued_on, v.retroactive, c.code AS city_code, u.code AS scheme_unit_code
FROM assessment.score_revision AS r
JOIN outlets.pub_outlet AS o ON o.outlet_id = r.outlet_id
JOIN assessment.scheme_version AS v ON v.scheme_code = r.scheme_code AND v.version = r.scheme_version
JOIN assessment.scheme AS s ON s.code = r.scheme_code
LEFT JOIN outlets.pub_org_unit AS c ON c.id = r.city_id
LEFT JOIN outlets.pub_org_unit AS u ON u.id = v.org_unit_id
WHERE o.code = $1 AND r.month = $2::date
  AND (r.revision = $3::int OR $3::int IS NULL AND r.state = 'published')
