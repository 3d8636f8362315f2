import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  for (const code of ['G1', 'G2', 'G3', 'G4']) await house.outlet({ code });
  await house.outlet({ code: 'A1', ownership: 'agent', operatingMode: 'other_run' });
});
afterAll(() => house.close());

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const record = (list: string, row: object) => admin.post(`/v1/outlets/${list}`, row).expect(201);
const gaps = async (outlet: string, asOf = '2026-11-22') => {
  const { body } = await admin
    .get(`/v1/outlets/premises-gaps?orgUnitCode=${outlet}&asOf=${asOf}&limit=500`)
    .expect(200);
  return (body.items as { gap: string }[]).map((one) => one.gap);
};
const sign = (outletCode: string, kind: string, more: object = {}) =>
  record('sign-findings', { outletCode, sign: kind, foundOn: '2026-11-02', isInPlace: true, ...more });
const PHOTO = { photoRef: 'photos/hours.jpg', photoSha256: 'b'.repeat(64) };
const hours = (outletCode: string, more: object = {}) =>
  admin
    .post('/v1/outlets/opening-hours/batch', {
      rows: WEEK.map((weekday) => ({ outletCode, weekday, spans: '09:00-18:00', validFrom: '2026-01-01', ...more })),
    })
    .expect(200);
const plan = (outletCode: string, more: object = {}) => ({
  ...{ outletCode, planVersion: '2026-1', fileRef: 'plans/1.pdf', fileSha256: 'a'.repeat(64), drawnOn: '2026-09-20' },
  ...{ validFrom: '2026-10-01', ...more },
});

