import { Dice } from './dice.js';

export type Kind = 'billing_line' | 'arrears_line' | 'subscriber_event' | 'subscriber_base' | 'cost_line' | 'target';

export const ENDPOINTS: Readonly<Record<Kind, { path: string; account: 'centre' | 'manager' }>> = {
  billing_line: { path: '/v1/sales/billing-lines/batch', account: 'centre' },
  arrears_line: { path: '/v1/sales/arrears-lines/batch', account: 'centre' },
  subscriber_event: { path: '/v1/sales/subscriber-events/batch', account: 'centre' },
  subscriber_base: { path: '/v1/sales/subscriber-bases/batch', account: 'centre' },
  cost_line: { path: '/v1/outlets/cost-lines/batch', account: 'manager' },
  target: { path: '/v1/assessment/targets/batch', account: 'manager' },
};

/** One call of the intake: some rows of one kind. */
export interface Body {
  readonly kind: Kind;
  readonly rows: number;
  readonly text: string;
}

type Row = Record<string, unknown>;

export const CITIES = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'];
export const OUTLETS_PER_CITY = 60;
export const OUTLETS = CITIES.flatMap((city) =>
  Array.from({ length: OUTLETS_PER_CITY }, (_, at) => `${city}-${String(at + 1).padStart(3, '0')}`),
);
const ROWS_PER_BODY = 240;
const LAST_DAY = 28;

/** Everything that the outlets of the branch report for one month, drawn from the seed: the same input wherever it is sent. */
export function booksOf(month: string, seed: number, extraEvents = 0, lastDay = LAST_DAY): Body[] {
  const dice = new Dice(seed * 1_000 + monthNumber(month));
  const rows: Record<Kind, Row[]> = {
    billing_line: [],
    arrears_line: [],
    subscriber_event: [],
    subscriber_base: [],
    cost_line: [],
    target: [],
  };
  for (const outletCode of OUTLETS) addOutlet(rows, { outletCode, month, lastDay }, dice);
  const bodies = Object.entries(rows).flatMap(([kind, all]) => split(kind as Kind, all, ROWS_PER_BODY));
  if (extraEvents > 0) bodies.push(longBody(month, extraEvents, dice));
  return bodies;
}

function addOutlet(
  rows: Record<Kind, Row[]>,
  { outletCode, month, lastDay }: { outletCode: string; month: string; lastDay: number },
  dice: Dice,
): void {
  const ref = (what: string) => ({ sourceSystem: 'BSS', sourceRef: `${outletCode}/${month}/${what}`, outletCode });
  const businessLine = 'mobile_5g';
  rows.billing_line.push(
    { ...ref('b1'), month, businessLine, billedFen: dice.between(20_000_000, 50_000_000) },
    {
      ...ref('b2'),
      month,
      businessLine: 'mobile_4g',
      billedFen: dice.between(1, 9_000_000),
      refundedFen: dice.below(99),
    },
  );
  rows.arrears_line.push({
    ...ref('a1'),
    ...{ month, billMonth: before(month), businessLine, unpaidFen: dice.between(1_000, 900_000) },
  });
  for (let at = dice.between(3, 6); at > 0; at--)
    rows.subscriber_event.push(event(ref(`e${at}`), month, dice, lastDay));
  rows.subscriber_base.push({ ...ref('s1'), month, businessLine, openingSubscribers: dice.between(100, 9_000) });
  for (const item of ['rent', 'office', 'contract_staff']) {
    rows.cost_line.push({ ...ref(item), month, item, amountFen: dice.between(100_000, 5_000_000) });
  }
  const targets = { billed_revenue: 40_000_000, new_subscribers: 4, churn_rate: 0.02, arrears_rate: 0.02 };
  for (const [metric, value] of Object.entries({ ...targets, input_output_rate: 0.25 })) {
    rows.target.push({ outletCode, month, metric, value });
  }
}

function event(ref: Row, month: string, dice: Dice, lastDay = LAST_DAY): Row {
  const kind = dice.below(4) === 0 ? 'deactivated' : 'activated';
  const occurredOn = `${month}-${String(dice.between(1, lastDay)).padStart(2, '0')}`;
  return { ...ref, kind, occurredOn, businessLine: 'mobile_5g', subscriberRef: `U-${dice.below(1e9)}` };
}

/** One call of several chunks: what is applied in more than one transaction can be struck between two. */
function longBody(month: string, rows: number, dice: Dice): Body {
  const lines = Array.from({ length: rows }, (_, at) => {
    const outletCode = OUTLETS[at % OUTLETS.length] as string;
    return JSON.stringify(event({ sourceSystem: 'CRM', sourceRef: `${month}/${at}`, outletCode }, month, dice));
  });
  return { kind: 'subscriber_event', rows, text: lines.join('\n') };
}

function split(kind: Kind, rows: readonly Row[], size: number): Body[] {
  const bodies: Body[] = [];
  for (let at = 0; at < rows.length; at += size) {
    const part = rows.slice(at, at + size);
    bodies.push({ kind, rows: part.length, text: part.map((row) => JSON.stringify(row)).join('\n') });
  }
  return bodies;
}

/** The running month in China. */
export function runningMonth(now = Date.now()): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 7);
}

/** So many months that are over, the oldest first, the last one the month before the running one in China. */
export function monthsBefore(count: number, now = Date.now()): string[] {
  const months: string[] = [];
  let month = runningMonth(now);
  while (months.length < count) months.unshift((month = before(month)));
  return months;
}

export function before(month: string): string {
  const number = monthNumber(month) - 1;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function monthNumber(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}
