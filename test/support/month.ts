import { setTimeout as sleep } from 'node:timers/promises';
import type { House } from './house.js';

type Row = Record<string, unknown>;

const ENDPOINTS = {
  'billing-lines': { path: '/v1/sales/billing-lines/batch', role: 'information_centre' },
  'arrears-lines': { path: '/v1/sales/arrears-lines/batch', role: 'information_centre' },
  'subscriber-events': { path: '/v1/sales/subscriber-events/batch', role: 'information_centre' },
  'subscriber-bases': { path: '/v1/sales/subscriber-bases/batch', role: 'information_centre' },
  'cost-lines': { path: '/v1/outlets/cost-lines/batch', role: 'outlet_management' },
  targets: { path: '/v1/assessment/targets/batch', role: 'outlet_management' },
} as const;

export type Endpoint = keyof typeof ENDPOINTS;

/** The figures of one outlet-month, as a test states them; what is left out has no row. Money in fen. */
export interface MonthFigures {
  revenue?: number;
  previousRevenue?: number;
  activated?: number;
  deactivated?: number;
  opening?: number;
  arrears?: number;
  costs?: { item: string; amountFen: number; costClass?: string }[];
  targets?: Record<string, number | 'exempt'>;
}

export const USUAL_TARGETS = {
  billed_revenue: 40_000_000,
  new_subscribers: 300,
  churn_rate: 0.02,
  arrears_rate: 0.02,
  input_output_rate: 0.25,
};

export interface BatchAnswer {
  batchId: string | null;
  received: number;
  accepted: number;
  duplicates: number;
  late: number;
  rejected: number;
  errors: { row: number; sourceRef: string | null; field: string | null; code: string; detail: string }[];
}

export interface RunOutlet {
  outletCode: string;
  outcome: string;
  resultHash: string | null;
  scorecard: Record<string, unknown> | null;
  checks: { code: string; severity: string; count: number; ownerRole: string; href: string }[];
}

/** Loads rows through the intake, whatever the answer is. */
export async function load(house: House, endpoint: Endpoint, rows: readonly Row[], unit = 'HQ'): Promise<BatchAnswer> {
  const { path, role } = ENDPOINTS[endpoint];
  const session = await house.as(role, unit);
  const { body } = await session.post(path, { rows }).expect(200);
  return body as BatchAnswer;
}

/** Loads rows and fails unless every one of them counts. */
export async function loadAll(house: House, endpoint: Endpoint, rows: readonly Row[], unit = 'HQ'): Promise<void> {
  if (rows.length === 0) return;
  const answer = await load(house, endpoint, rows, unit);
  if (answer.accepted !== rows.length) throw new Error(`${endpoint}: ${JSON.stringify(answer)}`);
}

/** Loads the figures of one outlet-month as the fewest rows that make them. */
export async function loadMonth(house: House, outletCode: string, month: string, figures: MonthFigures): Promise<void> {
  const previous = previousOf(month);
  const ref = (kind: string) => ({ sourceSystem: 'TEST', sourceRef: `${outletCode}/${month}/${kind}`, outletCode });
  const line = { businessLine: 'mobile_4g' };
  const billed = (kind: string, of: string, fen: number | undefined): Row[] =>
    fen === undefined
      ? []
      : [{ ...ref(kind), ...line, month: of, billedFen: Math.max(fen, 0), adjustmentFen: Math.min(fen, 0) }];
  const events = (kind: string, count = 0): Row[] =>
    Array.from({ length: count }, (_, index) => ({
      ...ref(`${kind}/${index}`),
      ...line,
      kind,
      occurredOn: `${month}-10`,
      subscriberRef: `S-${kind}-${index}`,
    }));
  await loadAll(house, 'billing-lines', [
    ...billed('previous', previous, figures.previousRevenue),
    ...billed('billing', month, figures.revenue),
  ]);
  await loadAll(house, 'subscriber-events', [
    ...events('activated', figures.activated),
    ...events('deactivated', figures.deactivated),
  ]);
  if (figures.opening !== undefined) {
    await loadAll(house, 'subscriber-bases', [{ ...ref('base'), ...line, month, openingSubscribers: figures.opening }]);
  }
  if (figures.arrears !== undefined) {
    await loadAll(house, 'arrears-lines', [
      { ...ref('arrears'), ...line, month, billMonth: previous, unpaidFen: figures.arrears },
    ]);
  }
  await loadAll(
    house,
    'cost-lines',
    (figures.costs ?? []).map((cost) => ({ ...ref(cost.item), month, ...cost })),
  );
  await setTargets(house, outletCode, month, figures.targets ?? USUAL_TARGETS);
}

export async function setTargets(
  house: House,
  outletCode: string,
  month: string,
  targets: Record<string, number | 'exempt'>,
): Promise<void> {
  const rows = Object.entries(targets).map(([metric, value]) =>
    value === 'exempt'
      ? { outletCode, month, metric, exempt: true, reason: 'Trial outlet' }
      : { outletCode, month, metric, value },
  );
  await loadAll(house, 'targets', rows);
}

/** The owners of the five inputs confirm them all. */
export async function confirmAll(house: House, month: string, orgUnitCode: string): Promise<void> {
  for (const input of ['billing', 'subscribers', 'arrears', 'costs', 'targets']) {
    const role = ['costs', 'targets'].includes(input) ? 'outlet_management' : 'information_centre';
    const session = await house.as(role);
    await session.post('/v1/assessment/input-confirmations', { month, orgUnitCode, input }).expect(201);
  }
}

/** Requests a run, waits for its end, and answers it with its outlets by code. */
export async function run(
  house: House,
  month: string,
  orgUnitCode: string,
  kind: 'preview' | 'close',
): Promise<{
  run: { id: string; state: string; progress: Record<string, number> };
  outlets: Record<string, RunOutlet>;
}> {
  const session = await house.as('outlet_management');
  const started = await session.post('/v1/assessment/close-runs', { month, orgUnitCode, kind }).expect(202);
  const path = started.headers['location'] as string;
  for (let waited = 0; waited < 600; waited++) {
    const { body } = await session.get(path).expect(200);
    const found = body as { id: string; state: string; progress: Record<string, number> };
    if (!['queued', 'running'].includes(found.state)) {
      const page = await session.get(`${path}/outlets?limit=500`).expect(200);
      const items = (page.body as { items: RunOutlet[] }).items;
      return { run: found, outlets: Object.fromEntries(items.map((item) => [item.outletCode, item])) };
    }
    await sleep(50);
  }
  throw new Error(`${path} did not end`);
}

export function previousOf(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
