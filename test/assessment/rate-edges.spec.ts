import { PLAIN } from '../support/golden.js';
import { House, type OutletDraft } from '../support/house.js';
import { confirmAll, loadAll, loadMonth, type MonthFigures, run, type RunOutlet } from '../support/month.js';

const MONTH = '2026-10';

interface Edge {
  because: string;
  code: string;
  figures?: MonthFigures;
  without?: (keyof MonthFigures)[];
  outlet?: OutletDraft;
  patch?: Record<string, unknown>;
  rows?: { endpoint: 'billing-lines' | 'subscriber-events' | 'cost-lines'; row: Record<string, unknown> }[];
  outcome?: string;
  card?: Record<string, unknown>;
  rates?: Record<string, Record<string, unknown>>;
  checks?: string[];
}

const TARGETS = PLAIN.targets ?? {};
const NOT_APPLICABLE = { value: null, score: null, points: null };
const ZERO = { value: null, score: 0, points: 0 };

const EDGES: Edge[] = [
  {
    because: 'an exempt target leaves the weight of its rate out',
    code: 'EXEMPT',
    figures: { targets: { ...TARGETS, billed_revenue: 'exempt' } },
    card: { applicableWeight: 70, flags: ['exempt'] },
    rates: { revenue_completion: { ...NOT_APPLICABLE, noValueReason: 'target_exempt' } },
  },
  {
    because: 'below half of the weight there is no result, and it is published all the same',
    code: 'NORESULT',
    figures: { targets: { ...TARGETS, billed_revenue: 'exempt', new_subscribers: 'exempt' } },
    card: {
      applicableWeight: 45,
      totalScore: null,
      bonusCoefficient: null,
      light: null,
      flags: ['exempt', 'no_result'],
    },
  },
  {
    because: 'a missing target for a weighted rate blocks',
    code: 'NOTARGET',
    figures: { targets: { billed_revenue: 40_000_000, churn_rate: 0.02, arrears_rate: 0.02, input_output_rate: 0.25 } },
    outcome: 'blocked',
    checks: ['target_missing'],
  },
  {
    because: 'a target was never set: the outlet has no first month and is history',
    code: 'NOTLIVE',
    figures: { targets: {} },
    outcome: 'out_of_scope',
    checks: ['not_live'],
  },
  {
    because: 'an opening base of 0 is no basis, never a churn of 0 %',
    code: 'NOBASE',
    figures: { opening: 0 },
    card: { userGrowth: null, applicableWeight: 85 },
    rates: { churn: { numerator: 1, denominator: 0, ...NOT_APPLICABLE, noValueReason: 'opening_zero' } },
  },
  {
    because: 'no billing row of the month before was ever stored: a missing file is not a zero',
    code: 'NOPREV',
    without: ['previousRevenue'],
    card: { applicableWeight: 85 },
    rates: { arrears: { denominator: null, ...NOT_APPLICABLE, noValueReason: 'no_previous_revenue' } },
  },
  {
    because: 'the month before was counted as 0 and nothing is owed',
    code: 'PREVZERO',
    figures: { previousRevenue: 0, arrears: 0 },
    rates: { arrears: { ...NOT_APPLICABLE, noValueReason: 'no_previous_revenue' } },
  },
  {
    because: 'the month before was counted as 0 and yet something is owed',
    code: 'PREVNEG',
    figures: { previousRevenue: -5, arrears: 100 },
    card: { applicableWeight: 100, flags: ['review'], light: 'red' },
    rates: { arrears: { ...ZERO, noValueReason: 'previous_revenue_not_positive' } },
  },
  {
    because: 'costs of nothing are not a brilliant input-output rate',
    code: 'NOCOST',
    without: ['costs'],
    card: { flags: ['review'] },
    rates: { input_output: { ...ZERO, noValueReason: 'cost_not_positive' } },
  },
  {
    because: 'a cost line without a class blocks (R-160)',
    code: 'UNCLASSED',
    rows: [{ endpoint: 'cost-lines', row: { item: 'something_else', amountFen: 1 } }],
    outcome: 'blocked',
    checks: ['cost_unclassified'],
  },
  {
    because: 'more came back than left: the value is kept, scored like 0, and reviewed',
    code: 'BACK',
    rows: ['1', '2', '3'].map((n) => ({
      endpoint: 'subscriber-events' as const,
      row: {
        kind: 'reactivated',
        occurredOn: '2026-10-31',
        businessLine: 'mobile_5g',
        subscriberRef: `R-${n}`,
        ref: n,
      },
    })),
    card: { flags: ['review'], userGrowth: 0.04 },
    rates: { churn: { numerator: -2, value: -0.02, score: 120 } },
  },
  {
    because: 'gifts and refunds are taken off, adjustments added, other products left out (R-161)',
    code: 'NET',
    rows: [
      {
        endpoint: 'billing-lines',
        row: {
          month: MONTH,
          businessLine: 'mobile_3g',
          billedFen: 100_000,
          giftedFen: 10_000,
          refundedFen: 5_000,
          adjustmentFen: -1_000,
        },
      },
      {
        endpoint: 'billing-lines',
        row: { month: MONTH, businessLine: 'broadband', billedFen: 9_000_000, ref: 'other' },
      },
    ],
    rates: { revenue_completion: { numerator: 41_319_060 }, input_output: { denominator: 41_319_060 } },
  },
  {
    because: 'months 1 to 3 of a new outlet: month 1 is that of the opening, targets follow the days of trade',
    code: 'NEW1',
    outlet: { openedOn: '2026-10-09' },
    without: ['previousRevenue', 'arrears'],
    card: { flags: ['new'], applicableWeight: 55 },
    rates: {
      revenue_completion: { denominator: 29_677_419.354839 },
      churn: { ...NOT_APPLICABLE, noValueReason: 'new_outlet' },
    },
  },
  {
    because: 'the third month is the last new one',
    code: 'NEW3',
    outlet: { openedOn: '2026-08-31' },
    rates: { input_output: { ...NOT_APPLICABLE, noValueReason: 'new_outlet' } },
  },
  {
    because: 'months 4 to 6 are held to 1.5 times the input-output target',
    code: 'NEW4',
    outlet: { openedOn: '2026-07-31' },
    card: { flags: [] },
    rates: { input_output: { target: 0.375, value: 0.25585, score: 120 } },
  },
  {
    because: 'from month 7 on the target is the one issued',
    code: 'NEW7',
    outlet: { openedOn: '2026-04-30' },
    rates: { input_output: { target: 0.25 } },
  },
  {
    because: 'fewer than 15 days of trade: not assessed, and no blocker',
    code: 'FEWDAYS',
    patch: { suspensions: [{ from: '2026-10-15', to: '2026-11-10' }] },
    card: { totalScore: null, flags: ['no_result'] },
    rates: { revenue_completion: { ...NOT_APPLICABLE, noValueReason: 'too_few_operating_days' } },
  },
];

