import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z'); // Ten in the morning in Shanghai.
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  for (const code of ['U1', 'U2', 'U3']) await house.outlet({ code });
  manager = await house.as('outlet_manager', 'C1');
});
afterAll(() => house.close());

const EQUIPMENT = '/v1/outlets/equipment';
const FAULTS = '/v1/outlets/equipment-faults';
const PLANS = '/v1/outlets/maintenance-plans';
const WORKS = '/v1/outlets/maintenance-works';
const RENEWALS = '/v1/outlets/renewal-plans';
const OF_OUTLETS = '/v1/outlets/outlet-availabilities';
const OF_ASSETS = '/v1/outlets/equipment-availabilities';

let made = 0;
/** An asset in an outlet; answers what names it. */
async function asset(outletCode: string, more: object = {}) {
  const assetNo = `A-${++made}`;
  const row = { outletCode, assetNo, facilityClass: 'business', item: 'pc', name: 'PC', quantity: 1 };
  const since = { commissionedOn: '2020-01-01', state: 'working', validFrom: '2020-01-01' };
  await manager.post(EQUIPMENT, { ...row, ...since, ...more }).expect(201);
  return { outletCode, assetNo };
}
const stands = (of: object, more: object) =>
  manager
    .post(EQUIPMENT, {
      ...{ facilityClass: 'business', item: 'pc', name: 'PC', quantity: 1, commissionedOn: '2020-01-01' },
      ...{ state: 'working', ...of, ...more },
    })
    .expect(201);
const fault = (of: object, reportedAt: string, repairedAt: string | null = null) =>
  manager
    .post(FAULTS, { ...of, faultNo: `F-${++made}`, reportedAt, description: 'dead', repairedAt })
    .expect(201)
    .then(({ body }) => body as Record<string, unknown>);
const all = async (path: string, query = '') =>
  (await manager.get(`${path}?limit=500${query}`).expect(200)).body.items as Record<string, unknown>[];
const numbers = async (path: string, query: string, field: string) => (await all(path, query)).map((row) => row[field]);

describe('fault tickets', () => {
  it('R-071 records a fault until it is repaired, and reads every day as it was', async () => {
    const of = await asset('U1');
    const open = await fault(of, '2026-11-10T01:00:00Z');
    expect(open).toMatchObject({ dueOn: '2026-11-13', isOpen: true, isOverdue: true, repairedAt: null });
    const row = { ...of, faultNo: open['faultNo'], reportedAt: '2026-11-10T01:00:00Z', description: 'dead' };
    const { body } = await manager
      .post(FAULTS, { ...row, repairedAt: '2026-11-14T01:00:00Z', repairNote: 'new power supply' })
      .expect(201);
    expect(body).toMatchObject({ isOpen: false, isOverdue: false, isRepairedLate: true, version: 2 });
    const on = async (day: string) => (await all(FAULTS, `&assetNo=${of.assetNo}&asOf=${day}`))[0];
    expect(await on('2026-11-09')).toBeUndefined();
    expect(await on('2026-11-10')).toMatchObject({ isOpen: true, isOverdue: false, repairedAt: null });
    expect(await on('2026-11-13')).toMatchObject({ isOpen: true, isOverdue: false, repairNote: null });
    expect(await on('2026-11-14')).toMatchObject({ isOpen: false, isOverdue: false });
  });

  it('lists what is open after the third day, and not what is open on it or was repaired', async () => {
    const of = await asset('U1');
    const third = await fault(of, '2026-11-19T01:00:00Z');
    const fourth = await fault(of, '2026-11-18T01:00:00Z');
    await fault(of, '2026-11-10T01:00:00Z', '2026-11-12T01:00:00Z');
    expect(await numbers(FAULTS, `&assetNo=${of.assetNo}&isOverdue=true`, 'faultNo')).toEqual([fourth['faultNo']]);
    const tomorrow = `&assetNo=${of.assetNo}&isOverdue=true&asOf=2026-11-23`;
    expect((await numbers(FAULTS, tomorrow, 'faultNo')).sort()).toEqual([third['faultNo'], fourth['faultNo']].sort());
  });

  it.each([
    ['of an asset the outlet does not list', { assetNo: 'NOBODY' }, 'unknown_asset'],
    ['of an asset of another outlet', { outletCode: 'U2' }, 'unknown_asset'],
    ['reported in time to come', { reportedAt: '2026-11-22T02:00:01Z' }, 'not_yet_happened'],
    ['repaired before it was reported', { repairedAt: '2026-11-09T00:00:00Z' }, 'repaired_before_reported'],
  ])('refuses a ticket %s', async (_what, more, code) => {
    const of = await asset('U1');
    const row = { ...of, faultNo: 'F-BAD', reportedAt: '2026-11-10T00:00:00Z', description: 'dead' };
    expect((await manager.post(FAULTS, { ...row, ...more }).expect(422)).body).toMatchObject({ code });
    await manager.post(FAULTS, { ...row, faultNo: `F-${++made}` }).expect(201);
  });
});

