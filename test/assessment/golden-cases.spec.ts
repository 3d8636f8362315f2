import { GOLDEN_A, GOLDEN_B, GOLDEN_C } from '../support/golden.js';
import { House } from '../support/house.js';
import { confirmAll, loadMonth, run, type RunOutlet } from '../support/month.js';

type Card = Record<string, unknown> & { rates: Record<string, Record<string, unknown>> };

describe('the worked examples of the five rates', () => {
  let house: House;
  let outlets: Record<string, RunOutlet>;
  let state: string;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-05T02:00:00Z');
    await house.city('C1');
    await house.outlet({ code: 'XA001' });
    await house.outlet({ code: 'XA002' });
    await house.outlet({ code: 'XA003', openedOn: '2026-09-01' });
    await loadMonth(house, 'XA001', '2026-10', GOLDEN_A);
    await loadMonth(house, 'XA002', '2026-10', GOLDEN_B);
    await loadMonth(house, 'XA003', '2026-10', GOLDEN_C);
    await confirmAll(house, '2026-10', 'C1');
    const closed = await run(house, '2026-10', 'C1', 'close');
    ({ outlets } = closed);
    ({ state } = closed.run);
  });
  afterAll(() => house.close());

  const cardOf = async (code: string): Promise<Card> => {
    const session = await house.as('auditor', 'C1');
    const { body } = await session.get(`/v1/assessment/scorecards/2026-10/${code}`).expect(200);
    return body as Card;
  };

  it('close a natural month of all their outlets (R-157)', () => {
    expect(state).toBe('completed');
    expect(Object.values(outlets).map((one) => one.outcome)).toEqual(['closed', 'closed', 'closed']);
  });

  it('give outlet A 101.74 from all five rates (R-161, R-166)', async () => {
    expect(await cardOf('XA001')).toEqual({
      month: '2026-10',
      outletCode: 'XA001',
      outletName: 'Outlet XA001',
      revision: 1,
      state: 'closed',
      schemeCode: 'five_rates_default',
      schemeVersion: 1,
      rates: {
        revenue_completion: line([41235060, 40000000, 1.030877, null, 103.09, 30, 30.927, null]),
        user_completion: line([276, 300, 0.92, null, 92, 25, 23, null]),
        churn: line([162, 9000, 0.018, 0.02, 110, 15, 16.5, null]),
        arrears: line([721040, 40560000, 0.017777, 0.02, 111.11, 15, 16.6665, null]),
        input_output: line([10550000, 41235060, 0.25585, 0.25, 97.66, 15, 14.649, null]),
      },
      userGrowth: 0.012667,
      applicableWeight: 100,
      totalScore: 101.74,
      bonusCoefficient: 1.0174,
      rank: 1,
      rankOf: 3,
      light: 'green',
      flags: [],
      resultHash: outlets['XA001']?.resultHash,
      publishedAt: '2026-11-05T02:00:00.000Z',
    });
  });

  it('give outlet B 0: negative revenue, users under the red line, churn and arrears past twice the target', async () => {
    const card = await cardOf('XA002');
    expect(card).toMatchObject({
      totalScore: 0,
      bonusCoefficient: 0,
      light: 'red',
      flags: ['review'],
      applicableWeight: 100,
    });
    expect(card.rates['revenue_completion']).toMatchObject({ numerator: -352010, value: -0.0088, score: 0, points: 0 });
    expect(card.rates['user_completion']).toMatchObject({ value: 0.5, score: 0 });
    expect(card.rates['churn']).toMatchObject({ value: 0.053333, score: 0 });
    expect(card.rates['arrears']).toMatchObject({ value: 0.048817, score: 0 });
    expect(card.rates['input_output']).toMatchObject({ value: null, score: 0, noValueReason: 'revenue_not_positive' });
  });

  it('give outlet C, in its second month, 90.00 from the two rates that apply', async () => {
    const card = await cardOf('XA003');
    expect(card).toMatchObject({ totalScore: 90, bonusCoefficient: 0.9, applicableWeight: 55, flags: ['new'] });
    expect(card.rates['revenue_completion']).toMatchObject({ value: 0.65, score: 65, points: 19.5 });
    expect(card.rates['user_completion']).toMatchObject({ value: 1.2, score: 120, points: 30 });
    for (const rate of ['churn', 'arrears', 'input_output']) {
      expect(card.rates[rate]).toMatchObject({ value: null, score: null, points: null, noValueReason: 'new_outlet' });
    }
  });
});

function line(values: readonly unknown[]): Record<string, unknown> {
  const names = ['numerator', 'denominator', 'value', 'target', 'score', 'weight', 'points', 'noValueReason'];
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}
