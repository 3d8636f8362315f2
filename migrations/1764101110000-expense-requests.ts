import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outletRecords } from './policies.js';

/** What outlets ask to spend. */
export class ExpenseRequests1764101110000 implements MigrationInterface {
  name = 'ExpenseRequests1764101110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(MONTH);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION outlets.expenses_of(int, date);
      DROP TABLE outlets.expense_request;
      DROP TABLE outlets.expense_kind`);
  }
}

const TABLES = `
  CREATE TABLE outlets.expense_kind (
    code text COLLATE "C" CONSTRAINT expense_kind_pkey PRIMARY KEY,
    kind_no int NOT NULL CONSTRAINT expense_kind_no_uq UNIQUE,
    items text[] NOT NULL
  );
  COMMENT ON TABLE outlets.expense_kind IS
    'One row is a kind of expense of a shop (R-242) with the cost items it is booked under; rent and people are none.';
  INSERT INTO outlets.expense_kind (kind_no, code, items) VALUES
    (1, 'transport', '{vehicle,travel}'),
    (2, 'material', '{business_supplies,office}'),
    (3, 'printing', '{printing}'),
    (4, 'advertising', '{advertising}'),
    (5, 'utilities', '{water_and_electricity}'),
    (6, 'communication', '{communication}'),
    (7, 'entertainment', '{entertainment}'),
    (8, 'other', '{}');

  CREATE TABLE outlets.expense_request (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT expense_request_pkey PRIMARY KEY,
    outlet_id int NOT NULL CONSTRAINT expense_request_outlet_fkey REFERENCES outlets.outlet,
    kind text COLLATE "C" NOT NULL CONSTRAINT expense_request_kind_fkey REFERENCES outlets.expense_kind,
    amount_fen bigint NOT NULL CONSTRAINT expense_request_amount_ck CHECK (amount_fen > 0),
    purpose text NOT NULL,
    needed_on date NOT NULL,
    state text COLLATE "C" NOT NULL DEFAULT 'requested',
    requested_by int NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT platform.now(),
    decided_by int,
    decided_at timestamptz,
    decided_on date,
    decision_reason text,
    paid_on date,
    paid_by int,
    CONSTRAINT expense_request_state_ck CHECK (state IN ('requested', 'approved', 'rejected', 'paid')),
    CONSTRAINT expense_request_decided_ck CHECK ((state = 'requested') = (decided_by IS NULL)
      AND (decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (decided_on IS NULL)),
    CONSTRAINT expense_request_other_ck CHECK (decided_by <> requested_by),
    CONSTRAINT expense_request_paid_ck CHECK ((state = 'paid') = (paid_on IS NOT NULL)
      AND (paid_on IS NULL) = (paid_by IS NULL) AND paid_on >= decided_on)
  );
  COMMENT ON TABLE outlets.expense_request IS
    'One row is what an outlet asks to spend; somebody else approves it before it is paid (R-243). Its month is that of needed_on.';
  CREATE INDEX expense_request_page_ix ON outlets.expense_request (outlet_id, id);
  CREATE INDEX expense_request_month_ix ON outlets.expense_request (outlet_id, needed_on);
  ${outletRecords('outlets.expense_request')}
`;

const MONTH = `
  CREATE FUNCTION outlets.expenses_of(p_outlet int, p_month date)
  RETURNS TABLE (kind_no int, kind text, requested_fen bigint, approved_fen bigint, paid_fen bigint, lines bigint, cost_fen bigint)
  LANGUAGE sql STABLE ROWS 8 AS $$
    WITH kinds AS MATERIALIZED (
      SELECT k.kind_no, k.code, k.items FROM outlets.expense_kind AS k
    ), asked AS MATERIALIZED (
      SELECT e.kind, sum(e.amount_fen)::bigint AS requested_fen,
             (sum(e.amount_fen) FILTER (WHERE e.state IN ('approved', 'paid')))::bigint AS approved_fen,
             (sum(e.amount_fen) FILTER (WHERE e.state = 'paid'))::bigint AS paid_fen
      FROM outlets.expense_request AS e
      WHERE e.outlet_id = p_outlet AND e.needed_on >= p_month AND e.needed_on < (p_month + interval '1 month')::date
      GROUP BY e.kind
    ), charged AS MATERIALIZED (
      SELECT t.item, t.rows, t.amount_fen
      FROM outlets.cost_total AS t
      WHERE t.outlet_id = p_outlet AND t.counted_month = p_month
    )
    SELECT k.kind_no, k.code, coalesce(a.requested_fen, 0), coalesce(a.approved_fen, 0), coalesce(a.paid_fen, 0),
           c.lines, c.cost_fen
    FROM kinds AS k
    LEFT JOIN asked AS a ON a.kind = k.code
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(t.rows), 0)::bigint AS lines, coalesce(sum(t.amount_fen), 0)::bigint AS cost_fen
      FROM charged AS t
      WHERE t.item = ANY (k.items)
    ) AS c
  $$;
  COMMENT ON FUNCTION outlets.expenses_of(int, date) IS
    'Grain: one row per kind of expense: what an outlet asked for, was allowed, paid and was charged of it in a month.';
`;
