-- mark-already-replaced: rows that replace what was replaced before; fate_about names the successor.
UPDATE {row} AS r
SET fate = 'already_replaced', fate_field = 'replaces', fate_about = p.successor_ref
FROM months.replacement AS p
WHERE r.fate IS NULL AND p.kind = '{kind}' AND p.replaced_digest = r.replaced_digest
