import { ledgers, reports } from '../../src/platform/ledgers/index.js';
import { PASSWORD } from '../support/house.js';
import type { Session } from '../support/session.js';
import { fillSmall } from '../support/demonstration.js';
import { OUTLETS, plantCountry, rowsOf, spread } from './nation.js';
import { PlanWatch, readingOf } from './plan-watch.js';

const LIMIT = 50;
const READ_MAX = 20; // Rows read per row answered.
/**
 * Reports that are computed from many rows of each unit they show (forty items of a check list, a roster, every document in
 * force), with the rows they may read for one they answer. The list only shrinks.
 */
const COMPUTED: Readonly<Record<string, number>> = {
  'personnel/day-plans': 30,
  'personnel/headcount': 120,
  'personnel/supervision-boards': 100,
  'personnel/unsigned-circulations': 500,
  'personnel/training-coverage': 80,
  'personnel/expiring-exams': 1_600, // Sorts through the exams of everybody in force.
};
/** Reads its table from end to end: an index for it is still missing. */
const SCANNED: Readonly<Record<string, readonly string[]>> = { 'personnel/expiring-exams': ['exam'] };
/** Has fewer rows than a page, however large the country. */
const FEW = [
  'outlets/expense-requests',
  'outlets/opening-approvals',
  'outlets/line-management-approvals',
  'personnel/training-topics',
];
const MANY = 1_000; // A table with more rows is not read from end to end.
const HUNDREDTH = 99 * LIMIT; // Rows before the hundredth page.

let watch: PlanWatch;
let sizes: Map<string, number>;
let visitor: Session;
let empty: string[];

beforeAll(async () => {
  watch = await PlanWatch.open();
  await watch.house.setNow('2026-11-22T02:00:00Z');
  await fillSmall(watch.house, { factsPerOutletMonth: 5 });
  await watch.plant(async (client) => {
    await plantCountry(client);
    await client.query('ANALYZE');
  });
  visitor = await watch.house.signIn('demo', PASSWORD);
  empty = await plantLedgers();
  sizes = await watch.plant(async (client) => {
    await client.query('ANALYZE');
    const { rows } = await client.query<{ name: string; rows: number }>(
      `SELECT c.relname AS name, c.reltuples::int AS rows FROM pg_catalog.pg_class AS c WHERE c.relkind = 'r'`,
    );
    return new Map(rows.map(({ name, rows: count }) => [name, count]));
  });
}, 120_000);
afterAll(() => watch.house.close());

/** What the demonstration branch has of each ledger, or else its example, for everybody in the country. */
async function plantLedgers(): Promise<string[]> {
  const empty: string[] = [];
  for (const about of ledgers()) {
    const rows = await watch.plant((client) => rowsOf(client, about));
    const example = rows === 0 ? await visitor.post(`/v1/${about.path}`, about.examples[0]) : undefined;
    if (example && example.status !== 201) empty.push(`${about.path}: ${example.text.slice(0, 300)}`);
    else
      await watch
        .plant((client) => spread(client, about))
        .catch((error: Error) => empty.push(`${about.path}: ${error.message}`));
  }
  return empty;
}

/** The cursor after so many rows, or of the last page where there are fewer. */
async function cursorAfter(who: Session, path: string, rows: number): Promise<string> {
  let cursor = '';
  for (let seen = 0; seen < rows;) {
    const limit = Math.min(500, rows - seen);
    const { body } = await who.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor}`).expect(200);
    seen += body.items.length;
    if (body.nextCursor === null) break;
    cursor = `&cursor=${body.nextCursor}`;
  }
  return cursor;
}

async function read(who: Session, path: string, query: string) {
  const { answer, plans } = await watch.plansOf(() =>
    who.get(`${path}${path.includes('?') ? '&' : '?'}limit=${LIMIT}${query}`).expect(200),
  );
  return { rows: answer.body.items.length as number, plans, reading: readingOf(plans, sizes, MANY) };
}

const SORTS = ['name', '-name', 'openedOn', '-openedOn', '-code'].map((sort) => `outlets/outlets?sort=${sort}`);
/** A month to ask for, where a list is of one month. */
const OF_A_MONTH = ['outlets/expenses-by-kind', 'outlets/unapproved-cost-lines'];
const PATHS = ['outlets/outlets', ...SORTS, ...[...ledgers(), ...reports()].map(({ path }) => path)];

describe(`a list at ${OUTLETS} outlets`, () => {
  it('has rows of every ledger', () => expect(empty).toEqual([]));

  it.each(PATHS)('%s reads a page, first or hundredth, without reading the country', async (path) => {
    const where = `/v1/${path}${OF_A_MONTH.includes(path) ? '?month=2026-10' : ''}`;
    for (const query of ['', await cursorAfter(visitor, where, HUNDREDTH)]) {
      const { rows, reading } = await read(visitor, where, query);
      if (!FEW.includes(path)) expect(rows).toBe(LIMIT);
      expect(reading.scans).toEqual(SCANNED[path] ?? []);
      expect(reading.rows).toBeLessThanOrEqual((COMPUTED[path] ?? READ_MAX) * LIMIT);
      if (!(path in SCANNED)) expect(reading.sorted).toBeLessThanOrEqual(LIMIT + 1);
    }
  });
});
