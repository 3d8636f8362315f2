import type { Client } from 'pg';
import { type Body, type Kind, OUTLETS } from './books.js';
import { must } from './checks.js';
import type { Acknowledged } from './deliveries.js';

interface FactTable {
  readonly fact: string;
  readonly total: string;
  readonly key: string;
  /** Summed columns of the totals, each with the expression over facts that it must equal. */
  readonly sums: Readonly<Record<string, string>>;
}

const FACTS: Readonly<Partial<Record<Kind, FactTable>>> = {
  billing_line: {
    fact: 'sales.billing_line',
    total: 'sales.billing_total',
    key: 'f.business_line',
    sums: { billed_fen: 'f.billed_fen', refunded_fen: 'f.refunded_fen', adjustment_fen: 'f.adjustment_fen' },
  },
  arrears_line: {
    fact: 'sales.arrears_line',
    total: 'sales.arrears_total',
    key: 'f.business_line',
    sums: { unpaid_fen: 'f.unpaid_fen' },
  },
  subscriber_event: {
    fact: 'sales.subscriber_event',
    total: 'sales.event_total',
    key: 'f.business_line',
    sums: { activated: `(f.event = 'activated')::int`, deactivated: `(f.event = 'deactivated')::int` },
  },
  subscriber_base: {
    fact: 'sales.subscriber_base',
    total: 'sales.base_total',
    key: 'f.business_line',
    sums: { opening_subscribers: 'f.opening_subscribers' },
  },
  cost_line: {
    fact: 'outlets.cost_line',
    total: 'outlets.cost_total',
    key: 'f.item',
    sums: { amount_fen: 'f.amount_fen' },
  },
};

/** Every row that was sent is a fact once: none lost, none doubled. */
export async function mustBeExactlyOnce(client: Client, month: string, bodies: readonly Body[]): Promise<number> {
  let counted = 0;
  for (const [kind, { fact }] of Object.entries(FACTS)) {
    const sent = bodies.filter((body) => body.kind === kind).reduce((sum, body) => sum + body.rows, 0);
    const { rows } = await client.query<{ facts: number; references: number }>(
      `SELECT count(*)::int AS facts, count(DISTINCT (f.source_system, f.source_ref))::int AS references
       FROM ${fact} AS f WHERE f.counted_month = $1::date`,
      [`${month}-01`],
    );
    const found = rows[0] ?? { facts: 0, references: 0 };
    must(found.references === sent, `${month}: of ${sent} rows of ${kind} ${found.references} are facts`);
    must(found.facts === sent, `${month}: ${sent} rows of ${kind} are ${found.facts} facts`);
    counted += sent;
  }
  return counted;
}

/** What an answered call said was accepted is there, under the number of its batch. */
export async function mustHoldWhatWasAcknowledged(
  client: Client,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  for (const [kind, { fact }] of Object.entries(FACTS)) {
    const promised = acknowledged.filter((one) => one.kind === kind);
    const { rows } = await client.query<{ batch: string; facts: number }>(
      `SELECT f.batch_id::text AS batch, count(*)::int AS facts FROM ${fact} AS f
       WHERE f.batch_id = ANY ($1::bigint[]) GROUP BY f.batch_id`,
      [promised.map((one) => one.batchId)],
    );
    const found = new Map(rows.map((row) => [row.batch, row.facts]));
    for (const { batchId, accepted } of promised) {
      const facts = found.get(batchId) ?? 0;
      must(facts === accepted, `batch ${batchId} of ${kind} was told ${accepted} accepted rows and has ${facts}`);
    }
  }
}

/** Totals, which every figure is made of, equal a recount of the facts; over all months. */
export async function totalsMustEqualRecount(client: Client): Promise<void> {
  for (const { fact, total, key, sums } of Object.values(FACTS)) {
    const name = key.slice(2);
    const counted = Object.entries(sums).map(
      ([column, expression]) => `sum(f.sign * ${expression})::bigint AS ${column}`,
    );
    const added = Object.keys(sums).map((column) => `sum(t.${column})::bigint AS ${column}`);
    const columns = ['rows', ...Object.keys(sums)];
    const { rows } = await client.query<{ off: number }>(
      `WITH counted AS (SELECT f.outlet_id, f.counted_month, ${key}, count(*)::bigint AS rows, ${counted.join(', ')}
                        FROM ${fact} AS f GROUP BY 1, 2, 3),
            added AS (SELECT t.outlet_id, t.counted_month, t.${name}, sum(t.rows)::bigint AS rows, ${added.join(', ')}
                      FROM ${total} AS t GROUP BY 1, 2, 3)
       SELECT count(*)::int AS off
       FROM counted AS c FULL JOIN added AS a USING (outlet_id, counted_month, ${name})
       WHERE (${columns.map((column) => `c.${column}`).join(', ')}) IS DISTINCT FROM (${columns.map((column) => `a.${column}`).join(', ')})`,
    );
    must(rows[0]?.off === 0, `${rows[0]?.off} totals of ${total} differ from a recount of ${fact}`);
  }
}

/** The published results of a month: one revision an outlet. Answers result hashes by outlet. */
export async function publishedHashes(client: Client, month: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ code: string; revision: number; hash: string; gate: string }>(
    `SELECT u.code, r.revision, r.result_hash AS hash, g.state AS gate
     FROM assessment.score_revision AS r
     JOIN outlets.org_unit AS u ON u.id = r.outlet_id
     JOIN months.outlet_month AS g ON g.outlet_id = r.outlet_id AND g.month = r.month AND g.published_revision = r.revision
     WHERE r.month = $1::date`,
    [`${month}-01`],
  );
  const doubled = rows.filter(({ revision, gate }) => revision !== 1 || gate !== 'closed');
  must(doubled.length === 0, `${month}: ${doubled.length} outlets have more than one revision, or an open gate`);
  must(rows.length === OUTLETS.length, `${month}: ${rows.length} of ${OUTLETS.length} outlets are published`);
  return new Map(rows.map(({ code, hash }) => [code, hash]));
}

/** No run, chunk or lock request is left of what has ended. */
export async function mustBeAtRest(client: Client): Promise<void> {
  const { rows } = await client.query<{ what: string; left: number }>(
    `SELECT 'live runs' AS what, count(*)::int AS left FROM assessment.close_run AS r WHERE r.state IN ('queued', 'running')
     UNION ALL
     SELECT 'chunks', count(*)::int FROM assessment.close_chunk AS c WHERE c.state IN ('pending', 'leased')
     UNION ALL
     SELECT 'lock requests', count(*)::int FROM months.lock_request AS l`,
  );
  for (const { what, left } of rows) must(left === 0, `${left} ${what} are left behind`);
}
