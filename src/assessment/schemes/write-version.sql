-- write-version: puts what was decided anew into a draft. Grain: one row, the version. $1 scheme; $2 from and $3 to month;
-- $4 unit; $5 areas; $6 ownerships; $7 product set; $8 revenue basis; $9 bonus; $10 least weight; $11, $12 document; $13 version.
UPDATE assessment.scheme_version AS v
SET valid_from = $2::date, valid_to = $3::date, org_unit_id = $4::int, areas = $5::text[], ownerships = $6::text[],
    product_set = $7::text[], revenue_basis = $8, bonus = $9::jsonb, applicable_weight_min = $10::numeric,
    basis_document = $11::text, issued_on = $12::date, row_version = v.row_version + 1
WHERE v.scheme_code = $1 AND v.version = $13::int
RETURNING v.version
