import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropFactTable, factTable } from './facts.js';

/** Cost items of the three classes, from the operator's own cost sheet. */
const SHIPPED = {
  fixed: ['rent', 'estimated_rent', 'property_fee', 'fit_out_amortisation', 'equipment_depreciation'],
  operating: [
    'water_and_electricity',
    'security',
    'advertising',
    'business_supplies',
    'printing',
    'sim_card_cost',
    'customer_access_cost',
    'channel_subsidy',
    'handset_subsidy',
    'commissions',
    'office',
    'vehicle',
    'travel',
    'communication',
    'entertainment',
    'stock_write_down',
  ],
  labour: [
    'contract_staff',
    'dispatched_staff',
    'outsourced_staff',
    'social_security',
    'labour_protection',
    'training',
  ],
};

/** What an outlet costs, line by line, and the class of each item (R-160). */
export class CostLines1764000350000 implements MigrationInterface {
  name = 'CostLines1764000350000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA outlets_parts;
      ${factTable({
        table: 'outlets.cost_line',
        comment: 'One row is one cost of an outlet in a month, in fen; cost_class as the source gave it, or NULL.',
        columns: `item text COLLATE "C" NOT NULL,
          cost_class text,
          amount_fen bigint NOT NULL,
          CONSTRAINT cost_line_class_ck CHECK (cost_class IN ('fixed', 'operating', 'labour'))`,
        totals: {
          table: 'outlets.cost_total',
          comment: 'One row is the sum of an outlet, month, item and given class (- where the source gave none).',
          key: `item text COLLATE "C" NOT NULL, cost_class text NOT NULL`,
          measures: 'amount_fen bigint NOT NULL',
        },
      })}

      CREATE TABLE outlets.cost_item (
        item text COLLATE "C" NOT NULL,
        valid_from date NOT NULL,
        cost_class text NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT platform.now(),
        changed_by int NOT NULL DEFAULT 0,
        CONSTRAINT cost_item_pkey PRIMARY KEY (item, valid_from),
        CONSTRAINT cost_item_month_ck CHECK (date_part('day', valid_from) = 1),
        CONSTRAINT cost_item_class_ck CHECK (cost_class IN ('fixed', 'operating', 'labour'))
      );
      COMMENT ON TABLE outlets.cost_item IS
        'One row says to which of the three classes an item belongs from a month on, for lines that name none themselves.';
      INSERT INTO outlets.cost_item (item, valid_from, cost_class)
      SELECT i.item, '2000-01-01', c.key
      FROM jsonb_each('${JSON.stringify(SHIPPED)}') AS c
      CROSS JOIN LATERAL jsonb_array_elements_text(c.value) AS i (item);

      CREATE VIEW outlets.pub_cost_item WITH (security_invoker = true) AS
        SELECT i.item, i.valid_from, i.cost_class FROM outlets.cost_item AS i;
      CREATE VIEW outlets.pub_classified_cost_total WITH (security_invoker = true) AS
        SELECT t.outlet_id, t.counted_month, t.item, t.rows, t.amount_fen,
               CASE WHEN t.cost_class <> '-' THEN t.cost_class ELSE (
                 SELECT i.cost_class FROM outlets.cost_item AS i
                 WHERE i.item = t.item AND i.valid_from <= t.counted_month ORDER BY i.valid_from DESC LIMIT 1) END AS cost_class
        FROM outlets.cost_total AS t;
      COMMENT ON VIEW outlets.pub_classified_cost_total IS 'Cost totals with the class that holds in their month; NULL: unclassified, which blocks a close.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW outlets.pub_classified_cost_total, outlets.pub_cost_item;
      DROP TABLE outlets.cost_item;
      ${dropFactTable('outlets.cost_line', 'outlets.cost_total')}
      DROP SCHEMA outlets_parts;`);
  }
}
