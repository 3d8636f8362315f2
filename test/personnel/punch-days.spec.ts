import { House } from '../support/house.js';
import type { Session } from '../support/session.js';
import { plantStaff } from '../support/staff.js';

let house: House;
let manager: Session;
let city: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-30T15:00:00Z');
  await house.city('C1', 'P1');
  await house.outlet({ code: 'R1' });
  for (const personNo of ['EDGE', 'GOES']) await plantStaff(house, { personNo, outletCode: 'R1' });
  manager = await house.as('outlet_manager', 'R1');
  city = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const PUNCHES = '/v1/personnel/attendance-punches';
const punch = (personNo: string, kind: 'in' | 'out', at: string) => ({
  ...{ outletCode: 'R1', personNo, kind, punchedAt: `${at}+08:00` },
});

describe('the day of a punch', () => {
  it.each([
    ['three hours early', '2026-11-03', 'in', '2026-11-02T23:00:00', '2026-11-03'],
    ['a second more', '2026-11-06', 'in', '2026-11-05T22:59:59', '2026-11-05'],
    ['six hours late', '2026-11-09', 'out', '2026-11-10T04:00:00', '2026-11-09'],
    ['a second more', '2026-11-12', 'out', '2026-11-13T04:00:01', '2026-11-13'],
  ] as const)('lets a shift reach so far and no further: %s (%s, %s)', async (_far, shiftDay, kind, at, day) => {
    const hours = kind === 'in' ? ['02:00', '10:00'] : ['14:00', '22:00'];
    const shift = { outletCode: 'R1', personNo: 'EDGE', day: shiftDay, startTime: hours[0], endTime: hours[1] };
    await city.post('/v1/personnel/roster-shifts', shift).expect(201);
    const { body } = await manager.post(PUNCHES, punch('EDGE', kind, at)).expect(201);
    expect(body).toMatchObject({ personNo: 'EDGE', day });
  });

  it.each([
    ['20 hours, in two calls', 1, '2026-11-03T22:00:00', '2026-11-04T18:00:00', '2026-11-03'],
    ['a second more, in two calls', 1, '2026-11-06T22:00:00', '2026-11-07T18:00:01', '2026-11-07'],
    ['20 hours, in one call', 2, '2026-11-10T22:00:00', '2026-11-11T18:00:00', '2026-11-10'],
    ['a second more, in one call', 2, '2026-11-13T22:00:00', '2026-11-14T18:00:01', '2026-11-14'],
  ])('lets a going without a shift follow a coming so far and no further: %s', async (_far, rows, came, went, day) => {
    const both = [punch('GOES', 'in', came), punch('GOES', 'out', went)];
    const calls = rows === 2 ? [both] : both.map((row) => [row]);
    for (const call of calls) {
      await manager.post(`${PUNCHES}/batch?mode=atomic`, { rows: call }).expect(200);
    }
    const { body } = await manager.get(`${PUNCHES}?personNo=GOES&limit=500`).expect(200);
    const gone = (body.items as Record<string, unknown>[]).find(
      (one) => Date.parse(String(one['punchedAt'])) === Date.parse(`${went}+08:00`),
    );
    expect(gone).toMatchObject({ kind: 'out', day });
  });
});
