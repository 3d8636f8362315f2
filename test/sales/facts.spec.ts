import { House } from '../support/house.js';
import type { BatchAnswer } from '../support/month.js';
import type { Session } from '../support/session.js';

type Row = Record<string, unknown>;

let house: House;
let centre: Session;
let refs = 0;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-03T04:00:00Z');
  await house.city('C1');
  await house.outlet({ code: 'A1', openedOn: '2024-05-20' });
  await house.outlet({ code: 'AGENT', ownership: 'agent', tenure: undefined, operatingMode: undefined });
  centre = await house.as('information_centre', 'C1');
});
afterAll(() => house.close());

const KINDS = {
  'billing-lines': { month: '2026-10', businessLine: 'mobile_4g', billedFen: 1000 },
  'arrears-lines': { month: '2026-10', billMonth: '2026-09', businessLine: 'mobile_4g', unpaidFen: 70 },
  'subscriber-events': { occurredOn: '2026-10-12', kind: 'activated', businessLine: 'mobile_4g', subscriberRef: 'S-1' },
  'subscriber-bases': { month: '2026-10', businessLine: 'mobile_4g', openingSubscribers: 9 },
} as const satisfies Record<string, Row>;
type Kind = keyof typeof KINDS;

function row(kind: Kind, change: Row = {}): Row {
  refs += 1;
  const whole = { sourceSystem: 'BSS', sourceRef: `R-${refs}`, outletCode: 'A1', ...KINDS[kind], ...change };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

async function load(kind: Kind, rows: readonly Row[]): Promise<BatchAnswer & { totals: Row }> {
  const { body } = await centre.post(`/v1/sales/${kind}/batch`, { rows }).expect(200);
  return body as BatchAnswer & { totals: Row };
}

async function totals(table: string, code = 'A1'): Promise<Row[]> {
  return house.asOwner(async (client) => {
    const { rows } = await client.query<Row>(
      `SELECT t.* FROM sales.${table} AS t JOIN outlets.org_unit AS u ON u.id = t.outlet_id WHERE u.code = $1
       ORDER BY t.counted_month, t.business_line`,
      [code],
    );
    return rows.map(({ outlet_id: _, ...rest }) => rest);
  });
}

describe('each kind of sales fact', () => {
  it('sums billing by its four amounts, what is absent being 0', async () => {
    const rows = [
      row('billing-lines', { giftedFen: 100, refundedFen: 20, adjustmentFen: -5, subscriberRef: 'S-9' }),
      row('billing-lines'),
    ];
    expect(await load('billing-lines', rows)).toMatchObject({ accepted: 2, totals: { billedFen: 2000, netFen: 1875 } });
    expect(await totals('billing_total')).toEqual([
      {
        counted_month: '2026-10-01',
        business_line: 'mobile_4g',
        rows: 2,
        billed_fen: 2000,
        gifted_fen: 100,
        refunded_fen: 20,
        adjustment_fen: -5,
      },
    ]);
  });

  it('keeps arrears by the age of the bill', async () => {
    await load('arrears-lines', [row('arrears-lines'), row('arrears-lines', { billMonth: '2025-10', unpaidFen: 1 })]);
    expect(await totals('arrears_total')).toMatchObject([
      { age: 1, unpaid_fen: 70 },
      { age: 12, unpaid_fen: 1 },
    ]);
  });

  it('counts events by kind, on their business day in Asia/Shanghai', async () => {
    const at = (occurredAt: string): Row => row('subscriber-events', { occurredOn: undefined, occurredAt });
    const answer = await load('subscriber-events', [
      at('2026-09-30T15:59:59.999Z'),
      at('2026-09-30T16:00:00Z'),
      at('2026-10-31T23:59:59.999+08:00'),
      at('2026-11-01T00:00:00+08:00'),
      row('subscriber-events', { kind: 'deactivated' }),
    ]);
    expect(answer).toMatchObject({ accepted: 5, totals: { activated: 4, deactivated: 1 } });
    expect(await totals('event_total')).toMatchObject([
      { counted_month: '2026-09-01', activated: 1, deactivated: 0 },
      { counted_month: '2026-10-01', activated: 2, deactivated: 1 },
      { counted_month: '2026-11-01', activated: 1, deactivated: 0 },
    ]);
  });

  it('takes opening bases, of the next month too', async () => {
    const rows = [row('subscriber-bases'), row('subscriber-bases', { month: '2026-12', openingSubscribers: 4 })];
    expect(await load('subscriber-bases', rows)).toMatchObject({ accepted: 2, totals: { openingSubscribers: 13 } });
    expect(await totals('base_total')).toMatchObject([{ opening_subscribers: 9 }, { opening_subscribers: 4 }]);
  });

  it.each(['S-13812345678', '138123456789', '23812345678', '610102199013011231', '0913812345678', 'C-1'])(
    'takes a reference that is the number of nobody: %s',
    async (subscriberRef) => {
      expect(await load('billing-lines', [row('billing-lines', { subscriberRef })])).toMatchObject({ accepted: 1 });
    },
  );

  it('is taken for any outlet, whatever its ownership', async () => {
    expect(await load('billing-lines', [row('billing-lines', { outletCode: 'AGENT' })])).toMatchObject({ accepted: 1 });
  });

  it.each(Object.keys(KINDS) as Kind[])('is listed as it was sent: %s', async (kind) => {
    const { body } = await centre.get(`/v1/sales/${kind}?month=2026-10&limit=1&includeTotal=true`).expect(200);
    const page = body as { items: Row[]; total: number; nextCursor: string | null };
    expect(page.items).toHaveLength(1);
    expect(page.items[0]).toMatchObject({
      countedMonth: '2026-10',
      sign: 1,
      businessLine: 'mobile_4g',
      sourceSystem: 'BSS',
    });
    if (page.nextCursor !== null) {
      const next = await centre
        .get(`/v1/sales/${kind}?month=2026-10&limit=500&cursor=${encodeURIComponent(page.nextCursor)}`)
        .expect(200);
      expect((next.body as { items: Row[] }).items).toHaveLength(page.total - 1);
    }
  });
});

describe('a sales row that cannot be stored', () => {
  it.each<{ kind: Kind; change: Row; code: string; field: string }>([
    {
      kind: 'billing-lines',
      change: { businessLine: 'telegraph' },
      code: 'unknown_business_line',
      field: 'businessLine',
    },
    {
      kind: 'billing-lines',
      change: { businessLine: 'NOT A CODE' },
      code: 'unknown_business_line',
      field: 'businessLine',
    },
    { kind: 'billing-lines', change: { billedFen: -1 }, code: 'out_of_range', field: 'billedFen' },
    {
      kind: 'billing-lines',
      change: { subscriberRef: '13812345678' },
      code: 'personal_reference',
      field: 'subscriberRef',
    },
    {
      kind: 'billing-lines',
      change: { subscriberRef: '61010219900101123X' },
      code: 'personal_reference',
      field: 'subscriberRef',
    },
    ...[
      '+8613812345678',
      '008613812345678',
      '86 138 1234 5678',
      '138-1234-5678',
      '(138) 1234.5678',
      '\uFF11\uFF13\uFF18\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18',
      '\uFF0B86\u3000\uFF11\uFF13\uFF1812345678',
      '610102 19900101 123X',
      '610102-1990-0101-123x',
      '\uFF16\uFF11\uFF10\uFF11\uFF10\uFF12\uFF11\uFF19\uFF19\uFF10\uFF10\uFF11\uFF10\uFF11\uFF11\uFF12\uFF13\uFF38',
    ].map((subscriberRef) => ({
      kind: 'billing-lines' as const,
      change: { subscriberRef },
      code: 'personal_reference',
      field: 'subscriberRef',
    })),
    { kind: 'billing-lines', change: { month: '2026-12' }, code: 'month_in_future', field: 'month' },
    { kind: 'arrears-lines', change: { billMonth: '2026-10' }, code: 'out_of_range', field: 'billMonth' },
    { kind: 'arrears-lines', change: { billMonth: '2026-1' }, code: 'bad_month', field: 'billMonth' },
    {
      kind: 'arrears-lines',
      change: { month: '2024-04', billMonth: '2024-03' },
      code: 'before_opening',
      field: 'month',
    },
    { kind: 'subscriber-events', change: { occurredOn: '2026-02-30' }, code: 'bad_date', field: 'occurredOn' },
    {
      kind: 'subscriber-events',
      change: { occurredOn: undefined, occurredAt: 'today' },
      code: 'bad_date',
      field: 'occurredAt',
    },
    { kind: 'subscriber-events', change: { occurredOn: undefined }, code: 'required', field: 'occurredOn' },
    {
      kind: 'subscriber-events',
      change: { occurredAt: '2026-10-11T15:00:00Z' },
      code: 'out_of_range',
      field: 'occurredOn',
    },
    { kind: 'subscriber-events', change: { occurredOn: '2024-05-19' }, code: 'before_opening', field: 'occurredOn' },
    { kind: 'subscriber-events', change: { occurredOn: '2026-12-01' }, code: 'month_in_future', field: 'occurredOn' },
    { kind: 'subscriber-events', change: { kind: 'left' }, code: 'out_of_range', field: 'kind' },
    { kind: 'subscriber-events', change: { subscriberRef: undefined }, code: 'required', field: 'subscriberRef' },
    { kind: 'subscriber-bases', change: { month: '2027-01' }, code: 'month_in_future', field: 'month' },
    { kind: 'subscriber-bases', change: { openingSubscribers: -1 }, code: 'out_of_range', field: 'openingSubscribers' },
  ])('is named $code ($kind $change)', async ({ kind, change, code, field }) => {
    const answer = await load(kind, [row(kind, change), row(kind)]);
    expect(answer).toMatchObject({ accepted: 1, rejected: 1, errors: [{ row: 1, code, field }] });
  });
});

it('shows the catalogue of business lines to everybody signed in', async () => {
  const { body } = await (await house.as('partner', 'A1')).get('/v1/sales/business-lines').expect(200);
  const codes = (body as { items: { code: string }[] }).items.map((item) => item.code);
  expect(codes.sort()).toEqual(['broadband', 'fixed_line', 'iot', 'mobile_2g', 'mobile_3g', 'mobile_4g', 'mobile_5g']);
});

it('keeps a reference apart by endpoint', async () => {
  const reference = { sourceRef: 'INV-SAME' };
  expect(await load('billing-lines', [row('billing-lines', reference)])).toMatchObject({ accepted: 1 });
  expect(await load('arrears-lines', [row('arrears-lines', reference)])).toMatchObject({ accepted: 1 });
});