describe('availability', () => {
  const DAY = 24 * 60;
  const ofOutlet = async (outlet: string, asOf: string) =>
    (await all(OF_OUTLETS, `&orgUnitCode=${outlet}&asOf=${asOf}`))[0];

  it('R-071 counts minutes working of minutes in service, each minute down once, in the month it lies in', async () => {
    await house.outlet({ code: 'V1' });
    const of = await asset('V1');
    await fault(of, '2026-09-30T04:00:00Z', '2026-09-30T22:00:00Z'); // Until six o'clock of the first.
    await fault(of, '2026-10-10T00:00:00Z', '2026-10-11T00:00:00Z');
    await fault(of, '2026-10-10T12:00:00Z', '2026-10-11T12:00:00Z'); // A second ticket meanwhile.
    await fault(of, '2026-10-31T15:00:00Z', '2026-11-01T16:00:00Z'); // Eleven at night, and all of the first.
    const down = 6 * 60 + 36 * 60 + 60;
    const october = { month: '2026-10', serviceMinutes: 31 * DAY, downMinutes: down };
    const availability = Math.round(((31 * DAY - down) / (31 * DAY)) * 1e6) / 1e6;
    expect(await ofOutlet('V1', '2026-10-31')).toMatchObject({ ...october, availability, assets: 1 });
    expect(await ofOutlet('V1', '2026-11-01')).toMatchObject({
      serviceMinutes: DAY,
      downMinutes: DAY,
      availability: 0,
    });
    expect(await ofOutlet('V1', '2026-09-30')).toMatchObject({ serviceMinutes: 30 * DAY, downMinutes: 12 * 60 });
    expect(await all(OF_ASSETS, '&orgUnitCode=V1&asOf=2026-10-31')).toEqual([
      expect.objectContaining({ ...october, assetNo: of.assetNo, item: 'pc', availability }),
    ]);
  });

  it('R-071 counts a fault that is open up to now and nothing of what lies ahead', async () => {
    await house.outlet({ code: 'V2' });
    await fault(await asset('V2'), '2026-11-21T02:00:00Z');
    const now = { serviceMinutes: 21 * DAY + 10 * 60, downMinutes: DAY };
    expect(await ofOutlet('V2', '2026-11-22')).toMatchObject(now);
    expect(await ofOutlet('V2', '2026-11-30')).toMatchObject(now);
    expect(await ofOutlet('V2', '2026-11-20')).toMatchObject({ downMinutes: 0, availability: 1 });
  });

  it('takes what the list calls faulty for down, and what is retired or not there yet for out of service', async () => {
    await house.outlet({ code: 'V3' });
    const of = await asset('V3', { validFrom: '2026-10-02' });
    await stands(of, { state: 'faulty', validFrom: '2026-10-10' });
    await stands(of, { validFrom: '2026-10-12' });
    await stands(of, { state: 'retired', validFrom: '2026-10-22' });
    await fault(of, '2026-10-11T00:00:00Z', '2026-10-30T00:00:00Z');
    const minutes = { serviceMinutes: 20 * DAY, downMinutes: 12 * DAY };
    expect(await ofOutlet('V3', '2026-10-31')).toMatchObject({ ...minutes, availability: 0.4 });
  });

  it('counts the days in business only, and has no figure where nothing was in service', async () => {
    await house.outlet({ code: 'V4', openedOn: '2026-10-11' });
    await house.outlet({ code: 'V5' });
    await asset('V4');
    const { headers } = await admin.get('/v1/outlets/outlets/V4').expect(200);
    await admin
      .patch('/v1/outlets/outlets/V4', { suspensions: [{ from: '2026-10-20', to: '2026-10-25' }] })
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
    expect(await ofOutlet('V4', '2026-10-31')).toMatchObject({ serviceMinutes: 16 * DAY, availability: 1 });
    expect(await ofOutlet('V4', '2026-10-10')).toBeUndefined();
    const nothing = { assets: 0, serviceMinutes: 0, downMinutes: 0, availability: null };
    expect(await ofOutlet('V5', '2026-10-31')).toMatchObject(nothing);
    expect(await all(OF_ASSETS, '&orgUnitCode=V5&asOf=2026-10-31')).toEqual([]);
  });
});