describe('the place of an outlet and what it lacks', () => {
  it('R-070 R-122 records the floor plan with its walking route, by days, and reads it back', async () => {
    await record('floor-plans', plan('G1'));
    const route = {
      routeDescription: '入口 → 欢迎区 → 综合业务受理区',
      planVersion: '2026-2',
      validFrom: '2026-11-01',
    };
    const { headers, body } = await record('floor-plans', plan('G1', route));
    expect(body).toMatchObject({ ...route, hasRoute: true, drawnOn: '2026-09-20', fileSha256: 'a'.repeat(64) });
    expect((await admin.get(headers['location'] ?? '').expect(200)).body).toEqual(body);
    const on = async (asOf: string) =>
      (await admin.get(`/v1/outlets/floor-plans?orgUnitCode=G1&asOf=${asOf}`).expect(200)).body.items as object[];
    expect(await on('2026-09-30')).toEqual([]);
    expect(await on('2026-10-31')).toMatchObject([{ planVersion: '2026-1', hasRoute: false, routeDescription: null }]);
    expect(await on('2026-11-01')).toMatchObject([{ planVersion: '2026-2', hasRoute: true }]);
    const without = await admin.get('/v1/outlets/floor-plans?hasRoute=false').expect(200);
    expect(without.body.items).toEqual([]);
  });

  it('R-070 R-122 lists the outlets without a floor plan or without a walking route, and not those that have both', async () => {
    expect(await gaps('G1')).not.toContain('floor_plan');
    expect(await gaps('G1')).not.toContain('walking_route');
    expect(await gaps('G1', '2026-10-31')).toContain('walking_route');
    expect(await gaps('G2')).toEqual(expect.arrayContaining(['floor_plan', 'walking_route']));
  });

  it('refuses a plan drawn and a finding made in the future', async () => {
    const drawn = await admin.post('/v1/outlets/floor-plans', plan('G2', { drawnOn: '2026-11-23' })).expect(422);
    expect(drawn.body.code).toBe('drawn_in_the_future');
    const finding = { outletCode: 'G2', sign: 'seat_plan', isInPlace: true };
    const found = await admin.post('/v1/outlets/sign-findings', { ...finding, foundOn: '2026-11-23' }).expect(422);
    expect(found.body.code).toBe('found_in_the_future');
    await record('sign-findings', { ...finding, foundOn: '2026-11-22' });
  });

  it('R-073 counts the seats of the waiting area, and lists outlets without an area or without a seat', async () => {
    const zone = { zoneType: 'customer_waiting', validFrom: '2026-01-01' };
    await record('functional-zones', { ...zone, outletCode: 'G1', zoneNo: 'Z-1', seats: 8 });
    await record('functional-zones', { ...zone, outletCode: 'G2', zoneNo: 'Z-1' });
    const { body } = await admin.get('/v1/outlets/functional-zones?zoneType=customer_waiting').expect(200);
    expect(body.items).toMatchObject([
      { outletCode: 'G1', seats: 8 },
      { outletCode: 'G2', seats: null },
    ]);
    const waiting = async (outlet: string) => (await gaps(outlet)).filter((gap) => gap.startsWith('waiting'));
    expect(await waiting('G1')).toEqual([]);
    expect(await waiting('G2')).toEqual(['waiting_seats']);
    expect(await waiting('G3')).toEqual(['waiting_area', 'waiting_seats']);
  });

  it('R-068 lists outlets whose hours or notice are missing: never seen, gone, without a photo, or older than the hours', async () => {
    const shown = async (outlet: string, asOf?: string) =>
      (await gaps(outlet, asOf)).filter((gap) => gap === 'hours_notice' || gap === 'opening_hours');
    expect(await shown('G4')).toEqual(['opening_hours', 'hours_notice']);
    await hours('G4');
    expect(await shown('G4')).toEqual(['hours_notice']);
    await sign('G4', 'hours_notice', { foundOn: '2026-11-01' });
    expect(await shown('G4')).toEqual(['hours_notice']);
    await sign('G4', 'hours_notice', { foundOn: '2026-11-02', ...PHOTO });
    expect(await shown('G4')).toEqual([]);
    await sign('G4', 'hours_notice', { foundOn: '2026-11-10', isInPlace: false, note: '已脱落' });
    expect(await shown('G4', '2026-11-09')).toEqual([]);
    expect(await shown('G4', '2026-11-10')).toEqual(['hours_notice']);
    await sign('G4', 'hours_notice', { foundOn: '2026-11-20', ...PHOTO });
    expect(await shown('G4')).toEqual([]);
    const told = { announcedOn: '2026-11-18', channel: 'sms' };
    await hours('G4', { spans: '10:00-17:00', validFrom: '2026-11-22', ...told });
    expect(await shown('G4', '2026-11-21')).toEqual([]);
    expect(await shown('G4', '2026-11-22')).toEqual(['hours_notice']);
    const { body } = await admin.get('/v1/outlets/premises-gaps?gap=hours_notice&orgUnitCode=G4').expect(200);
    expect(body.items).toEqual([
      ...[{ outletCode: 'G4', outletName: 'Outlet G4', gap: 'hours_notice', rule: 'R-068', lastFoundOn: '2026-11-20' }],
    ]);
  });

  it('R-297 keeps seat plan, direction signs and service plates as found, and lists what is missing', async () => {
    const missing = async () => (await gaps('G3')).filter((gap) => /seat_plan|signs|plates/.test(gap));
    expect(await missing()).toEqual(['seat_plan', 'direction_signs', 'service_plates']);
    await sign('G3', 'seat_plan');
    await sign('G3', 'direction_signs', { isInPlace: false });
    await sign('G3', 'service_plates');
    expect(await missing()).toEqual(['direction_signs']);
    const { body } = await admin.get('/v1/outlets/sign-findings?orgUnitCode=G3&isInPlace=false').expect(200);
    expect(body.items).toMatchObject([{ sign: 'direction_signs', foundOn: '2026-11-02', isInPlace: false }]);
  });

  it('R-297 keeps the counter seats the seat plan is drawn from, in zones the outlet has', async () => {
    const seat = {
      outletCode: 'G1',
      seatNo: '01',
      kind: 'integrated_service',
      plateText: '综合业务',
      validFrom: '2026-02-01',
    };
    const { body } = await record('counter-seats', { ...seat, zoneNo: 'Z-1' });
    expect(body).toMatchObject({ ...seat, zoneNo: 'Z-1', outletName: 'Outlet G1' });
    const foreign = { ...seat, seatNo: '02', zoneNo: 'Z-77' };
    expect((await admin.post('/v1/outlets/counter-seats', foreign).expect(422)).body.code).toBe('no_such_zone');
    const before = { ...seat, seatNo: '02', zoneNo: 'Z-1', validFrom: '2025-12-31' };
    expect((await admin.post('/v1/outlets/counter-seats', before).expect(422)).body.code).toBe('no_such_zone');
  });

  it('asks nothing of an outlet that an agent runs, and goes out as a sheet', async () => {
    expect(await gaps('A1')).toEqual([]);
    const { text } = await admin.get('/v1/outlets/premises-gaps').set('Accept', 'text/csv').expect(200);
    expect(text).toContain('G3');
    expect(text).not.toContain('A1');
  });
});
