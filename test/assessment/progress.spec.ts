import { PLAIN, readyCity } from '../support/golden.js';
import { House } from '../support/house.js';
import { loadAll, run, setTargets, USUAL_TARGETS } from '../support/month.js';

interface Card {
  outletCode: string;
  rates: Record<string, Record<string, unknown>>;
  [field: string]: unknown;
}

describe('progress in the running month', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-15T02:00:00Z'); // Half of November has gone by.
    await house.city('C1');
    for (const code of ['A', 'B', 'C']) {
      await house.outlet({ code });
      await setTargets(house, code, '2026-11', USUAL_TARGETS);
    }
    await billed('A', 20_000_000);
    await billed('B', 18_500_000);
    await events('B', 150);
    await billed('C', 17_000_000);
    await loadAll(house, 'subscriber-bases', [
      {
        sourceSystem: 'T',
        sourceRef: 'base',
        outletCode: 'C',
        month: '2026-11',
        businessLine: 'mobile_4g',
        openingSubscribers: 100,
      },
    ]);
    await events('C', 2, 'deactivated');
  });
  afterAll(() => house.close());

  const billed = (outletCode: string, billedFen: number): Promise<void> =>
    loadAll(house, 'billing-lines', [
      {
        sourceSystem: 'T',
        sourceRef: `${outletCode}/bill`,
        outletCode,
        month: '2026-11',
        businessLine: 'mobile_4g',
        billedFen,
      },
    ]);
  const events = (outletCode: string, count: number, kind = 'activated'): Promise<void> =>
    loadAll(
      house,
      'subscriber-events',
      Array.from({ length: count }, (_, index) => ({
        sourceSystem: 'T',
        sourceRef: `${outletCode}/${kind}/${index}`,
        outletCode,
        kind,
        occurredOn: '2026-11-10',
        businessLine: 'mobile_4g',
        subscriberRef: `S-${index}`,
      })),
    );
  const cards = async (query: string): Promise<Record<string, Card>> => {
    const session = await house.as('auditor', 'C1');
    const { body } = await session.get(`/v1/assessment/progress?${query}`).expect(200);
    return Object.fromEntries((body as { items: Card[] }).items.map((card) => [card.outletCode, card]));
  };

  it('knows what is loaded and calls the rest unknown, never zero', async () => {
    const { A: card } = await cards('month=2026-11&orgUnitCode=C1');
    expect(card).toMatchObject({ state: 'open', revision: null, resultHash: null, publishedAt: null, rank: null });
    expect(card?.rates['revenue_completion']).toMatchObject({ numerator: 20_000_000, value: 0.5, noValueReason: null });
    for (const rate of ['user_completion', 'churn', 'arrears', 'input_output']) {
      expect(card?.rates[rate]).toMatchObject({
        numerator: null,
        value: null,
        score: null,
        noValueReason: 'not_loaded_yet',
      });
    }
    expect(card).toMatchObject({ applicableWeight: 30, totalScore: null, userGrowth: null, flags: ['no_result'] });
  });

  it('lights completions by the days gone by: level green, 90 % of it yellow, below red', async () => {
    const all = await cards('month=2026-11');
    expect(all['A']).toMatchObject({ light: 'green' });
    expect(all['B']).toMatchObject({ light: 'yellow', applicableWeight: 55 });
    expect(all['C']).toMatchObject({ light: 'red' });
    expect(all['C']?.rates['churn']).toMatchObject({ numerator: 2, denominator: 100, value: 0.02, score: 100 });
  });

  it('shows an open month that is over as a close would compute it, and a closed one as published', async () => {
    await readyCity(house, 'C2', 2, '2026-10', PLAIN);
    const session = await house.as('auditor', 'C2');
    const get = async (): Promise<Card[]> =>
      ((await session.get('/v1/assessment/progress?month=2026-10').expect(200)).body as { items: Card[] }).items;
    const live = await get();
    const { outlets } = await run(house, '2026-10', 'C2-1', 'close');
    const published = outlets['C2-1']?.scorecard as Card;
    expect(live[0]).toMatchObject({ rates: published.rates, totalScore: published['totalScore'], state: 'open' });
    expect(await get()).toMatchObject([
      { outletCode: 'C2-1', state: 'closed', revision: 1, resultHash: published['resultHash'] },
      { outletCode: 'C2-2', state: 'open', revision: null, resultHash: null },
    ]);
  });

  it('leaves out outlets that are not assessed', async () => {
    await house.outlet({ code: 'AGENT', ownership: 'agent', tenure: null, operatingMode: 'other_run' });
    expect(Object.keys(await cards('month=2026-11'))).toEqual(['A', 'B', 'C']);
  });
});
