import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitRecords, outletRecords, personScoped } from './policies.js';

/** What customers may see of who serves them: badges, the card before each seat, and the board on the wall. */
export class SupervisionCards1764101304000 implements MigrationInterface {
  name = 'SupervisionCards1764101304000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'personnel.badge',
        comment: 'One row is a work badge of a person over [valid_from, valid_to), with the name that stands on it.',
        columns: `
          person_id bigint NOT NULL CONSTRAINT badge_person_fkey REFERENCES personnel.person,
          badge_no text COLLATE "C" NOT NULL,
          name text NOT NULL,
          photo text NOT NULL`,
        key: ['person_id', 'badge_no'],
        isDated: true,
      })}
      ${personScoped('personnel.badge')}
      ${ledgerTable({
        name: 'personnel.supervision_card',
        comment:
          'One row is the supervision card before a counter seat over [valid_from, valid_to): whose it is, and what stands on it.',
        columns: `
          outlet_id int NOT NULL CONSTRAINT supervision_card_outlet_fkey REFERENCES outlets.outlet,
          seat_no text COLLATE "C" NOT NULL,
          person_id bigint NOT NULL CONSTRAINT supervision_card_person_fkey REFERENCES personnel.person,
          person_no text COLLATE "C" NOT NULL,
          name text NOT NULL,
          number text COLLATE "C" NOT NULL,
          photo text NOT NULL,
          motto text`,
        key: ['outlet_id', 'seat_no'],
        isDated: true,
      })}
      CREATE INDEX supervision_card_person_ix ON personnel.supervision_card (person_id);
      ${outletRecords('personnel.supervision_card')}
      ${ledgerTable({
        name: 'personnel.supervision_phone',
        comment: 'One row is the supervision phone of the outlets below a unit over [valid_from, valid_to).',
        columns: `
          org_unit_id int NOT NULL CONSTRAINT supervision_phone_unit_fkey REFERENCES outlets.org_unit,
          phone text NOT NULL`,
        key: ['org_unit_id'],
        isDated: true,
      })}
      ${orgUnitRecords('personnel.supervision_phone')}
      ${ledgerTable({
        name: 'personnel.supervision_board_finding',
        comment: 'One row is what hung on the supervision board of an outlet when somebody looked, as found.',
        columns: `
          outlet_id int NOT NULL CONSTRAINT supervision_board_finding_outlet_fkey REFERENCES outlets.outlet,
          found_on date NOT NULL,
          numbers text,
          without_photo text,
          phone text`,
        key: ['outlet_id', 'found_on'],
        isDated: false,
      })}
      ${outletRecords('personnel.supervision_board_finding')}
      ${NUMBERS}
      SET LOCAL check_function_bodies = off; -- Rosters are made by a later migration.
      ${BOARD}
      SET LOCAL check_function_bodies = on;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.board_compared(int, date, text);
      DROP FUNCTION personnel.supervision_phone_on(int, date);
      DROP FUNCTION personnel.board_on(int, date);
      DROP FUNCTION personnel.numbers_of(bigint, text, date);
      DROP TABLE personnel.supervision_board_finding;
      DROP TABLE personnel.supervision_phone;
      DROP TABLE personnel.supervision_card;
      DROP TABLE personnel.badge;
    `);
  }
}

const NUMBERS = `
  CREATE FUNCTION personnel.numbers_of(p_person bigint, p_person_no text, p_day date) RETURNS text[]
  LANGUAGE sql STABLE AS $$
    SELECT array_agg(i.operator_code ORDER BY i.system <> 'ess', i.operator_code) || p_person_no
    FROM personnel.operator_id AS i
    WHERE i.person_id = p_person AND i.valid_from <= p_day AND (i.valid_to IS NULL OR i.valid_to > p_day)
  $$;
  COMMENT ON FUNCTION personnel.numbers_of(bigint, text, date) IS
    'The numbers a person may be known by on a day: their operator IDs, that of ESS first, then the number of the person.';
