-- business-lines: the codes of the catalogue, whenever they are valid. Grain: one row per code.
SELECT b.code FROM sales.pub_business_line AS b ORDER BY b.code
