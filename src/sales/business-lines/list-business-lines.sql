-- list-business-lines: the catalogue. Grain: one row per business line, in the order of codes.
SELECT b.code, b.name_en AS "nameEn", b.name_zh AS "nameZh", b.valid_from AS "validFrom", b.valid_to AS "validTo"
FROM sales.business_line AS b
ORDER BY b.code