describe('the edges of the five rates', () => {
  let house: House;
  let outlets: Record<string, RunOutlet>;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-05T02:00:00Z');
    await house.city('C1');
    for (const edge of EDGES) await prepare(house, edge);
    await confirmAll(house, MONTH, 'C1');
    ({ outlets } = await run(house, MONTH, 'C1', 'close'));
  }, 120_000);
  afterAll(() => house.close());

  it.each(EDGES.map((edge) => [edge.because, edge] as const))('%s', (_because, edge) => {
    const outlet = outlets[edge.code];
    expect({ outcome: outlet?.outcome, code: edge.code }).toEqual({
      outcome: edge.outcome ?? 'closed',
      code: edge.code,
    });
    if (edge.checks) expect(outlet?.checks.map((check) => check.code)).toEqual(edge.checks);
    if (edge.card) expect(outlet?.scorecard).toMatchObject(edge.card);
    if (edge.rates) expect(outlet?.scorecard).toMatchObject({ rates: edge.rates });
  });

  it('gives an outlet a total that is the sum of its rounded scores over the weight that applies (R-166)', () => {
    for (const outlet of Object.values(outlets).filter((one) => one.outcome === 'closed')) {
      const card = outlet.scorecard as {
        totalScore: number | null;
        applicableWeight: number;
        rates: Record<string, Line>;
      };
      const lines = Object.values(card.rates).filter((line) => line.score !== null);
      const weight = lines.reduce((sum, line) => sum + line.weight, 0);
      expect(card.applicableWeight).toBe(weight);
      if (weight < 50) expect(card.totalScore).toBeNull();
      else {
        const points = lines.reduce((sum, line) => sum + BigInt(Math.round((line.points ?? 0) * 10_000)), 0n);
        expect(card.totalScore).toBeCloseTo(Number(points) / 100 / weight, 2);
      }
    }
  });
});

interface Line {
  score: number | null;
  weight: number;
  points: number | null;
}

async function prepare(house: House, edge: Edge): Promise<void> {
  const { code } = edge;
  await house.outlet({ code, ...edge.outlet });
  if (edge.patch) {
    const session = await house.as('outlet_management');
    const { headers } = await session.get(`/v1/outlets/outlets/${code}`).expect(200);
    await session
      .patch(`/v1/outlets/outlets/${code}`, edge.patch)
      .set('If-Match', headers['etag'] as string)
      .expect(200);
  }
  const figures: MonthFigures = { ...PLAIN, ...edge.figures };
  for (const name of edge.without ?? []) delete figures[name];
  if (edge.outlet?.openedOn && edge.outlet.openedOn > '2026-09-30') delete figures.previousRevenue;
  await loadMonth(house, code, MONTH, figures);
  for (const { endpoint, row } of edge.rows ?? []) {
    const { ref = 'extra', ...rest } = row;
    const reference = { sourceSystem: 'EDGE', sourceRef: `${code}/${String(ref)}`, outletCode: code };
    const month = endpoint === 'cost-lines' ? { month: MONTH } : {};
    await loadAll(house, endpoint, [{ ...reference, ...month, ...rest }]);
  }
}
