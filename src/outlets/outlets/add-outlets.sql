-- add-outlets: the records of outlets whose nodes in the tree have just been added.
-- Grain: one row per outlet. $1 JSON list of rows with the id of the node as outletId.
INSERT INTO outlets.outlet (outlet_id, division_code, type, area, ownership, tenure, operating_mode, opened_on)
SELECT r."outletId", r."divisionCode", r.type, r.area, r.ownership, r.tenure, r."operatingMode", r."openedOn"
FROM json_to_recordset($1::json) AS r ("outletId" int, "divisionCode" text, type text, area text, ownership text,
                                       tenure text, "operatingMode" text, "openedOn" date)
