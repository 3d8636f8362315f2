import { House } from '../support/house.js';
import { confirmAll, loadMonth, run } from '../support/month.js';
import { line, LINES, SchemeDesk } from '../support/schemes.js';

describe('assessment schemes in force', () => {
  let house: House;
  let desk: SchemeDesk;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T02:00:00Z');
    await house.city('C1');
    desk = new SchemeDesk(house);
  });
  afterAll(() => house.close());

  const progress = async (code: string, month: string) => {
    const auditor = await house.as('auditor');
    const { body } = await auditor.get(`/v1/assessment/progress?month=${month}&orgUnitCode=${code}`).expect(200);
    return body.items as { schemeCode: string; schemeVersion: number }[];
  };

  it('R-163 score the months they are in force for, from the first on and no longer than to the last', async () => {
    const cityCode = await desk.city();
    const outletCode = await house.outlet({ cityCode });
    for (const month of ['2026-08', '2026-09', '2026-10']) await loadMonth(house, outletCode, month, {});
    await desk.publish(await desk.version({ orgUnitCode: cityCode, validFrom: '2026-09', validTo: '2026-10' }));
    expect(await progress(cityCode, '2026-08')).toMatchObject([{ schemeCode: 'five_rates_default' }]);
    expect(await progress(cityCode, '2026-09')).toMatchObject([{ schemeCode: desk.last }]);
    expect(await progress(cityCode, '2026-10')).toMatchObject([{ schemeCode: 'five_rates_default' }]);
  });

  it('round half up what is exactly half a hundredth, although its value is no finite decimal', async () => {
    const cityCode = await desk.city();
    const outletCode = await house.outlet({ cityCode });
    const targets = { billed_revenue: 3_000_000 };
    await loadMonth(house, outletCode, '2026-10', { revenue: 2_500_300, targets });
    const points = [
      { x: 0.8, score: 80 },
      { x: 1, score: 110 },
    ];
    const curve = { type: 'piecewise', basis: 'target', points };
    const lines = [line('revenue_completion', 30, curve), ...LINES.slice(1)];
    await desk.publish(await desk.version({ orgUnitCode: cityCode, validFrom: '2026-10', lines }));
    const { outlets } = await run(house, '2026-10', cityCode, 'preview');
    expect(outlets[outletCode]?.scorecard).toMatchObject({
      rates: { revenue_completion: { value: 0.833433, score: 85.02 } },
    });
  });

  it('R-155, R-164 score the areas and ownerships they name, and leave every other outlet out', async () => {
    const cityCode = await desk.city();
    const urban = await house.outlet({ cityCode });
    const county = await house.outlet({ cityCode, area: 'suburban_county' });
    const agent = await house.outlet({ cityCode, ownership: 'agent' });
    for (const code of [urban, county, agent]) await loadMonth(house, code, '2026-10', {});
    await desk.publish(await desk.version({ orgUnitCode: cityCode, validFrom: '2026-10', areas: ['urban'] }));
    const { outlets } = await run(house, '2026-10', cityCode, 'preview');
    expect(outlets[agent]).toMatchObject({ outcome: 'out_of_scope', scorecard: null });
    expect(outlets[urban]?.scorecard ?? {}).toMatchObject({ schemeCode: desk.last });
    expect(outlets[county]?.scorecard ?? {}).toMatchObject({ schemeCode: 'five_rates_default' });
  });

  it('R-085 cannot reach into a month with published results, and can into the one after', async () => {
    const cityCode = await desk.city();
    const outletCode = await house.outlet({ cityCode });
    await loadMonth(house, outletCode, '2026-10', { revenue: 100, opening: 10 });
    await confirmAll(house, '2026-10', cityCode);
    expect((await run(house, '2026-10', cityCode, 'close')).outlets).toMatchObject({
      [outletCode]: { outcome: 'closed' },
    });
    const refused = await desk.publish(await desk.version({ orgUnitCode: cityCode, validFrom: '2026-10' }));
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'scheme_month_published',
      rule: 'R-085',
      details: { month: '2026-10', lastMonth: '2026-10', outlets: 1 },
    });
    expect(
      (await desk.publish(await desk.version({ orgUnitCode: cityCode, validFrom: '2026-10', ownerships: ['agent'] })))
        .status,
    ).toBe(200);
    expect((await desk.publish(await desk.version({ orgUnitCode: cityCode, validFrom: '2026-11' }))).status).toBe(200);
  });
});
