import { ledgers, reports } from '../../src/platform/ledgers/index.js';
import { type Caller, Country, firstPage, LIMIT } from './country.js';
import { OUTLETS } from './nation.js';
import { MONTH } from './months.js';
import { OTHER_LISTS, STILL_READ, UNPAGED } from './other-lists.js';
import type { Reading } from './plan-reading.js';

const READ_MAX = 20; // Rows read per row of a page.
/** Has fewer rows than a page, however large the country. */
const FEW = [
  'outlets/expense-requests',
  'outlets/opening-approvals',
  'outlets/line-management-approvals',
  'personnel/training-topics',
];
/** Rows that may be read for one where a province or a city asks: each looks up who may see it. The list only shrinks. */
const COMPUTED_OF_A_PART: Readonly<Record<string, number>> = {
  'outlets/outlets?sort=openedOn': 35, // The day is not in the tree: asked of each outlet of the province.
  'outlets/outlets?sort=-openedOn': 35,
  'outlets/expenses-by-kind': 40, // The province has none: each of its outlets is asked, to the end.
  'outlets/unapproved-cost-lines': 79, // As these, and whether the rules of the shop hold there.
  'personnel/supervision-boards': 35, // A row compares the numbers of all who must hang there.
  'personnel/expiring-exams': 105, // In the order of days, which no index has by province: gathers its people.
};
/** Sorts the ids of a province, or what orders them, and nothing that is shown. */
const SORTS_A_PART = /^outlets.outlets/;
const SORTS = ['name', '-name', 'openedOn', '-openedOn', '-code'].map((sort) => `outlets/outlets?sort=${sort}`);
/** A month to ask for, where a list is of one month. */
const OF_A_MONTH = ['outlets/expenses-by-kind', 'outlets/unapproved-cost-lines'];
const PATHS = ['outlets/outlets', ...SORTS, ...[...ledgers(), ...reports()].map(({ path }) => path)];
const PARTS: readonly Caller[] = ['province', 'city'];

let country: Country;
beforeAll(async () => {
  country = await Country.open();
}, 240_000);
afterAll(() => country.close());

function asked(path: string): string {
  return OF_A_MONTH.includes(path) ? `${path}?month=${MONTH}` : path;
}

describe(`a list at ${OUTLETS} outlets`, () => {
  it('has rows of every ledger', () => expect(country.empty).toEqual([]));

  it.each(PATHS)('%s reads a page, first or hundredth, without reading the country', async (path) => {
    for (const where of [firstPage(asked(path)), await country.hundredth('headquarters', asked(path))]) {
      const { rows, reading } = await country.read('headquarters', where);
      if (!FEW.includes(path)) expect(rows).toBe(LIMIT);
      expect(reading.scans).toEqual([]);
      expect(reading.rows).toBeLessThanOrEqual(READ_MAX * LIMIT);
      expect(reading.sorted).toBeLessThanOrEqual(LIMIT + 1);
    }
  });

  it.each(PATHS)('%s reads a page where a province or a city asks, without gathering what is theirs', async (path) => {
    const most = COMPUTED_OF_A_PART[path] ?? READ_MAX;
    for (const caller of PARTS) {
      const { reading } = await country.read(caller, firstPage(asked(path)));
      expect(reading.scans).toEqual([]);
      expect({ caller, rows: reading.rows }).toEqual({ caller, rows: atMost(most * LIMIT, reading) });
      if (!SORTS_A_PART.test(path)) expect(reading.sorted).toBeLessThanOrEqual(LIMIT + 1);
    }
  });

  it.each(OTHER_LISTS)('%s reads a page, first or hundredth, without reading the country', async (template) => {
    const path = template.replace('{run}', country.run);
    for (const where of [firstPage(path), await country.hundredth('headquarters', path)])
      mayRead(template, (await country.read('headquarters', where)).reading);
  });

  it.each(UNPAGED)('%s reads what is of one outlet, person or catalogue', async (path) =>
    mayRead(path, (await country.read('headquarters', path)).reading),
  );
});

function mayRead(path: string, { rows, scans, sorted }: Reading): void {
  const still = STILL_READ[path] ?? { read: READ_MAX, scans: [], isSorted: false };
  expect(still.scans).toEqual(expect.arrayContaining([...scans]));
  expect(rows).toBeLessThanOrEqual(still.read * LIMIT);
  if (!still.isSorted) expect(sorted).toBeLessThanOrEqual(LIMIT + 1);
}

/** The rows read where they are few enough, else the limit they broke. */
function atMost(limit: number, { rows }: Reading): number {
  return Math.min(limit, rows);
}
