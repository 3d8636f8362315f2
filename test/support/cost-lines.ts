import type { House } from './house.js';
import type { BatchAnswer } from './month.js';
import type { Session } from './session.js';

export type Row = Record<string, unknown>;

export const COST_LINES = '/v1/outlets/cost-lines/batch';

/** A cost line as a test states it: what is `undefined` is left out. */
export function costLine(sourceRef: string, change: Row = {}): Row {
  const usual = {
    sourceSystem: 'ERP',
    sourceRef,
    outletCode: 'A1',
    month: '2026-10',
    item: 'rent',
    amountFen: 100,
    ...change,
  };
  return Object.fromEntries(Object.entries(usual).filter(([, value]) => value !== undefined));
}

/** A row that only takes another back. */
export function voidLine(sourceRef: string, replaces: string, outletCode = 'A1'): Row {
  return { sourceSystem: 'ERP', sourceRef, outletCode, replaces, void: true };
}

export async function loadCosts(session: Session, rows: readonly Row[], mode = 'partial'): Promise<BatchAnswer> {
  const { body } = await session.post(`${COST_LINES}?mode=${mode}`, { rows }).expect(200);
  return body as BatchAnswer;
}

/** Sums by outlet, month and item, recounted from the facts; equal to the totals or the test fails. */
export async function costsOf(house: House): Promise<Record<string, number>> {
  return house.asOwner(async (client) => {
    const key = `u.code || ' ' || to_char(counted_month, 'YYYY-MM') || ' ' || item AS key`;
    const joined = `JOIN outlets.org_unit AS u ON u.id = outlet_id`;
    const facts = await client.query<{ key: string; fen: number; rows: number }>(
      `SELECT ${key}, sum(sign * amount_fen)::bigint AS fen, count(*) AS rows FROM outlets.cost_line ${joined}
       GROUP BY 1 ORDER BY 1`,
    );
    const totals = await client.query<{ key: string; fen: number; rows: number }>(
      `SELECT ${key}, sum(amount_fen)::bigint AS fen, sum(rows)::bigint AS rows FROM outlets.cost_total ${joined}
       GROUP BY 1 ORDER BY 1`,
    );
    expect(totals.rows).toEqual(facts.rows);
    return Object.fromEntries(facts.rows.map((row) => [row.key, row.fen]));
  });
}

/** Puts the gate of an outlet-month as if it had been closed, or open again. */
export async function setGate(house: House, code: string, month: string, state: 'open' | 'closed'): Promise<void> {
  await house.asOwner(async (client) => {
    await client.query(`SELECT platform.ensure_partitions($1::date)`, [`${month}-01`]);
    await client.query(
      `INSERT INTO months.outlet_month (outlet_id, month, state, published_revision, changed_at)
       SELECT u.id, $2::date, $3::text, CASE WHEN $3::text = 'closed' THEN 1 END, platform.now()
       FROM outlets.org_unit AS u WHERE u.code = $1
       ON CONFLICT (outlet_id, month) DO UPDATE SET state = excluded.state, published_revision = excluded.published_revision`,
      [code, `${month}-01`, state],
    );
  });
}
