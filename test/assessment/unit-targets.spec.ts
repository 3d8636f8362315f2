import { House } from '../support/house.js';
import { loadAll } from '../support/month.js';

const MONTH = '2026-10';

describe('targets of units', () => {
  let house: House;
  let province: string;
  let city: string;
  let outlets: string[];
  let made = 0;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T02:00:00Z');
  });
  beforeEach(async () => {
    province = `P${String(++made)}`;
    city = await house.city(`C${String(made)}`, province);
    outlets = [await house.outlet({ cityCode: city }), await house.outlet({ cityCode: city })];
  });
  afterAll(() => house.close());

  const issue = async (orgUnitCode: string, value: number, more: object = {}, from = 'HQ') => {
    const management = await house.as('outlet_management', from);
    const wanted = { orgUnitCode, month: MONTH, metric: 'billed_revenue', value, ...more };
    return management.put('/v1/assessment/unit-targets', wanted);
  };
  const rollUp = async (orgUnitCode: string, metric = 'billed_revenue') => {
    const auditor = await house.as('auditor');
    return auditor.get(`/v1/assessment/targets/roll-up?month=${MONTH}&orgUnitCode=${orgUnitCode}&metric=${metric}`);
  };
  const toOutlets = (...values: number[]) =>
    loadAll(
      house,
      'targets',
      values.map((value, index) => ({ outletCode: outlets[index], month: MONTH, metric: 'billed_revenue', value })),
    );

  it('R-269 show the difference of children and parent, at every level', async () => {
    await toOutlets(60, 50);
    expect((await issue(city, 100)).body).toMatchObject({
      target: 100,
      childrenTotal: 110,
      difference: 10,
      isWhole: true,
    });
    expect((await issue(province, 90)).body).toMatchObject({ target: 90, childrenTotal: 100, difference: 10 });
    expect((await rollUp(province)).body).toEqual({
      month: MONTH,
      orgUnitCode: province,
      metric: 'billed_revenue',
      target: 90,
      childrenTotal: 100,
      difference: 10,
      isWhole: true,
      reason: null,
      children: [{ orgUnitCode: city, orgUnitName: `city ${city}`, level: 'city', value: 100, isIssued: true }],
    });
  });

  it('R-269 sum what was issued below a unit that has no target of its own', async () => {
    await toOutlets(60, 50);
    expect((await rollUp(province)).body).toMatchObject({
      target: null,
      childrenTotal: 110,
      difference: null,
      children: [{ orgUnitCode: city, value: 110, isIssued: false }],
    });
    expect((await rollUp(province, 'new_subscribers')).body).toMatchObject({
      childrenTotal: null,
      isWhole: false,
      children: [{ value: null }],
    });
  });

  it('R-269 need a reason when everything below them is issued and sums to less', async () => {
    await toOutlets(60, 50);
    const refused = await issue(city, 111);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'split_falls_short',
      rule: 'R-269',
      details: { orgUnitCode: city, childrenTotal: 110, target: 111 },
    });
    expect((await rollUp(city)).body).toMatchObject({ target: null });
    expect((await issue(city, 110)).status).toBe(200);
    expect((await issue(city, 111, { reason: 'One outlet is being rebuilt' })).body).toMatchObject({
      difference: -1,
      reason: 'One outlet is being rebuilt',
    });
  });

  it('need a reason from whoever issues the last part of a split that falls short of the unit above', async () => {
    const second = await house.city(`D${String(made)}`, province);
    expect((await issue(province, 100)).status).toBe(200);
    expect((await issue(city, 60)).status).toBe(200);
    const refused = await issue(second, 39);
    expect(refused.body).toMatchObject({
      code: 'split_falls_short',
      details: { orgUnitCode: province, childrenTotal: 99 },
    });
    expect((await issue(second, 40)).status).toBe(200);
  });

  it('are whole once each trading outlet has a target or is exempt', async () => {
    await house.outlet({ cityCode: city, openedOn: '2026-11-01' });
    await toOutlets(60);
    expect((await issue(city, 100)).body).toMatchObject({ isWhole: false, difference: -40 });
    await loadAll(house, 'targets', [
      { outletCode: outlets[1], month: MONTH, metric: 'billed_revenue', exempt: true, reason: 'Trial outlet' },
    ]);
    expect((await rollUp(city)).body).toMatchObject({ isWhole: true, childrenTotal: 60, difference: -40 });
    expect((await issue(city, 100)).status).toBe(422);
  });

  it('R-269 are never issued or summed for ratios', async () => {
    const refused = await issue(city, 1, { metric: 'churn_rate' });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'ratio_has_no_sum', rule: 'R-269' });
    expect((await rollUp(city, 'arrears_rate')).body).toMatchObject({ code: 'ratio_has_no_sum' });
    expect((await issue(city, 1, { metric: 'new_subscribers' })).status).toBe(200);
  });

  it('come from the unit above, and from nobody beside it', async () => {
    const own = await issue(city, 100, {}, city);
    expect(own.status).toBe(403);
    expect(own.body).toMatchObject({ code: 'target_comes_from_above', rule: 'R-269' });
    expect((await issue(province, 100, {}, province)).status).toBe(403);
    expect((await issue(city, 100, {}, await house.city(`E${String(made)}`, `Q${String(made)}`))).status).toBe(422);
    expect((await issue(city, 100, {}, province)).status).toBe(200);
    expect((await issue('HQ', 100, { month: '2027-01' })).status).toBe(200);
    for (const role of ['hq_admin', 'information_centre', 'auditor'] as const) {
      await (await house.as(role)).put('/v1/assessment/unit-targets', {}).expect(403);
    }
  });

  it('are for units; outlets get theirs in a batch', async () => {
    const refused = await issue(outlets[0] ?? '', 100);
    expect(refused.body).toMatchObject({ code: 'outlet_is_no_unit' });
    expect((await rollUp(outlets[0] ?? '')).body).toMatchObject({ code: 'outlet_is_no_unit' });
    expect((await issue(city, 0)).status).toBe(400);
    expect((await issue(city, 1.5)).status).toBe(400);
  });
});
