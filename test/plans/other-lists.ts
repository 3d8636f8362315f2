import { MONTH } from './months.js';

const OUTLET = 'B00001';
const ROLL_UP = `assessment/targets/roll-up?month=${MONTH}&orgUnitCode=P05&metric=billed_revenue`;
const month = (path: string): string => `${path}?month=${MONTH}`;

/** Lists that are no ledger and no report of the engine, asked with what they need. */
export const OTHER_LISTS: readonly string[] = [
  ...['access/accounts', 'access/api-keys', 'access/audit-entries', 'batches', 'jobs', 'rules'],
  ...['assessment/close-runs', 'assessment/close-runs/{run}/outlets', 'assessment/input-confirmations'],
  ...['assessment/schemes', 'assessment/schemes/five_rates_default/versions', 'assessment/targets'],
  ...['assessment/progress', 'assessment/scorecards', 'outlets/cost-lines'].map(month),
  ...['billing-lines', 'arrears-lines', 'subscriber-bases', 'subscriber-events'].map((kind) => month(`sales/${kind}`)),
  `assessment/scorecards/${MONTH}/${OUTLET}/revisions`,
  `assessment/scorecards/${MONTH}/${OUTLET}/sources?rate=revenue_completion&part=numerator`,
  ...['months/go-live', `months/${MONTH}`, `months/${MONTH}/late-rows`],
  ...['outlets/divisions', 'outlets/org-units', 'outlets/zone-types'],
  ...['attendance-days', 'attendance-summaries', 'composite-indicators'].map(
    (list) => `personnel/${list}?month=2026-11`,
  ),
];

/** What answers an array without pages: of one outlet or person, or a catalogue. */
export const UNPAGED: readonly string[] = [
  ...['outlets/cost-items', 'outlets/facility-items', 'sales/business-lines'],
  ROLL_UP,
  `gaps?orgUnitCode=${OUTLET}`,
  ...['facilities', 'file', 'life', 'opening-hours', 'standards'].map((part) => `outlets/outlets/${OUTLET}/${part}`),
  month(`outlets/outlets/${OUTLET}/cost-allocation`),
  ...[
    `outlet-shift-templates/${OUTLET}`,
    `rosters/${OUTLET}?week=2026-11-16`,
    `rosters/${OUTLET}/gaps?week=2026-11-16`,
  ].map((part) => `personnel/${part}`),
  ...['processes', 'qualification'].map((part) => `personnel/people/N000001/${part}`),
  `assessment/scorecards/${MONTH}/${OUTLET}/explanation`,
];

/** What a list of another module still reads beyond a page, with the reason. */
interface StillRead {
  /** Rows read per row of a page. */
  readonly read: number;
  /** Tables read from end to end. */
  readonly scans: readonly string[];
  /** Sorts more than a page. */
  readonly isSorted: boolean;
}

/**
 * Lists of months and of the assessment that still read more than a page. Their policies gather the ids in scope in a hash,
 * which is charged for every row that could be looked up, so the planner reads the tables; they are tuned for closing and
 * pulling a country at once, and to change them is to measure those again. The list only shrinks.
 */
export const STILL_READ: Readonly<Record<string, StillRead>> = {
  'assessment/close-runs/{run}/outlets': { read: 13_000, scans: ['run_result', 'score_revision'], isSorted: false },
  // Says of each confirmation how many outlets still stand by it.
  'assessment/input-confirmations': { read: 400, scans: ['org_unit'], isSorted: true },
  // In the order of months, outlets and metrics, which are columns of two tables.
  'assessment/targets': { read: 2_700, scans: ['target', 'org_unit', 'outlet'], isSorted: true },
  // Made of the rows loaded so far, of the country at once: see the bench, (e).
  [month('assessment/progress')]: { read: 2_000, scans: [], isSorted: true },
  // The pull of a month is one statement for all of it: see the bench, (c).
  [month('assessment/scorecards')]: { read: 600, scans: ['score_revision'], isSorted: false },
  // A sum over a province.
  [ROLL_UP]: { read: 2_700, scans: ['org_unit', 'outlet', 'target'], isSorted: true },
};