describe('maintenance', () => {
  const plan = async (of: object, more: object = {}) =>
    (
      await manager
        .post(PLANS, { ...of, task: 'maintenance', everyDays: 30, validFrom: '2026-09-01', ...more })
        .expect(201)
    ).body as Record<string, unknown>;
  const done = (of: object, doneOn: string, more: object = {}) =>
    manager.post(WORKS, { ...of, task: 'maintenance', doneOn, outcome: 'in_order', ...more }).expect(201);

  it('R-035 records what was done and counts the next time from there, or from the beginning of the plan', async () => {
    const of = await asset('U2');
    expect(await plan(of)).toMatchObject({ everyDays: 30, lastDoneOn: null, nextDueOn: '2026-10-01', isOverdue: true });
    expect((await done(of, '2026-10-23', { doneBy: '维护单位' })).body).toMatchObject({ outcome: 'in_order' });
    const [now] = await all(PLANS, `&assetNo=${of.assetNo}`);
    expect(now).toMatchObject({ lastDoneOn: '2026-10-23', nextDueOn: '2026-11-22', isOverdue: false });
    const [before] = await all(PLANS, `&assetNo=${of.assetNo}&asOf=2026-10-22`);
    expect(before).toMatchObject({ lastDoneOn: null, nextDueOn: '2026-10-01', isOverdue: true });
    expect(await all(WORKS, `&assetNo=${of.assetNo}&asOf=2026-10-22`)).toEqual([]);
    expect(await all(WORKS, `&assetNo=${of.assetNo}`)).toHaveLength(1);
  });

  it('R-035 lists overdue equipment, task by task, and not what was done in time, is retired or has no plan any more', async () => {
    const late = await asset('U3');
    const fire = 'fire_and_explosion_prevention';
    await plan(late, { task: fire, validFrom: '2026-10-22' }); // Due on 11-21.
    await plan(late, { task: 'running_monitoring', everyDays: 31, validFrom: '2026-10-22' });
    const fine = await asset('U3');
    await plan(fine);
    await done(fine, '2026-10-23');
    const retired = await asset('U3', { state: 'retired' });
    await plan(retired);
    const ended = await asset('U3');
    await plan(ended, { validTo: '2026-11-22' });
    const overdue = async (asOf: string) =>
      (await all(PLANS, `&orgUnitCode=U3&isOverdue=true&asOf=${asOf}`)).map(({ assetNo, task }) => [assetNo, task]);
    expect(await overdue('2026-11-22')).toEqual([[late.assetNo, fire]]);
    expect((await overdue('2026-11-23')).sort()).toEqual(
      [
        [late.assetNo, fire],
        [late.assetNo, 'running_monitoring'],
        [fine.assetNo, 'maintenance'],
      ].sort(),
    );
    expect(await overdue('2026-11-21')).toEqual([[ended.assetNo, 'maintenance']]);
  });

  it('R-035 takes the days of the standard where the plan gives none, and refuses a plan that nobody gives days', async () => {
    const of = await asset('U2');
    expect(await plan(of, { everyDays: null })).toMatchObject({ everyDays: null, daysInForce: 90 });
    const shorter = { orgUnitCode: 'C1', outletType: 'standard', kind: 'maintenance_days', item: 'pc', quantity: 45 };
    await admin.post('/v1/outlets/type-standards', { ...shorter, validFrom: '2026-11-01' }).expect(201);
    const on = async (asOf: string) => (await all(PLANS, `&assetNo=${of.assetNo}&asOf=${asOf}`))[0];
    expect(await on('2026-10-31')).toMatchObject({ daysInForce: 90, nextDueOn: '2026-11-30' });
    expect(await on('2026-11-01')).toMatchObject({
      everyDays: null,
      daysInForce: 45,
      nextDueOn: '2026-10-16',
      isOverdue: true,
    });
    const other = await asset('U2', { item: 'fax' });
    const row = { ...other, task: 'maintenance', validFrom: '2026-11-01' };
    const { body } = await manager.post(PLANS, row).expect(422);
    expect(body).toMatchObject({ code: 'no_interval', rule: 'R-035' });
    await manager.post(PLANS, { ...row, everyDays: 10 }).expect(201);
  });

  it('counts anew after a pause, and goes on where only the days change', async () => {
    const of = await asset('U2');
    await plan(of, { validTo: '2026-09-15' });
    expect(await plan(of, { validFrom: '2026-11-01' })).toMatchObject({ nextDueOn: '2026-12-01', isOverdue: false });
    const changed = await asset('U2');
    await plan(changed);
    expect(await plan(changed, { everyDays: 20, validFrom: '2026-09-10' })).toMatchObject({ nextDueOn: '2026-09-21' });
  });

  it('refuses work that lies ahead and work on what the outlet does not list', async () => {
    const of = await asset('U2');
    const row = { ...of, task: 'running_monitoring', outcome: 'fault_found', doneOn: '2026-11-23' };
    expect((await manager.post(WORKS, row).expect(422)).body.code).toBe('not_yet_happened');
    expect((await manager.post(WORKS, { ...row, assetNo: 'NONE' }).expect(422)).body.code).toBe('unknown_asset');
    await manager.post(WORKS, { ...row, doneOn: '2026-11-22' }).expect(201);
  });
});

