import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropFactTable, factTable } from './facts.js';

const LINE = `business_line text COLLATE "C" NOT NULL`;
const SUBSCRIBER = `subscriber_ref text COLLATE "C"`;
const EVENTS = [
  'activated',
  'port_in',
  'invalidated',
  'deactivated',
  'port_out',
  'deactivated_for_arrears',
  'reactivated',
];

/** Billing, arrears and subscriber facts, and the business lines they name. */
export class SalesFacts1764000400000 implements MigrationInterface {
  name = 'SalesFacts1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA sales;
      COMMENT ON SCHEMA sales IS 'What the outlets sold, billed and are owed, and who joined and left.';
      CREATE SCHEMA sales_parts;

      CREATE TABLE sales.business_line (
        code text COLLATE "C" CONSTRAINT business_line_pkey PRIMARY KEY,
        name_en text NOT NULL,
        name_zh text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT business_line_validity_ck CHECK (valid_to > valid_from)
      );
      COMMENT ON TABLE sales.business_line IS 'One row is one line of business and the months in which rows may name it (half-open).';
      INSERT INTO sales.business_line (code, name_en, name_zh, valid_from) VALUES
        ('mobile_2g', 'Mobile 2G', '2G移动业务', '2000-01-01'),
        ('mobile_3g', 'Mobile 3G', '3G移动业务', '2000-01-01'),
        ('mobile_4g', 'Mobile 4G', '4G移动业务', '2000-01-01'),
        ('mobile_5g', 'Mobile 5G', '5G移动业务', '2000-01-01'),
        ('iot', 'Internet of things', '物联网业务', '2000-01-01'),
        ('broadband', 'Fixed broadband', '宽带业务', '2000-01-01'),
        ('fixed_line', 'Fixed-line telephone', '固定电话业务', '2000-01-01');
      CREATE VIEW sales.pub_business_line WITH (security_invoker = true) AS
        SELECT b.code, b.name_en, b.name_zh, b.valid_from, b.valid_to FROM sales.business_line AS b;

      ${factTable({
        table: 'sales.billing_line',
        comment:
          'One row is what was billed of a month on one line, in fen, with gifts, refunds and adjustments apart.',
        columns: `${LINE}, ${SUBSCRIBER},
          billed_fen bigint NOT NULL, gifted_fen bigint NOT NULL, refunded_fen bigint NOT NULL, adjustment_fen bigint NOT NULL,
          CONSTRAINT billing_line_amounts_ck CHECK (billed_fen >= 0 AND gifted_fen >= 0 AND refunded_fen >= 0)`,
        totals: {
          table: 'sales.billing_total',
          comment: 'One row is the billed sum of an outlet, month and business line.',
          key: LINE,
          measures:
            'billed_fen bigint NOT NULL, gifted_fen bigint NOT NULL, refunded_fen bigint NOT NULL, adjustment_fen bigint NOT NULL',
        },
      })}
      ${factTable({
        table: 'sales.arrears_line',
        comment: 'One row is what was still unpaid, in fen, at the end of month of a bill of bill_month.',
        columns: `bill_month date NOT NULL, ${LINE}, ${SUBSCRIBER}, unpaid_fen bigint NOT NULL,
          CONSTRAINT arrears_line_amount_ck CHECK (unpaid_fen >= 0),
          CONSTRAINT arrears_line_bill_month_ck CHECK (date_part('day', bill_month) = 1 AND bill_month < month)`,
        totals: {
          table: 'sales.arrears_total',
          comment:
            'One row is the unpaid sum of an outlet, month, business line and age: months between bill and month, 1 for the month before.',
          key: `${LINE}, age int NOT NULL`,
          measures: 'unpaid_fen bigint NOT NULL',
        },
      })}
      ${factTable({
        table: 'sales.subscriber_event',
        comment: 'One row is one subscriber who joined, left or came back, on a business day in Asia/Shanghai.',
        columns: `occurred_on date NOT NULL, occurred_at timestamptz, event text NOT NULL, ${LINE}, ${SUBSCRIBER} NOT NULL,
          CONSTRAINT subscriber_event_event_ck CHECK (event IN (${EVENTS.map((event) => `'${event}'`).join(', ')})),
          CONSTRAINT subscriber_event_day_ck CHECK (occurred_on >= month AND occurred_on < month + interval '1 month')`,
        totals: {
          table: 'sales.event_total',
          comment: 'One row is the number of events of each kind of an outlet, month and business line.',
          key: LINE,
          measures: EVENTS.map((event) => `${event} bigint NOT NULL`).join(', '),
        },
      })}
      ${factTable({
        table: 'sales.subscriber_base',
        comment: 'One row is a number of subscribers in service at the start of a month.',
        columns: `${LINE}, opening_subscribers bigint NOT NULL,
          CONSTRAINT subscriber_base_count_ck CHECK (opening_subscribers >= 0)`,
        totals: {
          table: 'sales.base_total',
          comment: 'One row is the opening base of an outlet, month and business line.',
          key: LINE,
          measures: 'opening_subscribers bigint NOT NULL',
        },
      })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${dropFactTable('sales.billing_line', 'sales.billing_total')}
      ${dropFactTable('sales.arrears_line', 'sales.arrears_total')}
      ${dropFactTable('sales.subscriber_event', 'sales.event_total')}
      ${dropFactTable('sales.subscriber_base', 'sales.base_total')}
      DROP VIEW sales.pub_business_line;
      DROP TABLE sales.business_line;
      DROP SCHEMA sales_parts;
      DROP SCHEMA sales;`);
  }
}
