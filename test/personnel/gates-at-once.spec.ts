import { atOnce } from '../support/at-once.js';
import { House } from '../support/house.js';
import { person } from '../support/people.js';
import type { Session } from '../support/session.js';
import { plantStaff } from '../support/staff.js';

let house: House;
let admin: Session;
let city: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.outlet({ code: 'F1' });
  admin = await house.asAdmin();
  city = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const GATED = {
  posting: { table: 'personnel.posting', path: 'postings', row: { postCode: 'duty_manager', validFrom: '2026-11-23' } },
  shift: { table: 'personnel.roster_shift', path: 'roster-shifts', row: { day: '2026-12-01', templateCode: 'day' } },
  'operator ID': { table: 'personnel.operator_id', path: 'operator-ids', row: { system: 'ess', operatorCode: 'E1' } },
};
const WITHDRAWN = {
  clearance: {
    path: 'clearances',
    row: { kind: 'background_check', checkedOn: '2026-11-21', result: 'failed', reviewer: '赵敏' },
  },
  exam: {
    path: 'exams',
    row: { subject: 'induction', takenOn: '2024-01-03', score: 10, passMark: 60, validityMonths: 60 },
  },
};

describe('a gate and what it asks for, in the same moment', () => {
  it.each([
    ['posting', 'clearance', 'R-107'],
    ['posting', 'exam', 'R-108'],
    ['shift', 'clearance', 'R-107'],
    ['shift', 'exam', 'R-108'],
    ['operator ID', 'clearance', 'R-107'],
  ] as const)('lets nobody in by a withdrawn result: %s, %s (%s)', async (what, by, rule) => {
    const personNo = `${what.slice(0, 1)}-${by}`.toUpperCase();
    await plantStaff(house, { personNo, outletCode: 'F1', postedFrom: '2026-01-01' });
    const gated = GATED[what];
    const row = {
      personNo,
      ...(what === 'operator ID' ? { validFrom: '2026-11-01' } : { outletCode: 'F1' }),
      ...gated.row,
    };
    const withdrawn = { personNo, ...WITHDRAWN[by].row };
    const { first, second, trail } = await atOnce(house, gated.table, [
      () => admin.post(`/v1/personnel/${gated.path}`, row),
      () => city.post(`/v1/personnel/${WITHDRAWN[by].path}`, withdrawn),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(trail).toHaveLength(2);
    expect(trail[1]).toBe(by === 'exam' ? 'recordExam' : 'recordClearance');
    const again = { ...row, ...('day' in row ? { day: '2026-12-02' } : { validFrom: '2026-11-24' }) };
    expect((await admin.post(`/v1/personnel/${gated.path}`, again).expect(422)).body.rule).toBe(rule);
  });

  it.each([
    ['a background check', 'clearances', { kind: 'background_check', checkedOn: '2026-11-02', reviewer: '赵敏' }],
    ['an interview', 'selections', { kind: 'interview', heldOn: '2026-11-02', assessor: '赵敏' }],
  ])('lets nobody begin to work by a withdrawn result: %s', async (_what, path, row) => {
    const { personNo } = (await city.post('/v1/personnel/people', person()).expect(201)).body as { personNo: string };
    const pass = { personNo, result: 'passed' };
    for (const kind of ['background_check', 'qualification_review']) {
      const checked = { ...pass, kind, checkedOn: '2026-11-02', reviewer: '赵敏' };
      await city.post('/v1/personnel/clearances', checked).expect(201);
    }
    for (const kind of ['interview', 'test']) {
      await city
        .post('/v1/personnel/selections', { ...pass, kind, heldOn: '2026-11-02', assessor: '赵敏' })
        .expect(201);
    }
    const { first, second, trail } = await atOnce(house, 'personnel.person', [
      () => admin.post(`/v1/personnel/people/${personNo}/activation`, { activatedOn: '2026-11-10' }),
      () => city.post(`/v1/personnel/${path}`, { ...row, personNo, result: 'failed' }),
    ]);
    expect([first.status, second.status]).toEqual([200, 201]);
    expect(trail).toHaveLength(2);
    expect(trail[0]).toBe('activatePerson');
    await admin.post(`/v1/personnel/people/${personNo}/activation`, { activatedOn: '2026-11-11' }).expect(422);
  });
});
