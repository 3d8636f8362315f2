import { readFileSync, statSync } from 'node:fs';
import { AppModule } from '../../src/app.module.js';
import { holds, type Permission, ROLE_CODES } from '../../src/platform/access/roles.js';
import { type LedgerAbout, ledgers, reports } from '../../src/platform/ledgers/index.js';
import { plantCountry, rowsOf, spread } from '../plans/nation.js';
import { readingOf } from '../plans/plan-reading.js';
import { BenchDatabase } from './database.js';
import { median } from './judge.js';
import { EXPLAIN, plansIn } from './plans.js';
import { Product } from './product.js';
import type { World } from './world.js';

const LIMIT = 50;
const HUNDREDTH = 99 * LIMIT;
const READ_MAX = 20; // Rows read per row of a page.
const MANY = 1_000; // A table with more rows is not read from end to end.
const MONTHLY = /expenses-by-kind|unapproved-cost-lines/;
const HOLDERS = ROLE_CODES.filter((role) => role !== 'partner');

interface Page {
  readonly path: string;
  readonly role: string;
  readonly which: 'first' | 'hundredth';
  readonly where: string;
  /** Milliseconds of the product, and of the plain page of the same number of rows. */
  readonly ms: number;
  readonly plain: number;
}

/** A country of its own whose every ledger has a row for each outlet or person, and the product on it. */
class Listed {
  private running: { database: BenchDatabase; product?: Product } | undefined;
  private readonly dataDir: string;

  constructor(private readonly world: World) {
    void AppModule; // Its modules declare the ledgers.
    this.dataDir = world.folder.dataDir();
  }

  get database(): BenchDatabase {
    if (!this.running) throw new Error('the country of the lists is not open');
    return this.running.database;
  }

  get product(): Product {
    if (!this.running?.product) throw new Error('nobody serves the lists');
    return this.running.product;
  }

  async open(): Promise<void> {
    await this.start([], { DEMO: 'true' });
    await this.product.openKeys(HOLDERS);
    await this.plant(this.world.sizes.listedOutlets);
  }

  /** The same data served anew, with every statement explained in the log. */
  async explain(): Promise<void> {
    const { product } = this;
    await this.end();
    await this.start(EXPLAIN, {});
    this.product.withKeysOf(product);
  }

  async end(): Promise<void> {
    await this.running?.product?.stop();
    await this.running?.database.stop();
    this.running = undefined;
  }

