import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitRecords } from './policies.js';

/** What each type of outlet must have, headquarters first, and the question what applies to one outlet on one day. */
export class TypeStandards1764100900000 implements MigrationInterface {
  name = 'TypeStandards1764100900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(STANDARD_ON);
    await runner.query(DEFAULTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION outlets.pub_standard_on(int, text, date);
      DROP FUNCTION outlets.standard_source_on(int, text, date);
      DROP TABLE outlets.type_standard`);
  }
}

/**
 * Everybody may read every standard: a standard is no secret, and the one that held for an outlet on an old day may be of a
 * city that its reader of today cannot see. Codes and names of units come from org_unit, and so from the scope of the caller.
 */
const TABLE = `
  ${ledgerTable({
    name: 'outlets.type_standard',
    comment:
      'One row is how much of an item the outlets of a type below a unit must have over [valid_from, valid_to); 0 takes away what a unit above asks for.',
    columns: `
      org_unit_id int NOT NULL CONSTRAINT type_standard_unit_fkey REFERENCES outlets.org_unit,
      outlet_type text COLLATE "C" NOT NULL
        CONSTRAINT type_standard_type_ck CHECK (outlet_type IN ('flagship', 'standard', 'small')),
      kind text COLLATE "C" NOT NULL CONSTRAINT type_standard_kind_ck
        CHECK (kind IN ('zone', 'facility', 'headcount', 'shift_template', 'maintenance_days', 'check_item', 'check_days',
                        'policy_pack')),
      item text COLLATE "C" NOT NULL,
      quantity int NOT NULL CONSTRAINT type_standard_quantity_ck CHECK (quantity >= 0)`,
    key: ['org_unit_id', 'outlet_type', 'kind', 'item'],
    isDated: true,
  })}
  COMMENT ON COLUMN outlets.type_standard.item IS
    'Code of what is asked for: a zone type, a facility, a shift template, a check, a pack of rules; for headcount staff (everybody) or a post.';
  COMMENT ON COLUMN outlets.type_standard.quantity IS
    'At least so many; of maintenance_days and check_days: at most so many days from one to the next.';
  CREATE INDEX type_standard_word_ix ON outlets.type_standard ((outlet_type || org_unit_id::text), kind, item, valid_from);
  ${orgUnitRecords('outlets.type_standard')}
  CREATE POLICY everybody ON outlets.type_standard FOR SELECT USING (true);
`;

/**
 * The words of a unit for a type are looked up by both in one, which no other index answers: most units say next to nothing,
 * so that the planner would take any index of units, and read all that headquarters says of everything.
 */
const STANDARD_ON = `
  CREATE FUNCTION outlets.standard_source_on(p_outlet int, p_kind text, p_day date)
  RETURNS TABLE (kind text, item text, quantity int, org_unit_id int)
  LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (s.kind, s.item) s.kind, s.item, s.quantity, l.unit_id
    FROM outlets.outlet_version AS v
    JOIN outlets.org_unit_parent AS c ON c.org_unit_id = v.outlet_id
      AND c.valid_from <= p_day AND (c.valid_to IS NULL OR c.valid_to > p_day)
    JOIN outlets.org_unit_parent AS p ON p.org_unit_id = c.parent_id
      AND p.valid_from <= p_day AND (p.valid_to IS NULL OR p.valid_to > p_day)
    CROSS JOIN LATERAL (VALUES (v.outlet_id, 1), (c.parent_id, 2), (p.parent_id, 3), (1, 4)) AS l (unit_id, distance)
    CROSS JOIN LATERAL (
      SELECT DISTINCT ON (x.kind, x.item) x.kind, x.item, x.quantity
      FROM outlets.type_standard AS x
      WHERE x.outlet_type || x.org_unit_id::text = v.type || l.unit_id::text AND (p_kind IS NULL OR x.kind = p_kind)
        AND x.valid_from <= p_day AND (x.valid_to IS NULL OR x.valid_to > p_day)
      ORDER BY x.kind, x.item
    ) AS s
    WHERE v.outlet_id = p_outlet AND v.valid_from <= p_day AND (v.valid_to IS NULL OR v.valid_to > p_day)
    ORDER BY s.kind, s.item, l.distance
  $$;
  COMMENT ON FUNCTION outlets.standard_source_on(int, text, date) IS
    'Grain: one row per item that any unit above an outlet (or the outlet itself) says something of for its type of that day: the word of the nearest one, in the tree of that day, 0 included.';

  CREATE FUNCTION outlets.pub_standard_on(p_outlet int, p_kind text, p_day date) RETURNS TABLE (item text, quantity int)
  LANGUAGE sql STABLE AS $$
    SELECT s.item, s.quantity FROM outlets.standard_source_on(p_outlet, p_kind, p_day) AS s WHERE s.quantity > 0
  $$;
  COMMENT ON FUNCTION outlets.pub_standard_on(int, text, date) IS
    'Grain: one row per item of a kind that applies to an outlet on a day (R-356).';
`;

/** What headquarters asks for as the product is delivered; every branch may say otherwise from a day on. */
const EVERY_TYPE = {
  zone: { business_handling: 1, customer_waiting: 1, leaflets: 1, back_office: 1 },
  facility: {
    ...{ lighting: 1, counters: 1, desks_and_chairs: 1, promo_rack: 1, benches: 1, air_conditioning: 1 },
    ...{ pc: 1, bill_printer: 1, network_gear: 1, copier: 1, banknote_detector: 1, water_dispenser: 1 },
    ...{ satisfaction_keypad: 1, wall_clock: 1, gm_suggestion_box: 1, convenience_box: 1, test_handsets: 1 },
  },
  maintenance_days: { lighting: 180, air_conditioning: 90, pc: 90, bill_printer: 90, network_gear: 90, copier: 90 },
} as const;
const FROM_STANDARD = {
  zone: { self_service: 1, enquiry_complaint: 1, new_service_experience: 1, sales: 1, welcome: 1, till_room: 1 },
  facility: {
    ...{ handset_cabinet: 1, high_stools: 1, display_terminal: 1, detail_bill_printer: 1, fax: 1, demo_handsets: 1 },
    ...{ new_service_experience_desk: 1, large_tv: 1, multimedia_enquiry_machine: 1, self_service_detail_printer: 1 },
    ...{ queue_machine: 1, phone_charging_station: 1, wireless_pos: 1, wheelchair: 1, test_instruments: 1 },
    ...{ umbrella_bagger: 1 },
  },
  maintenance_days: { self_service_detail_printer: 90, queue_machine: 90, multimedia_enquiry_machine: 90 },
} as const;
const FLAGSHIP_ONLY = {
  zone: { complaint_room: 1, vip_reception: 1, after_sales: 1, retention_seat: 1, staff_rest: 1, stock_room: 1 },
  facility: { sofa_and_tea_table: 1, dvd: 1, audio: 1, atm: 1, pram: 1, shoe_polisher: 1, repair_equipment: 1 },
  maintenance_days: { large_tv: 180, audio: 180, atm: 90, repair_equipment: 180 },
} as const;

type Kinds = Readonly<Record<string, Readonly<Record<string, number>>>>;

const BY_TYPE: Readonly<Record<string, readonly Kinds[]>> = {
  small: [EVERY_TYPE, { headcount: { staff: 3 } }],
  standard: [EVERY_TYPE, FROM_STANDARD, { headcount: { staff: 6 } }],
  flagship: [EVERY_TYPE, FROM_STANDARD, FLAGSHIP_ONLY, { headcount: { staff: 15 } }],
};

const ROWS = Object.entries(BY_TYPE).flatMap(([type, sets]) =>
  sets.flatMap((kinds) =>
    Object.entries(kinds).flatMap(([kind, items]) =>
      Object.entries(items).map(
        ([item, quantity]) => `(1, '${type}', '${kind}', '${item}', ${quantity}, DATE '2000-01-01', 0)`,
      ),
    ),
  ),
);

const DEFAULTS = `
  INSERT INTO outlets.type_standard (org_unit_id, outlet_type, kind, item, quantity, valid_from, recorded_by)
  VALUES ${ROWS.join(',\n         ')}`;
