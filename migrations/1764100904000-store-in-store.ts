import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { outletRecords } from './policies.js';

/** Areas inside an outlet that a line or a partner runs. */
export class StoreInStore1764100904000 implements MigrationInterface {
  name = 'StoreInStore1764100904000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'outlets.store_in_store',
        comment:
          'One row is an area that a business line or a partner runs inside an outlet over [valid_from, valid_to).',
        columns: `
          outlet_id int NOT NULL CONSTRAINT store_in_store_outlet_fkey REFERENCES outlets.outlet,
          area_no text COLLATE "C" NOT NULL,
          run_by text COLLATE "C" NOT NULL
            CONSTRAINT store_in_store_run_by_ck CHECK (run_by IN ('business_line', 'partner')),
          runner_name text NOT NULL,
          floor_square_metres numeric NOT NULL CONSTRAINT store_in_store_floor_ck CHECK (floor_square_metres > 0)`,
        key: ['outlet_id', 'area_no'],
        isDated: true,
      })}
      CREATE INDEX store_in_store_area_ix ON outlets.store_in_store (area_no);
      ${outletRecords('outlets.store_in_store')}
      CREATE FUNCTION outlets.area_elsewhere(p_area text, p_outlet int, p_from date, p_to date)
      RETURNS TABLE (outlet_id int, valid_from date)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT a.outlet_id, a.valid_from
        FROM outlets.store_in_store AS a
        WHERE a.area_no = p_area AND a.outlet_id <> p_outlet
          AND greatest(a.valid_from, p_from) < least(coalesce(a.valid_to, 'infinity'), coalesce(p_to, 'infinity'))
      $$;
      COMMENT ON FUNCTION outlets.area_elsewhere(text, int, date, date) IS
        'Grain: one row per recorded time within [p_from, p_to) in which an area number is in use in another outlet of the country (R-261), in numbers only.';
      REVOKE ALL ON FUNCTION outlets.area_elsewhere(text, int, date, date) FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION outlets.area_elsewhere(text, int, date, date);
      DROP TABLE outlets.store_in_store`);
  }
}