  private async start(flags: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> {
    const database = await BenchDatabase.start(this.world.folder, this.dataDir, flags);
    this.running = { database };
    this.running = { database, product: await Product.start(this.dataDir, environment) };
  }

  private async plant(outlets: number): Promise<void> {
    await this.database.asSuperuser(async (client) => {
      await plantCountry(client, outlets);
      await client.query('ANALYZE');
    });
    for (const about of ledgers()) {
      if ((await this.database.asSuperuser((client) => rowsOf(client, about))) === 0) await this.record(about);
      await this.database.asSuperuser((client) => spread(client, about));
    }
    await this.database.asSuperuser((client) => client.query('VACUUM ANALYZE'));
  }

  /** The example of a ledger of which the branch has no row, by whoever may record it. */
  private async record(about: LedgerAbout): Promise<void> {
    const refusals: string[] = [];
    for (const role of HOLDERS) {
      const isTaken = await this.product.post(role, `/v1/${about.path}`, about.examples[0]).then(
        () => true,
        (error: Error) => refusals.push(error.message) < 0,
      );
      if (isTaken) return;
    }
    this.world.say(`no row of ${about.path}: ${refusals[0]?.slice(0, 200)}`);
  }
}

/** Every ledger and report of the engine: what its first and its hundredth page read, and how long they take. */
export async function measureLists(world: World): Promise<void> {
  const listed = new Listed(world);
  try {
    await listed.open();
    const pages: Page[] = [];
    for (const about of [...ledgers(), ...reports()])
      pages.push(...(await timePages(listed, about, world.sizes.rounds)));
    await listed.explain();
    report(world, pages, await readPages(listed, pages));
  } finally {
    await listed.end();
  }
}

function report(world: World, pages: readonly Page[], rows: Awaited<ReturnType<typeof readPages>>): void {
  const over = rows.filter(
    (row) => row['read per row'] > READ_MAX || row.scans !== '' || row['most sorted'] > LIMIT + 1,
  );
  const ratios = pages.map(({ ms, plain }) => ms / plain);
  world.measures.push(
    {
      part: 'lists',
      what: `pages that read over ${READ_MAX} rows a row, scan or sort`,
      value: over.length,
      unit: 'lists',
    },
    { part: 'lists', what: 'page : plain page, median of the lists', value: median(ratios), unit: 'ratio' },
    { part: 'lists', what: 'slowest page', value: Math.max(...pages.map(({ ms }) => ms)), unit: 'ms' },
  );
  world.baselines['lists'] =
    `a page of ${LIMIT + 1} rows along the primary key of the same table (of a report: of people) after as many rows as lie ` +
    'before the page, one prepared SELECT by the superuser on a kept connection; both sides without explanation.';
  world.details.push({
    title: `Ledgers and reports at ${world.sizes.listedOutlets} outlets and six people each, pages of ${LIMIT}`,
    rows,
  });
}

async function timePages(
  { product, database }: Listed,
  about: { path: string; read: Permission },
  rounds: number,
): Promise<Page[]> {
  const where = `/v1/${about.path}?${MONTHLY.test(about.path) ? 'month=2026-09&' : ''}limit=`;
  const table = 'table' in about ? (about as LedgerAbout).table.name : 'personnel.person';
  const role = HOLDERS.find((code) => holds({ role: code, level: 'headquarters' }, about.read)) ?? 'hq_admin';
  const cursor = await cursorAfter(product, role, where);
  const pages: Page[] = [];
  for (const [which, at] of [
    ['first', ''],
    ['hundredth', cursor],
  ] as const) {
    if (which === 'hundredth' && cursor === '') continue;
    const asked = `${where}${LIMIT}${at}`;
    const ms = await medianOf(rounds, () => product.get(role, asked));
    const plain = await plainPage(database, table, which === 'first' ? 0 : HUNDREDTH, rounds);
    pages.push({ path: about.path, role, which, where: asked, ms, plain });
  }
  return pages;
}

/** The cursor of the hundredth page, or of the last one; none where the list has one page. */
async function cursorAfter(product: Product, role: string, where: string): Promise<string> {
  let cursor = '';
  for (let seen = 0; seen < HUNDREDTH;) {
    const step = Math.min(500, HUNDREDTH - seen);
    const page = await product.get<{ items: unknown[]; nextCursor: string | null }>(role, `${where}${step}${cursor}`);
    if (page.nextCursor === null) return cursor;
    seen += step;
    cursor = `&cursor=${page.nextCursor}`;
  }
  return cursor;
}

/** Milliseconds of the plain page: whole rows along the key, as JSON, because the product answers JSON. */
function plainPage(database: BenchDatabase, table: string, before: number, rounds: number): Promise<number> {
  return database.asSuperuser(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT t.id FROM ${table} AS t ORDER BY t.id OFFSET $1 LIMIT 1`,
      [before],
    );
    const values = [rows[0]?.id ?? 0, LIMIT + 1];
    const text = `SELECT t.* FROM ${table} AS t WHERE t.id >= $1::bigint ORDER BY t.id LIMIT $2`;
    return medianOf(rounds, async () => JSON.stringify((await client.query({ name: 'plain', text, values })).rows));
  });
}

async function medianOf(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  await work();
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

async function readPages({ database, product }: Listed, pages: readonly Page[]) {
  const sizes = await database.asSuperuser(async (client) => {
    const { rows } = await client.query<{ name: string; rows: number }>(
      `SELECT c.relname AS name, c.reltuples::int AS rows FROM pg_catalog.pg_class AS c WHERE c.relkind = 'r'`,
    );
    return new Map(rows.map(({ name, rows: count }) => [name, count]));
  });
  const shown = [];
  for (const { path, role, which, where, ms, plain } of pages) {
    const from = statSync(database.log).size;
    const { items } = await product.get<{ items: unknown[] }>(role, where);
    const log = readFileSync(database.log).subarray(from).toString('utf8');
    const reading = readingOf(plansIn(log), sizes, MANY);
    shown.push({
      list: path,
      page: which,
      rows: String(items.length),
      read: String(Math.round(reading.rows)),
      'read per row': reading.rows / LIMIT,
      scans: reading.scans.join(', '),
      'most sorted': Math.round(reading.sorted),
      ms,
      'ms, plain': plain,
      'page : plain': ms / plain,
    });
  }
  return shown;
}
