import type { RoleCode } from '../../src/platform/access/index.js';
import { House } from '../support/house.js';
import { load, loadAll, loadMonth, run } from '../support/month.js';

const OCTOBER = '2026-10';

describe('the check list of a close', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T02:00:00Z');
    await house.city('C1');
  });
  afterAll(() => house.close());

  const checksOf = async (outletCode: string) => {
    const { outlets } = await run(house, OCTOBER, 'HQ', 'preview');
    return outlets[outletCode]?.checks ?? [];
  };
  const goLive = async (orgUnitCode: string, month: string) => {
    const admin = await house.asAdmin();
    await admin.put('/v1/months/go-live', { orgUnitCode, month }).expect(200);
  };

  it('waits for earlier months since go-live, but not for months before the outlet opened', async () => {
    const old = await house.outlet();
    const young = await house.outlet({ openedOn: '2026-09-15' });
    await goLive('C1', '2026-07');
    for (const code of [old, young]) await loadMonth(house, code, OCTOBER, {});
    const earlier = async (code: string) =>
      (await checksOf(code)).filter((check) => check.code === 'earlier_month_open');
    expect(await earlier(old)).toMatchObject([
      { severity: 'blocker', count: 3, href: `/v1/months/2026-07?orgUnitCode=${old}` },
    ]);
    expect(await earlier(young)).toMatchObject([{ count: 1, href: `/v1/months/2026-09?orgUnitCode=${young}` }]);
  });

  it('says in the language of the caller what is wrong and what clears it', async () => {
    const outletCode = await house.outlet();
    await goLive(outletCode, OCTOBER);
    const { run: preview } = await run(house, OCTOBER, outletCode, 'preview');
    const manager = await house.as('outlet_management');
    const detailsIn = async (language: string) => {
      const path = `/v1/assessment/close-runs/${preview.id}/outlets`;
      const { body } = await manager.get(path).set('Accept-Language', language).expect(200);
      const [found] = (body as { items: { checks: { code: string; detail: string }[] }[] }).items;
      return found?.checks.find((check) => check.code === 'target_missing')?.detail;
    };
    expect(await detailsIn('en')).toMatch(
      /^A weighted rate has no target\. Load it with POST \/v1\/assessment\/targets/,
    );
    expect(await detailsIn('zh')).toMatch(/没有目标值/);
  });

  it('waits for an earlier month that has facts and was not closed', async () => {
    const outletCode = await house.outlet();
    await goLive(outletCode, '2026-09');
    await loadMonth(house, outletCode, OCTOBER, { previousRevenue: 100 });
    expect((await checksOf(outletCode)).map((check) => check.code)).toContain('earlier_month_open');
  });

  it('does not wait for months in which no scheme took the outlet', async () => {
    const outletCode = await house.outlet({ ownership: 'agent' });
    await goLive(outletCode, '2026-07');
    const admin = await house.asAdmin();
    const path = `/v1/outlets/outlets/${outletCode}`;
    const { headers } = await admin.get(path).expect(200);
    const owned = { ownership: 'self_owned', tenure: 'leased', operatingMode: 'self_run', validFrom: '2026-10-01' };
    await admin
      .patch(path, owned)
      .set('If-Match', headers['etag'] as string)
      .expect(200);
    await loadMonth(house, outletCode, OCTOBER, {});
    expect((await checksOf(outletCode)).map((check) => check.code)).not.toContain('earlier_month_open');
  });

  it('links every finding to a page that answers its owner', async () => {
    const outletCode = await house.outlet();
    const history = await house.outlet();
    const row = (sourceRef: string) => ({ sourceSystem: 'T', sourceRef: `${outletCode}/${sourceRef}`, outletCode });
    await goLive(outletCode, '2026-09');
    await loadMonth(house, outletCode, OCTOBER, { revenue: 100, targets: { billed_revenue: 100 } });
    await loadAll(house, 'cost-lines', [{ ...row('c'), month: OCTOBER, item: 'unheard_of', amountFen: 5 }]);
    await loadAll(house, 'subscriber-bases', [
      { ...row('b'), month: '2026-09', businessLine: 'mobile_4g', openingSubscribers: 10 },
    ]);
    await (
      await house.as('information_centre')
    )
      .post('/v1/assessment/input-confirmations', { month: OCTOBER, orgUnitCode: outletCode, input: 'billing' })
      .expect(201);
    await load(house, 'billing-lines', [{ ...row('later'), month: OCTOBER, businessLine: 'mobile_4g', billedFen: 1 }]);
    const checks = [...(await checksOf(outletCode)), ...(await checksOf(history))];
    expect(checks.map((check) => check.code).sort()).toEqual([
      'arrears_not_confirmed',
      'billing_confirmation_stale',
      'cost_unclassified',
      'costs_not_confirmed',
      'earlier_month_open',
      'not_live',
      'opening_base_differs',
      'subscribers_not_confirmed',
      'target_missing',
      'targets_not_confirmed',
    ]);
    for (const { href, ownerRole } of checks) {
      const owner = await house.as(ownerRole as RoleCode);
      expect([href, (await owner.get(href)).status]).toEqual([href, 200]);
    }
  });
});
