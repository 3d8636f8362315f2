import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchDatabase, BenchFolder } from './database.js';
import type { Sizes } from './options.js';
import type { Product } from './product.js';
import { type BenchOutlet, type BenchRow, monthsAgo, otherRows, targetRows, writeRows } from './rows.js';

export const CENTRE = 'information_centre';
export const MANAGER = 'outlet_management';
export const AUDITOR = 'auditor';
export const ROLES = [AUDITOR, 'hq_admin', CENTRE, MANAGER] as const;

const OTHER_KINDS = [
  { kind: 'events', role: CENTRE, where: '/v1/sales/subscriber-events/batch' },
  { kind: 'arrears', role: CENTRE, where: '/v1/sales/arrears-lines/batch' },
  { kind: 'bases', role: CENTRE, where: '/v1/sales/subscriber-bases/batch' },
  { kind: 'costs', role: MANAGER, where: '/v1/outlets/cost-lines/batch' },
] as const;
const CLOSE_MS_MAX = 600_000;

/** The month that is closed: the one before the running month in China. */
export function closedMonth(): string {
  return monthsAgo(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7), 1);
}

/** Provinces, cities and self-owned outlets, all through the doors of the product; each city has the same number. */
export async function found(
  product: Product,
  folder: BenchFolder,
  database: BenchDatabase,
  sizes: Sizes,
): Promise<BenchOutlet[]> {
  const unit = (code: string, level: string, parentCode: string) =>
    product.post('hq_admin', '/v1/outlets/org-units', { code, name: `${level} ${code}`, level, parentCode });
  for (let at = 0; at < sizes.provinces; at++) await unit(provinceCode(at), 'province', 'HQ');
  for (let at = 0; at < sizes.cities; at++) await unit(cityCode(at), 'city', provinceCode(at % sizes.provinces));
  const file = folder.file('outlets.ndjson.gz');
  const rows = await writeRows(outletRows(sizes), file);
  await product.load('hq_admin', '/v1/outlets/outlets/batch', file, rows);
  return database.asSuperuser(async (client) => {
    await client.query('ANALYZE');
    const found = await client.query<BenchOutlet>(
      `SELECT u.code, u.id FROM outlets.org_unit AS u WHERE u.level = 'outlet' ORDER BY u.code`,
    );
    return found.rows;
  });
}

export const provinceCode = (at: number): string => `P${String(at + 1).padStart(2, '0')}`;
export const cityCode = (at: number): string => `C${String(at + 1).padStart(3, '0')}`;

function* outletRows({ outlets, cities }: Sizes): Generator<BenchRow> {
  for (let at = 0; at < outlets; at++) {
    const row = {
      code: `B${String(at + 1).padStart(5, '0')}`,
      name: `营业厅 ${at + 1}`,
      cityCode: cityCode(at % cities),
      divisionCode: '610103',
      type: 'standard',
      area: 'urban',
      ownership: 'self_owned',
      tenure: 'leased',
      operatingMode: 'self_run',
      openedOn: '2015-05-01',
    };
    yield { json: `${JSON.stringify(row)}\n`, cells: [] };
  }
}

/** Targets of the month, and its facts of every kind but billing. Answers how many facts. */
export async function loadOthers(
  product: Product,
  folder: BenchFolder,
  outlets: BenchOutlet[],
  month: string,
  sizes: Sizes,
) {
  const file = folder.file('others.ndjson.gz');
  const targets = await writeRows(targetRows(outlets, month), file);
  await product.load(MANAGER, '/v1/assessment/targets/batch', file, targets);
  let facts = 0;
  for (const [at, { kind, role, where }] of OTHER_KINDS.entries()) {
    const wanted = { outlets, month, rows: 0, series: `${kind}-${month}`, seed: 77 + at };
    const rows = await writeRows(otherRows(kind, sizes.perOutlet[kind], wanted), file);
    await product.load(role, where, file, rows);
    facts += rows;
  }
  return facts;
}

/** The owners of the inputs confirm them for the whole country. */
export async function confirm(product: Product, month: string): Promise<void> {
  for (const input of ['billing', 'subscribers', 'arrears', 'costs', 'targets']) {
    const role = ['costs', 'targets'].includes(input) ? MANAGER : CENTRE;
    await product.post(role, '/v1/assessment/input-confirmations', { month, orgUnitCode: 'HQ', input });
  }
}

/** Closes the month of the whole country and answers the seconds from the request to the end of the run. */
export async function close(product: Product, month: string, outlets: number): Promise<number> {
  const began = performance.now();
  const order = { month, orgUnitCode: 'HQ', kind: 'close' };
  const { id } = await product.post<{ id: string }>(MANAGER, '/v1/assessment/close-runs', order);
  while (performance.now() - began < CLOSE_MS_MAX) {
    const run = await product.get<{ state: string; progress: { closed: number } }>(
      MANAGER,
      `/v1/assessment/close-runs/${id}`,
    );
    if (!['queued', 'running'].includes(run.state)) {
      const seconds = (performance.now() - began) / 1000;
      if (run.state === 'completed' && run.progress.closed === outlets) return seconds;
      throw new Error(`the close ended as ${JSON.stringify(run)}`);
    }
    await sleep(25);
  }
  throw new Error(`the close of ${month} did not end`);
}

/**
 * Takes a close back as the superuser, with triggers off: the product has no such door, and each round needs the same
 * facts in a month that is not closed.
 */
export async function undoClose(database: BenchDatabase): Promise<void> {
  await database.asSuperuser(async (client) => {
    await client.query(`SET session_replication_role = replica`);
    await client.query(`TRUNCATE assessment.close_run CASCADE`);
    await client.query(`
      UPDATE months.outlet_month SET state = 'open', published_revision = NULL, closed_at = NULL WHERE state = 'closed'`);
    await client.query(`UPDATE months.outlet_month SET shut = false WHERE shut`);
    await client.query(`UPDATE months.outlet SET first_closed = NULL WHERE first_closed IS NOT NULL`);
    await client.query(`VACUUM ANALYZE months.outlet_month, months.outlet`);
  });
}
