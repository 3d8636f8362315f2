-- shown-equipment: an asset with its age on $1. Grain: one row per asset and time it stood so.
SELECT e.outlet_id AS unit_id, e.id, e.valid_from, e.valid_to, e.version, e.recorded_at AS "recordedAt",
       u.code AS "outletCode", u.name AS "outletName", e.asset_no AS "assetNo", e.facility_class AS "facilityClass", e.item,
       i.name_zh AS "itemName", e.name, e.model, e.quantity, e.commissioned_on AS "commissionedOn",
       greatest(extract(year FROM a.age) * 12 + extract(month FROM a.age), 0)::int AS "ageMonths",
       e.life_months AS "lifeMonths", e.renewal_due_on AS "renewalDueOn", e.renews_on AS "renewsOn",
       e.state <> 'retired' AND coalesce(e.renews_on <= $1::date, false) AS "isOverAge",
       r.planned_month IS NOT NULL AS "hasRenewalPlan", r.planned_month AS "plannedRenewalMonth", e.state,
       e.is_interface_connected AS "isInterfaceConnected", e.valid_from AS "validFrom", e.valid_to AS "validTo"
FROM outlets.equipment AS e
JOIN outlets.org_unit AS u ON u.id = e.outlet_id
LEFT JOIN outlets.facility_item AS i ON i.code = e.item
CROSS JOIN LATERAL (SELECT age($1::date::timestamp, e.commissioned_on::timestamp) AS age) AS a
CROSS JOIN LATERAL (
  SELECT min(x.planned_month) AS planned_month
  FROM outlets.renewal_plan AS x
  WHERE x.outlet_id = e.outlet_id AND x.asset_no = e.asset_no AND (x.done_on IS NULL OR x.done_on > $1::date)
) AS r
