import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitRecords, unitScoped } from './policies.js';

/** Who employs the people of the outlets, and the people. */
export class People1764100700000 implements MigrationInterface {
  name = 'People1764100700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA personnel;
      COMMENT ON SCHEMA personnel IS 'People, what they passed, where and when they work, what they did.';
      ${ledgerTable({
        name: 'personnel.employer',
        comment:
          'One row is a firm whose people work in outlets: the company itself, or one that dispatches, takes counters over, or is stationed as a partner.',
        columns: `
          org_unit_id int NOT NULL CONSTRAINT employer_unit_fkey REFERENCES outlets.org_unit,
          employer_code text COLLATE "C" NOT NULL,
          name text NOT NULL,
          kind text COLLATE "C" NOT NULL
            CONSTRAINT employer_kind_ck CHECK (kind IN ('company', 'dispatch', 'outsourcing', 'partner')),
          credit_code text COLLATE "C"`,
        key: ['employer_code'],
        owner: 'org_unit_id',
        isDated: false,
      })}
      INSERT INTO personnel.employer (org_unit_id, employer_code, name, kind, recorded_by) VALUES (1, 'UNICOM', '中国联通', 'company', 0);
      ${orgUnitRecords('personnel.employer')}
      ${ledgerTable({
        name: 'personnel.person',
        comment:
          'One row is a person who applied for work in outlets, works there or did; whoever is not activated yet is a candidate.',
        columns: `
          person_no text COLLATE "C" NOT NULL,
          name text NOT NULL,
          hiring_unit_id int NOT NULL CONSTRAINT person_hiring_unit_fkey REFERENCES outlets.org_unit,
          org_unit_id int NOT NULL CONSTRAINT person_unit_fkey REFERENCES outlets.org_unit,
          employer_id bigint NOT NULL CONSTRAINT person_employer_fkey REFERENCES personnel.employer,
          employment_type text COLLATE "C" NOT NULL
            CONSTRAINT person_employment_ck CHECK (employment_type IN ('contract', 'dispatched', 'outsourced', 'partner_stationed',
              'own_account_manager', 'own_business_manager', 'area_key_account_manager', 'part_time_account_manager',
              'part_time_business_manager')),
          origin text COLLATE "C" NOT NULL
            CONSTRAINT person_origin_ck CHECK (origin IN ('own_hire', 'transfer', 'dispatched', 'outsourced', 'stationed', 'imported')),
          identity_kind text COLLATE "C" NOT NULL
            CONSTRAINT person_identity_kind_ck CHECK (identity_kind IN ('resident_id', 'military_id', 'hk_macau_permit',
              'taiwan_permit', 'passport')),
          identity_sealed text NOT NULL,
          identity_hash bytea NOT NULL,
          identity_masked text NOT NULL,
          phone_sealed text,
          phone_hash bytea,
          phone_masked text,
          hired_on date NOT NULL,
          left_on date,
          activated_on date,
          activated_by int,
          account_id int,
          CONSTRAINT person_left_ck CHECK (left_on >= hired_on)`,
        key: ['person_no'],
        owner: 'org_unit_id',
        isDated: false,
      })}
      COMMENT ON COLUMN personnel.person.org_unit_id IS 'Unit of the posting of today, or the one that hired; scope and lists go by it.';
      COMMENT ON COLUMN personnel.person.activated_on IS 'First day of work; one before hired_on is of an earlier employment and counts no more.';
      CREATE INDEX person_employer_ix ON personnel.person (employer_id);
      CREATE INDEX person_identity_ix ON personnel.person (identity_hash);
      CREATE UNIQUE INDEX person_active_identity_uq ON personnel.person (identity_hash) WHERE left_on IS NULL;
      ${unitScoped('personnel.person')}

      CREATE FUNCTION personnel.foreign_employer_codes(p_codes text[]) RETURNS SETOF text LANGUAGE sql STABLE
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT e.employer_code
        FROM personnel.employer AS e
        JOIN outlets.org_unit AS u ON u.id = e.org_unit_id
        WHERE e.employer_code = ANY (p_codes)
          AND NOT u.lineage && nullif(current_setting('app.scopes', true), '')::int[]
      $$;

      CREATE FUNCTION personnel.foreign_person_nos(p_numbers text[]) RETURNS SETOF text LANGUAGE sql STABLE
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT p.person_no
        FROM personnel.person AS p
        JOIN outlets.org_unit AS u ON u.id = p.org_unit_id
        WHERE p.person_no = ANY (p_numbers)
          AND NOT u.lineage && nullif(current_setting('app.scopes', true), '')::int[]
      $$;

      CREATE FUNCTION personnel.is_identity_held(p_hashes bytea[], p_from date, p_to date, p_but text) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT EXISTS (
          SELECT 1
          FROM personnel.person AS p
          WHERE p.identity_hash = ANY (p_hashes)
            AND p.person_no <> p_but
            AND daterange(p.hired_on, p.left_on) && daterange(p_from, p_to))
      $$;
      COMMENT ON FUNCTION personnel.is_identity_held(bytea[], date, date, text) IS
        'Whether somebody else anywhere in the company has this identity while the person works here.';
      REVOKE EXECUTE ON FUNCTION personnel.foreign_employer_codes(text[]), personnel.foreign_person_nos(text[]),
        personnel.is_identity_held(bytea[], date, date, text) FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA personnel CASCADE`);
  }
}
