import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { unitScoped } from './policies.js';

/** The numbers under which associates work in the systems. */
export class OperatorIds1764101302000 implements MigrationInterface {
  name = 'OperatorIds1764101302000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'personnel.operator_id',
        comment:
          'One row is an operator ID of a system in the hands of one person, active or suspended, over [valid_from, valid_to).',
        columns: `
          system text COLLATE "C" NOT NULL CONSTRAINT operator_id_system_ck CHECK (system IN ('ess', 'bss', 'crm')),
          operator_code text COLLATE "C" NOT NULL,
          person_id bigint NOT NULL CONSTRAINT operator_id_person_fkey REFERENCES personnel.person,
          person_no text COLLATE "C" NOT NULL,
          org_unit_id int NOT NULL CONSTRAINT operator_id_unit_fkey REFERENCES outlets.org_unit,
          status text COLLATE "C" NOT NULL CONSTRAINT operator_id_status_ck CHECK (status IN ('active', 'suspended'))`,
        key: ['system', 'operator_code'],
        owner: 'org_unit_id',
        isDated: true,
      })}
      COMMENT ON COLUMN personnel.operator_id.org_unit_id IS 'Unit of the posting it was issued for; it ends when that posting does.';
      COMMENT ON COLUMN personnel.operator_id.valid_to IS 'The earliest of ends_on, the next row of the ID, and the end of the posting.';
      CREATE INDEX operator_id_person_ix ON personnel.operator_id (person_id);
      ${unitScoped('personnel.operator_id')}
      ${HELD}
      ${NEXT}
      ${ENDS}
      CREATE VIEW personnel.pub_operator_id WITH (security_invoker = true) AS
        SELECT i.system, i.operator_code, i.person_id, i.person_no, i.org_unit_id, i.status, i.valid_from, i.valid_to
        FROM personnel.operator_id AS i
        WHERE i.valid_to IS NULL OR i.valid_to > i.valid_from;
      COMMENT ON VIEW personnel.pub_operator_id IS
        'Grain: one row per operator ID and time in the hands of one person in one state, [valid_from, valid_to).';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW personnel.pub_operator_id;
      DROP FUNCTION personnel.operator_id_ends(bigint, int, date);
      DROP FUNCTION personnel.operator_id_next(text, text, date);
      DROP FUNCTION personnel.is_operator_id_held(text, text, bigint, date, date);
      DROP TABLE personnel.operator_id;
    `);
  }
}

const HELD = `
  CREATE FUNCTION personnel.is_operator_id_held(p_system text, p_code text, p_person bigint, p_from date, p_to date)
  RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
      SELECT FROM personnel.operator_id AS i
      WHERE i.system = p_system AND i.operator_code = p_code AND i.person_id <> p_person
        AND daterange(i.valid_from, i.valid_to) && daterange(p_from, p_to)
    )
  $$;
  REVOKE ALL ON FUNCTION personnel.is_operator_id_held(text, text, bigint, date, date) FROM PUBLIC;
  COMMENT ON FUNCTION personnel.is_operator_id_held(text, text, bigint, date, date) IS
    'Whether somebody else holds an operator ID within [from, to): with the rights of the owner, because a number is one for the whole country.';
`;

const NEXT = `
  CREATE FUNCTION personnel.operator_id_next(p_system text, p_code text, p_from date) RETURNS date
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT min(i.valid_from) FROM personnel.operator_id AS i
    WHERE i.system = p_system AND i.operator_code = p_code AND i.valid_from > p_from
      AND coalesce(i.ends_on > i.valid_from, true)
  $$;
  REVOKE ALL ON FUNCTION personnel.operator_id_next(text, text, date) FROM PUBLIC;
  COMMENT ON FUNCTION personnel.operator_id_next(text, text, date) IS
    'The day on which the next row of an operator ID begins, whoever holds it then: with the rights of the owner, because the next holder may be in another city.';
`;

const ENDS = `
  CREATE FUNCTION personnel.operator_id_ends(p_person bigint, p_unit int, p_from date) RETURNS date
  LANGUAGE sql STABLE AS $$
    SELECT CASE
      WHEN NOT EXISTS (
        SELECT FROM personnel.posting AS t
        WHERE t.person_id = p_person AND t.slot = 'main' AND t.org_unit_id = p_unit
          AND t.valid_from <= p_from AND (t.valid_to IS NULL OR t.valid_to > p_from)) THEN p_from
      ELSE (
        SELECT min(t.valid_to) FROM personnel.posting AS t
        WHERE t.person_id = p_person AND t.slot = 'main' AND t.org_unit_id = p_unit AND t.valid_to > p_from
          AND NOT EXISTS (
            SELECT FROM personnel.posting AS n
            WHERE n.person_id = p_person AND n.slot = 'main' AND n.org_unit_id = p_unit
              AND n.valid_from = t.valid_to AND n.valid_to IS DISTINCT FROM n.valid_from))
    END
  $$;
  COMMENT ON FUNCTION personnel.operator_id_ends(bigint, int, date) IS
    'The first day a person is no longer posted at a unit, from a day on; NULL while no end is known, that day itself where the person is not posted there.';
`;
