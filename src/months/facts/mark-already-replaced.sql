-- mark-already-replaced: rows that replace what was replaced before (its claim is taken); fate_about names the successor.
-- A replaced row outside the caller's scope is left to mark-unsound-replacements, which answers as for one that is absent.
UPDATE {row} AS r
SET fate = 'already_replaced', fate_field = 'replaces', fate_about = p.successor_ref
FROM months.replacement AS p
JOIN months.source_key AS k ON k.kind = p.kind AND k.ref_digest = p.replaced_digest
JOIN platform.org_unit AS u ON u.id = k.outlet_id
WHERE r.fate IS NULL AND p.kind = '{kind}' AND p.replaced_digest = r.claim_digest
