-- add-version: the next draft of a scheme. Grain: one row, its number. $1 scheme; $2 to $12 as in write-version.
INSERT INTO assessment.scheme_version (scheme_code, version, valid_from, valid_to, org_unit_id, areas, ownerships, product_set,
  revenue_basis, bonus, applicable_weight_min, basis_document, issued_on)
SELECT $1, coalesce(max(v.version), 0) + 1, $2::date, $3::date, $4::int, $5::text[], $6::text[], $7::text[],
       $8, $9::jsonb, $10::numeric, $11::text, $12::date
FROM assessment.scheme_version AS v
WHERE v.scheme_code = $1
RETURNING version
