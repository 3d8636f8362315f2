-- scheme-versions: versions of a scheme with their lines, in the order of the five rates.
-- Grain: one row per version in ascending order. $1 scheme; $2 this version only, or NULL; $3 after this version; $4 rows.
SELECT v.scheme_code AS "schemeCode", v.version, v.state, to_char(v.valid_from, 'YYYY-MM') AS "validFrom",
       to_char(v.valid_to, 'YYYY-MM') AS "validTo", u.code AS "orgUnitCode", v.areas, v.ownerships, v.product_set AS "productSet",
       v.revenue_basis AS "revenueBasis", v.bonus, v.applicable_weight_min AS "applicableWeightMin",
       v.basis_document AS "basisDocument", v.issued_on AS "issuedOn", v.retroactive, v.published_at AS "publishedAt",
       v.published_by AS "publishedBy", v.row_version AS "rowVersion", v.org_unit_id AS "orgUnitId",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('rate', l.rate, 'weight', trim_scale(l.weight), 'curve', l.curve)
                ORDER BY array_position('{revenue_completion,user_completion,churn,arrears,input_output}', l.rate)), '[]')
        FROM assessment.scheme_line AS l
        WHERE l.scheme_code = v.scheme_code AND l.version = v.version) AS lines
FROM assessment.scheme_version AS v
JOIN outlets.pub_org_unit AS u ON u.id = v.org_unit_id
WHERE v.scheme_code = $1 AND ($2::int IS NULL OR v.version = $2) AND ($3::int IS NULL OR v.version > $3)
ORDER BY v.version
LIMIT $4
