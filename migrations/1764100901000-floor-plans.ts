import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { outletRecords } from './policies.js';

/** The drawing an outlet is laid out by, and what was found of its signs. */
export class FloorPlans1764100901000 implements MigrationInterface {
  name = 'FloorPlans1764100901000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'outlets.floor_plan',
        comment: 'One row is the drawing that an outlet is laid out by over [valid_from, valid_to).',
        columns: `
          outlet_id int NOT NULL CONSTRAINT floor_plan_outlet_fkey REFERENCES outlets.outlet,
          plan_version text NOT NULL,
          file_ref text COLLATE "C" NOT NULL,
          file_sha256 text COLLATE "C" NOT NULL CONSTRAINT floor_plan_sha_ck CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
          drawn_on date NOT NULL,
          route_description text`,
        key: ['outlet_id'],
        isDated: true,
      })}
      ${outletRecords('outlets.floor_plan')}
      ${ledgerTable({
        name: 'outlets.sign_finding',
        comment: 'One row is how a sign of an outlet was found on a day: in its place or not.',
        columns: `
          outlet_id int NOT NULL CONSTRAINT sign_finding_outlet_fkey REFERENCES outlets.outlet,
          sign text COLLATE "C" NOT NULL CONSTRAINT sign_finding_sign_ck
            CHECK (sign IN ('hours_notice', 'seat_plan', 'direction_signs', 'service_plates')),
          found_on date NOT NULL,
          is_in_place boolean NOT NULL,
          photo_ref text COLLATE "C",
          photo_sha256 text COLLATE "C" CONSTRAINT sign_finding_sha_ck CHECK (photo_sha256 ~ '^[0-9a-f]{64}$'),
          note text`,
        key: ['outlet_id', 'sign', 'found_on'],
        isDated: false,
      })}
      ${outletRecords('outlets.sign_finding')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE outlets.sign_finding; DROP TABLE outlets.floor_plan`);
  }
}
