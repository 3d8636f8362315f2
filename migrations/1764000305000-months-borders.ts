import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outletScoped } from './policies.js';

const TABLES = ['months.outlet', 'months.outlet_month', 'months.lock_request', 'months.release'];

/** What the gate owes to the registry above it: the foreign key to outlets, and their scope on its rows. */
export class MonthsBorders1764000305000 implements MigrationInterface {
  name = 'MonthsBorders1764000305000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE months.outlet ADD CONSTRAINT outlet_outlet_fkey FOREIGN KEY (outlet_id) REFERENCES outlets.outlet (outlet_id)`,
    );
    for (const table of TABLES) await runner.query(outletScoped(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        DROP POLICY scope ON ${table};
        DROP POLICY owner ON ${table};
        ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;`);
    }
    await runner.query(`ALTER TABLE months.outlet DROP CONSTRAINT outlet_outlet_fkey`);
  }
}