`;

const BOARD = `
  CREATE FUNCTION personnel.board_on(p_outlet int, p_day date)
  RETURNS TABLE (place bigint, person_no text, name text, numbers text[], photo text) LANGUAGE sql STABLE AS $$
    SELECT row_number() OVER (ORDER BY s.person_no), s.person_no, p.name,
           personnel.numbers_of(s.person_id, s.person_no, p_day),
           coalesce(
             (SELECT c.photo FROM personnel.supervision_card AS c
              WHERE c.person_id = s.person_id AND c.valid_from <= p_day AND (c.valid_to IS NULL OR c.valid_to > p_day)
              ORDER BY c.valid_from DESC, c.id LIMIT 1),
             (SELECT b.photo FROM personnel.badge AS b
              WHERE b.person_id = s.person_id AND b.valid_from <= p_day AND (b.valid_to IS NULL OR b.valid_to > p_day)
              ORDER BY b.valid_from DESC, b.id LIMIT 1))
    FROM (
      SELECT t.person_id, t.person_no
      FROM (
        SELECT x.post_code, array_agg(x.person_id) AS people, array_agg(x.person_no) AS numbers
        FROM personnel.posting AS x
        WHERE x.org_unit_id = p_outlet AND x.valid_from <= p_day AND (x.valid_to IS NULL OR x.valid_to > p_day)
        GROUP BY x.post_code
      ) AS g
      JOIN personnel.post AS k ON k.post_code = g.post_code
      CROSS JOIN LATERAL unnest(g.people, g.numbers) AS t (person_id, person_no)
      WHERE k.is_customer_facing
      UNION
      SELECT r.person_id, r.person_no
      FROM personnel.roster_shift AS r
      WHERE r.outlet_id = p_outlet AND r.day = p_day AND NOT r.is_cancelled AND NOT EXISTS (
        SELECT FROM personnel.posting AS t
        WHERE t.person_id = r.person_id AND t.org_unit_id = p_outlet
          AND t.valid_from <= p_day AND (t.valid_to IS NULL OR t.valid_to > p_day))
    ) AS s
    LEFT JOIN personnel.person AS p ON p.id = s.person_id
  $$;
  COMMENT ON FUNCTION personnel.board_on(int, date) IS
    'Grain: one row per person who must be on the supervision board of an outlet on a day: posted there to serve customers, or on its roster that day without a post there.';

  CREATE FUNCTION personnel.supervision_phone_on(p_unit int, p_day date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce(
      (SELECT f.phone FROM personnel.supervision_phone AS f
       WHERE f.org_unit_id = p_unit AND f.valid_from <= p_day AND (f.valid_to IS NULL OR f.valid_to > p_day)),
      (SELECT personnel.supervision_phone_on(p.parent_id, p_day) FROM outlets.parent_on(p_unit, p_day) AS p))
  $$;
  COMMENT ON FUNCTION personnel.supervision_phone_on(int, date) IS
    'The supervision phone of the nearest unit up the line of that day: goes up no further than to the one that has a phone.';

  CREATE FUNCTION personnel.board_compared(p_outlet int, p_day date, p_found text)
  RETURNS TABLE (expected int, missing text, surplus text) LANGUAGE sql STABLE AS $$
    WITH e AS (
      SELECT b.numbers FROM personnel.board_on(p_outlet, p_day) AS b
    ), f AS (
      SELECT DISTINCT x.number COLLATE "C" AS number
      FROM regexp_split_to_table(coalesce(p_found, ''), '\\s*[;；]\\s*') AS x (number)
      WHERE x.number <> ''
    )
    SELECT (SELECT count(*)::int FROM e),
           (SELECT string_agg(e.numbers[1], ';' ORDER BY e.numbers[1]) FROM e
            WHERE NOT EXISTS (SELECT FROM f WHERE f.number = ANY (e.numbers))),
           (SELECT string_agg(f.number, ';' ORDER BY f.number) FROM f
            WHERE NOT EXISTS (SELECT FROM e WHERE f.number = ANY (e.numbers)))
  $$;
  COMMENT ON FUNCTION personnel.board_compared(int, date, text) IS
    'Grain: one row: how many must hang, whose number did not, and which numbers hung that must not; NULL where none.';
`;
