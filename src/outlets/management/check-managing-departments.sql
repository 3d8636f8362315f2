-- check-managing-departments: refuses line departments without an approved exception for that unit over the whole time
-- (R-278). Grain: one row per refused row. An exception without an end covers a row without one.
UPDATE pg_temp.stage_outlets_managing_department AS s
SET refused_code = 'line_management_not_approved', refused_about = jsonb_build_object('orgUnitCode', s.org_unit_code)
WHERE s.refused_code IS NULL AND s.department = 'line_department'
  AND NOT EXISTS (
    SELECT FROM outlets.approval_request AS a
    WHERE a.org_unit_id = s.org_unit_id AND a.kind = 'line_management' AND a.state = 'approved'
      AND a.valid_from <= s.valid_from AND (a.valid_to IS NULL OR a.valid_to >= s.valid_to))
