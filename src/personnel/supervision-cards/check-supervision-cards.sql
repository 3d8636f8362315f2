-- check-supervision-cards: refuses a card before no seat, and one that says what the file does not (R-298). What is over is
-- recorded as it was. Grain: one row per refused row.
UPDATE pg_temp.stage_personnel_supervision_card AS s
SET refused_code = f.code,
    refused_about = jsonb_build_object('outletCode', s.outlet_code, 'seatNo', s.seat_no, 'personNo', s.person_no,
                                       'day', s.valid_from)
FROM (
  SELECT x.row_no,
         CASE
           WHEN NOT EXISTS (
             SELECT FROM outlets.pub_counter_seat AS c
             WHERE c.outlet_id = x.outlet_id AND c.seat_no = x.seat_no
               AND c.valid_from <= x.valid_from AND (c.valid_to IS NULL OR c.valid_to > x.valid_from))
             THEN 'unknown_counter_seat'
           WHEN coalesce(x.valid_to > greatest(x.valid_from, platform.today()), true)
             AND (p.name <> x.name OR x.number <> ALL (personnel.numbers_of(x.person_id, x.person_no, x.valid_from)))
             THEN 'card_differs_from_file'
         END AS code
  FROM pg_temp.stage_personnel_supervision_card AS x
  JOIN personnel.person AS p ON p.id = x.person_id
  WHERE x.refused_code IS NULL
) AS f
WHERE f.row_no = s.row_no AND f.code IS NOT NULL
