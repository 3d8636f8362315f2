import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitScoped, unitScoped } from './policies.js';

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
      ${orgUnitScoped('personnel.employer')}
      ${ledgerTable({
        name: 'personnel.person',
        comment:
          'One row is a person who applied for work in outlets, works there or did; whoever is not activated yet is a candidate.',
        columns: `
          person_no text COLLATE "C" NOT NULL,
          name text NOT NULL,
          org_unit_id int NOT NULL CONSTRAINT person_unit_fkey REFERENCES outlets.org_unit,
          employer_id bigint NOT NULL CONSTRAINT person_employer_fkey REFERENCES personnel.employer,
          employment_type text COLLATE "C" NOT NULL,
          origin text COLLATE "C" NOT NULL
            CONSTRAINT person_origin_ck CHECK (origin IN ('own_hire', 'transfer', 'dispatched', 'outsourced', 'imported')),
          identity_kind text COLLATE "C" NOT NULL,
          identity_sealed text NOT NULL,
          identity_hash bytea NOT NULL,
          phone_sealed text,
          phone_hash bytea,
          hired_on date NOT NULL,
          left_on date,
          activated_on date,
          account_id int,
          CONSTRAINT person_left_ck CHECK (left_on >= hired_on)`,
        key: ['person_no'],
        owner: 'org_unit_id',
        isDated: false,
      })}
      COMMENT ON COLUMN personnel.person.org_unit_id IS 'Unit of the posting of today, or the one that hired; scope and lists go by it.';
      ${unitScoped('personnel.person')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA personnel CASCADE`);
  }
}
