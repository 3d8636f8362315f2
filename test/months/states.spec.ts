import { closeByOwner } from '../support/close-by-owner.js';
import { House } from '../support/house.js';
import { setTargets } from '../support/month.js';

const TARGETS = { billed_revenue: 100 };

describe('states of outlet-months', () => {
  let house: House;
  let outletCode: string;

  beforeAll(async () => {
    house = await House.open();
    await house.city('C1');
    await house.city('C2', 'P2');
  });
  beforeEach(async () => {
    await house.setNow('2026-10-15T04:00:00Z');
    outletCode = await house.outlet();
  });
  afterAll(() => house.close());

  const state = async (month: string, code = outletCode) => {
    const auditor = await house.as('auditor');
    const { body } = await auditor.get(`/v1/months/${month}?orgUnitCode=${code}`).expect(200);
    expect(body.items).toHaveLength(1);
    return body.items[0] as Record<string, unknown>;
  };

  it('are history before the first target, and before the first month to be closed', async () => {
    expect(await state('2026-10')).toMatchObject({
      outletCode,
      state: 'history',
      lockAt: null,
      publishedRevision: null,
    });
    await setTargets(house, outletCode, '2026-10', TARGETS);
    expect(await state('2026-10')).toMatchObject({ state: 'open' });
    expect(await state('2026-09')).toMatchObject({ state: 'history' });
  });

  it('lock on the 8th at 00:00 in Shanghai, not a millisecond before, written to or not', async () => {
    await setTargets(house, outletCode, '2026-09', TARGETS);
    await house.setNow('2026-11-07T15:59:59.999Z');
    expect(await state('2026-10')).toMatchObject({
      state: 'open',
      dueOn: '2026-11-05',
      lockAt: '2026-11-07T16:00:00.000Z',
    });
    await house.setNow('2026-11-07T16:00:00.000Z');
    expect(await state('2026-10')).toMatchObject({ state: 'locked' });
    expect(await state('2026-11')).toMatchObject({ state: 'open', lockAt: '2026-12-07T16:00:00.000Z' });
  });

  it('do not lock by time where the outlet went live after that moment, so that a past month can be loaded', async () => {
    await house.setNow('2026-11-22T04:00:00Z');
    await setTargets(house, outletCode, '2026-10', TARGETS);
    expect(await state('2026-10')).toMatchObject({ state: 'open', lockAt: null });
    expect(await state('2026-11')).toMatchObject({ state: 'open', lockAt: '2026-12-07T16:00:00.000Z' });
  });

  it('are closed once a revision is published', async () => {
    await setTargets(house, outletCode, '2026-09', TARGETS);
    await house.setNow('2026-11-10T00:00:00Z');
    await closeByOwner(house, outletCode, '2026-09');
    expect(await state('2026-09')).toMatchObject({
      state: 'closed',
      publishedRevision: 1,
      closedAt: '2026-11-10T00:00:00.000Z',
      changedBy: '1',
    });
  });

  it('are pages of the outlets in scope, in the order of codes, filtered by state', async () => {
    const city = await house.city('C3', 'P3');
    for (const code of ['X3', 'X1', 'X2']) await house.outlet({ code, cityCode: city });
    await setTargets(house, 'X2', '2026-10', TARGETS);
    const auditor = await house.as('auditor', city);
    const page = await auditor.get('/v1/months/2026-10?limit=2&includeTotal=true').expect(200);
    expect(page.body).toMatchObject({ items: [{ outletCode: 'X1' }, { outletCode: 'X2', state: 'open' }], total: 3 });
    const rest = await auditor.get(`/v1/months/2026-10?limit=2&cursor=${page.body.nextCursor as string}`).expect(200);
    expect(rest.body).toMatchObject({ items: [{ outletCode: 'X3' }], nextCursor: null });
    const open = await auditor.get('/v1/months/2026-10?state=open').expect(200);
    expect(open.body.items).toMatchObject([{ outletCode: 'X2' }]);
    await auditor.get('/v1/months/2026-10?orgUnitCode=C1').expect(422);
    await auditor.get('/v1/months/2026-13').expect(400);
  });

  describe('first months', () => {
    const goLive = async (code = outletCode) => {
      const admin = await house.asAdmin();
      return (await admin.get(`/v1/months/go-live?orgUnitCode=${code}`).expect(200)).body.items[0];
    };

    it('are set for every outlet below a unit, and no target moves them then', async () => {
      const admin = await house.asAdmin();
      const answer = await admin.put('/v1/months/go-live', { orgUnitCode: outletCode, month: '2026-09' }).expect(200);
      expect(answer.body).toEqual({ orgUnitCode: outletCode, month: '2026-09', outlets: 1, moved: 1, settled: 0 });
      await setTargets(house, outletCode, '2026-08', TARGETS);
      expect(await goLive()).toMatchObject({ outletCode, goLive: '2026-09', isSet: true, firstClosed: null });
      expect(await state('2026-08')).toMatchObject({ state: 'history' });
      await admin.put('/v1/months/go-live', { orgUnitCode: outletCode, month: '2026-10' }).expect(200);
      expect(await state('2026-09')).toMatchObject({ state: 'history' });
    });

    it('stand once a month is closed', async () => {
      const admin = await house.asAdmin();
      await setTargets(house, outletCode, '2026-09', TARGETS);
      await closeByOwner(house, outletCode, '2026-09');
      const { body } = await admin.put('/v1/months/go-live', { orgUnitCode: outletCode, month: '2026-10' }).expect(409);
      expect(body).toMatchObject({ code: 'go_live_settled' });
      expect(await goLive()).toMatchObject({ goLive: '2026-09', firstClosed: '2026-09' });
      await admin.put('/v1/months/go-live', { orgUnitCode: await house.outlet(), month: '2026-10' }).expect(200);
    });

    it('are set by administrators, in their own units', async () => {
      const wanted = { orgUnitCode: outletCode, month: '2026-10' };
      for (const role of ['outlet_management', 'information_centre', 'auditor'] as const) {
        await (await house.as(role)).put('/v1/months/go-live', wanted).expect(403);
      }
      await (await house.as('hq_admin', 'P2')).put('/v1/months/go-live', wanted).expect(422);
      await (await house.as('hq_admin', 'P1')).put('/v1/months/go-live', wanted).expect(200);
    });
  });

  describe('dates of a month', () => {
    it('are the 5th and the 8th unless somebody sets others', async () => {
      const admin = await house.asAdmin();
      expect((await admin.get('/v1/months/2026-01/dates').expect(200)).body).toEqual({
        month: '2026-01',
        dueOn: '2026-02-05',
        lockOn: '2026-02-08',
        lockAt: '2026-02-07T16:00:00.000Z',
        isSet: false,
      });
    });

    it('move the gate of months that stand open', async () => {
      await setTargets(house, outletCode, '2026-10', TARGETS);
      const admin = await house.asAdmin();
      const dates = { dueOn: '2026-11-06', lockOn: '2026-11-10' };
      const { body } = await admin.put('/v1/months/2026-10/dates', dates).expect(200);
      expect(body).toMatchObject({ ...dates, lockAt: '2026-11-09T16:00:00.000Z', isSet: true });
      await house.setNow('2026-11-09T15:59:59Z');
      expect(await state('2026-10')).toMatchObject({ state: 'open', dueOn: '2026-11-06' });
      await house.setNow('2026-11-09T16:00:00Z');
      expect(await state('2026-10')).toMatchObject({ state: 'locked' });
    });

    it.each([
      ['due before the month is over', '2026-12-31', '2027-01-08'],
      ['locked on the day it is due', '2027-01-05', '2027-01-05'],
      ['locked when two months are over', '2027-01-05', '2027-03-02'],
    ])('are refused when %s', async (_, dueOn, lockOn) => {
      const admin = await house.asAdmin();
      const { body } = await admin.put('/v1/months/2026-12/dates', { dueOn, lockOn }).expect(422);
      expect(body).toMatchObject({ code: 'month_dates_out_of_order' });
      await admin.put('/v1/months/2026-12/dates', { dueOn: '2027-01-01', lockOn: '2027-03-01' }).expect(200);
    });

    it('are set at headquarters, because they hold for all', async () => {
      const dates = { dueOn: '2027-02-05', lockOn: '2027-02-08' };
      const { body } = await (await house.as('hq_admin', 'P1')).put('/v1/months/2027-01/dates', dates).expect(403);
      expect(body).toMatchObject({ code: 'calendar_of_headquarters' });
      await (await house.as('outlet_management')).put('/v1/months/2027-01/dates', dates).expect(403);
      const both = await house.account('hq.and.p1', [
        { role: 'hq_admin', orgUnitCode: 'HQ' },
        { role: 'hq_admin', orgUnitCode: 'P1' },
      ]);
      await both.put('/v1/months/2027-01/dates', dates).expect(200);
    });
  });
});