describe('renewal', () => {
  const renewal = (of: object, more: object = {}) =>
    manager.post(RENEWALS, { ...of, plannedMonth: '2026-10', budgetFen: 450_000, ...more });

  it('R-209 records a planned renewal with its budget, and lists it as late once its month has passed without it', async () => {
    const of = await asset('U1');
    const { body } = await renewal(of).expect(201);
    expect(body).toMatchObject({ plannedMonth: '2026-10', budgetFen: 450_000, isDone: false, isLate: true });
    const late = async (asOf: string) => numbers(RENEWALS, `&isLate=true&asOf=${asOf}`, 'assetNo');
    expect(await late('2026-10-31')).toEqual([]);
    expect(await late('2026-11-01')).toEqual([of.assetNo]);
    await renewal(of, { doneOn: '2026-11-05' }).expect(201);
    expect(await late('2026-11-04')).toEqual([of.assetNo]);
    expect(await late('2026-11-05')).toEqual([]);
  });

  it('R-209 lists what is over age and nobody plans to renew', async () => {
    const old = { lifeMonths: 60 };
    const unplanned = await asset('U1', old);
    const planned = await asset('U1', old);
    await renewal(planned, { plannedMonth: '2027-02' }).expect(201);
    const renewed = await asset('U1', old);
    await renewal(renewed, { doneOn: '2026-11-01' }).expect(201);
    await asset('U1', { lifeMonths: 120 });
    const asked = '&orgUnitCode=U1&isOverAge=true&hasRenewalPlan=';
    expect(await numbers(EQUIPMENT, `${asked}false`, 'assetNo')).toEqual([unplanned.assetNo, renewed.assetNo]);
    expect(await all(EQUIPMENT, `${asked}true`)).toEqual([
      expect.objectContaining({ assetNo: planned.assetNo, plannedRenewalMonth: '2027-02' }),
    ]);
  });

  it('refuses a renewal done on a day to come and of what the outlet does not list', async () => {
    const of = await asset('U1');
    expect((await renewal(of, { doneOn: '2026-11-23' }).expect(422)).body.code).toBe('not_yet_happened');
    expect((await renewal({ ...of, assetNo: 'NONE' }).expect(422)).body.code).toBe('unknown_asset');
    await renewal(of, { doneOn: '2026-11-22' }).expect(201);
  });
});
