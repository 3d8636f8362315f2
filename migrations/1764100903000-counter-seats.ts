import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { outletRecords } from './policies.js';

/** The counter seats of an outlet. */
export class CounterSeats1764100903000 implements MigrationInterface {
  name = 'CounterSeats1764100903000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'outlets.counter_seat',
        comment: 'One row is what a numbered counter seat of an outlet is for over [valid_from, valid_to).',
        columns: `
          outlet_id int NOT NULL CONSTRAINT counter_seat_outlet_fkey REFERENCES outlets.outlet,
          seat_no text COLLATE "C" NOT NULL,
          kind text COLLATE "C" NOT NULL CONSTRAINT counter_seat_kind_ck CHECK (kind IN
            ('integrated_service', 'consultation', 'vip_service', 'retention', 'enterprise_customer', 'after_sales', 'till')),
          zone_no text COLLATE "C",
          plate_text text`,
        key: ['outlet_id', 'seat_no'],
        isDated: true,
      })}
      ${outletRecords('outlets.counter_seat')}
      CREATE VIEW outlets.pub_counter_seat WITH (security_invoker = true) AS
        SELECT s.outlet_id, s.seat_no, s.kind, s.plate_text, s.valid_from, s.valid_to
        FROM outlets.counter_seat AS s
        WHERE s.valid_to IS NULL OR s.valid_to > s.valid_from;
      COMMENT ON VIEW outlets.pub_counter_seat IS 'Grain: one row per counter seat and time it is there, [valid_from, valid_to).';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW outlets.pub_counter_seat; DROP TABLE outlets.counter_seat`);
  }
}
