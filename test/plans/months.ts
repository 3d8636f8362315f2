import type { Client } from 'pg';

/** The month that the country has facts, gates, targets and cards of; the branch has closed it. */
export const MONTH = '2026-09';
const ENTRIES = 20_000;
const BATCHES = 6_000; // Of each of some accounts.
const ACCOUNTS = 6_000;

/** Tables of one row or more an outlet and month, with what is another in the copy of a row for outlet `p`. */
const OF_A_MONTH: readonly (readonly [table: string, month: string, another: Readonly<Record<string, string>>])[] = [
  ['months.outlet_month', 'month', {}],
  ...[
    'sales.billing_line',
    'sales.arrears_line',
    'sales.subscriber_base',
    'sales.subscriber_event',
    'outlets.cost_line',
  ].map(
    (table) =>
      [
        table,
        'counted_month',
        { seq: `nextval('months.fact_seq')`, source_ref: `x.source_ref || '-' || p.id` },
      ] as const,
  ),
  ['assessment.target', 'month', {}],
  ['assessment.score_revision', 'month', { lineage: 'p.lineage', city_id: 'p.parent_id' }],
];

/**
 * Gives every outlet of the country what one of the branch has of the month, and the trail and accounts their size.
 * Answers the id of the run that closed it.
 */
export async function plantMonth(client: Client): Promise<string> {
  await client.query(`SET session_replication_role = replica`);
  await copyRows(client, 'months.outlet', '');
  const { rows } = await client.query<{ id: number; run: string }>(
    `SELECT r.outlet_id AS id, r.run_id AS run FROM assessment.score_revision AS r
     WHERE r.month = $1 AND r.state = 'published' AND r.revision = 1 ORDER BY r.outlet_id LIMIT 1`,
    [`${MONTH}-01`],
  );
  const { id, run } = rows[0] ?? { id: 0, run: '0' };
  for (const [table, month, another] of OF_A_MONTH)
    await copyRows(client, table, `WHERE y.outlet_id = ${id} AND y.${month} = '${MONTH}-01'`, another);
  for (const table of ['assessment.run_result', 'assessment.run_check'])
    await copyRows(client, table, `WHERE y.outlet_id = ${id} AND y.run_id = ${run}`);
  await client.query(`
    INSERT INTO months.late_row (kind, source_system, source_ref, outlet_id, month, payload)
    SELECT 'billing_line', 'planted', 'late-' || u.id, u.id, '${MONTH}-01', '{"replaces": null, "is_void": false}'
    FROM outlets.org_unit AS u WHERE u.level = 'outlet' AND u.id > 10000;
    INSERT INTO platform.account (kind, username, display_name, created_by)
    SELECT 'human', 'planted.' || n, 'planted ' || n, 1 FROM generate_series(1, ${ACCOUNTS}) AS n;
    INSERT INTO platform.account_grant (account_id, role, org_unit_id, granted_by)
    SELECT a.id, 'outlet_manager', 10001 + a.id, 1 FROM platform.account AS a WHERE a.username LIKE 'planted.%';
    INSERT INTO platform.audit_entry (account_id, account_name, account_kind, action, subject, org_unit_id, request_id)
    SELECT 1, 'admin', 'human', 'outlet.changed', 'outlet B' || n, 10001 + n % 12000, 'planted'
    FROM generate_series(1, ${ENTRIES}) AS n;
    INSERT INTO platform.batch (account_id, endpoint, mode, state, alive_until, finished_at)
    SELECT a.id, 'planted', 'partial', 'applied', platform.now(), platform.now()
    FROM platform.account AS a CROSS JOIN generate_series(1, ${BATCHES}) AS n WHERE a.username = 'demo' OR a.id % 1000 = 0`);
  return run;
}

/** Copies rows of one outlet for every outlet of the country. */
async function copyRows(
  client: Client,
  table: string,
  where: string,
  another: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.column_name AS name FROM information_schema.columns AS c
     WHERE c.table_schema || '.' || c.table_name = $1 AND c.is_generated = 'NEVER' AND c.is_identity = 'NO'`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => (name === 'outlet_id' ? 'p.id' : (another[name] ?? `x.${name}`)));
  await client.query(`
    INSERT INTO ${table} (${names.join(', ')})
    SELECT ${values.join(', ')}
    FROM (SELECT y.* FROM ${table} AS y ${where || 'ORDER BY y.outlet_id LIMIT 1'}) AS x
    CROSS JOIN (SELECT u.id, u.parent_id, u.lineage FROM outlets.org_unit AS u WHERE u.level = 'outlet' AND u.id > 10000) AS p
    ORDER BY p.id
    ON CONFLICT DO NOTHING`);
}
