import { House } from '../support/house.js';
import type { Session } from '../support/session.js';
import { plantStaff } from '../support/staff.js';

let house: House;
let admin: Session;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.outlet({ code: 'R1' });
  await house.outlet({ code: 'R2' });
  await house.outlet({ code: 'SHUT' });
  for (const personNo of ['W1', 'W2', 'W3', 'W4', 'W5']) await plantStaff(house, { personNo, outletCode: 'R1' });
  await plantStaff(house, { personNo: 'LATER', outletCode: 'R1', postedFrom: '2026-12-10' });
  await plantStaff(house, { personNo: 'UNCHECKED', outletCode: 'R1', isCleared: false });
  await plantStaff(house, { personNo: 'NEW', outletCode: 'R1', isInducted: false });
  await plantStaff(house, { personNo: 'AWAY', outletCode: 'R2' });
  await plantStaff(house, { personNo: 'LAST', outletCode: 'SHUT' });
  await house.asOwner((client) =>
    client.query(`
      INSERT INTO outlets.outlet_suspension (outlet_id, from_on, to_on)
        SELECT u.id, '2026-12-01', '2026-12-03' FROM outlets.org_unit AS u WHERE u.code = 'SHUT';
      UPDATE outlets.outlet SET closed_on = '2026-12-05'
        WHERE outlet_id = (SELECT u.id FROM outlets.org_unit AS u WHERE u.code = 'SHUT')`),
  );
  admin = await house.asAdmin();
  manager = await house.as('outlet_manager', 'R1');
});
afterAll(() => house.close());

const PATH = '/v1/personnel/roster-shifts';
const shift = (more: object = {}) => ({
  ...{ outletCode: 'R1', personNo: 'W1', day: '2026-12-01', templateCode: 'day', ...more },
});
const refused = async (row: object, who = admin) => (await who.post(PATH, row).expect(422)).body;

describe('who is planned to work when', () => {
  it('takes a shift by template, with its times of that day in China, and answers where it is found', async () => {
    const { body, headers } = await manager.post(PATH, shift()).expect(201);
    expect(body).toMatchObject({
      ...shift({ shiftNo: 1, outletName: 'Outlet R1', personName: 'Person W1', isTrainee: false, isCancelled: false }),
      ...{ startsAt: '2026-12-01T00:00:00.000Z', endsAt: '2026-12-01T10:00:00.000Z' },
    });
    expect((await manager.get(headers['location'] ?? '').expect(200)).body).toEqual(body);
  });

  it('takes a shift with times of its own, past midnight too', async () => {
    const row = shift({ personNo: 'W2', templateCode: null, startTime: '20:00', endTime: '4:00' });
    expect((await manager.post(PATH, row).expect(201)).body).toMatchObject({
      ...{ templateCode: null, startsAt: '2026-12-01T12:00:00.000Z', endsAt: '2026-12-01T20:00:00.000Z' },
    });
  });

  it.each([
    ['neither a template nor times', { templateCode: null }],
    ['a template and times', { startTime: '09:00', endTime: '18:00' }],
    ['a start without an end', { templateCode: null, startTime: '09:00' }],
    ['no time at all between start and end', { templateCode: null, startTime: '09:00', endTime: '09:00' }],
  ])('refuses %s', async (_because, wrong) => {
    expect((await refused(shift({ personNo: 'W3', ...wrong }))).code).toBe('shift_without_times');
  });

  it('refuses a template that does not hold at the outlet that day', async () => {
    await admin
      .post('/v1/personnel/shift-templates', {
        ...{ orgUnitCode: 'R1', templateCode: 'xmas', name: '节日班', startTime: '09:00', endTime: '15:00' },
        ...{ validFrom: '2026-12-24', validTo: '2026-12-27' },
      })
      .expect(201);
    const row = (day: string) => shift({ personNo: 'W3', templateCode: 'xmas', day });
    expect((await refused(row('2026-12-23'))).code).toBe('unknown_shift_template');
    await admin.post(PATH, row('2026-12-24')).expect(201);
    await admin.post(PATH, row('2026-12-26')).expect(201);
    expect((await refused(row('2026-12-27'))).code).toBe('unknown_shift_template');
  });

  it('refuses whoever is not posted there that day, and takes them from the day of the posting on', async () => {
    expect((await refused(shift({ personNo: 'LATER', day: '2026-12-09' }))).code).toBe('not_posted_there');
    await admin.post(PATH, shift({ personNo: 'LATER', day: '2026-12-10' })).expect(201);
    expect((await refused(shift({ personNo: 'AWAY' }))).code).toBe('not_posted_there');
  });

  it('refuses shifts on the days the outlet does not trade', async () => {
    const row = (day: string) => shift({ outletCode: 'SHUT', personNo: 'LAST', day });
    for (const day of ['2026-11-30', '2026-12-03', '2026-12-04']) await admin.post(PATH, row(day)).expect(201);
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-05']) {
      expect((await refused(row(day))).code).toBe('outlet_not_trading');
    }
  });

  it('R-107 refuses whoever has not passed the background check and the review, also under guidance', async () => {
    for (const isTrainee of [false, true]) {
      const body = await refused(shift({ personNo: 'UNCHECKED', isTrainee }));
      expect(body).toMatchObject({ code: 'shift_before_clearance', rule: 'R-107' });
    }
  });

  it('R-107 takes whoever has passed both', async () => {
    await admin.post(PATH, shift({ personNo: 'W3' })).expect(201);
  });

  it('R-108 refuses independent duty before the induction is passed', async () => {
    const body = await refused(shift({ personNo: 'NEW' }));
    expect(body).toMatchObject({ code: 'shift_before_induction', rule: 'R-108' });
  });

  it('R-108 takes the same person as a trainee', async () => {
    expect((await admin.post(PATH, shift({ personNo: 'NEW', isTrainee: true })).expect(201)).body.isTrainee).toBe(true);
  });

  it('refuses two shifts of one person that overlap, kept or in one call, and takes those that only touch', async () => {
    const own = (startTime: string, endTime: string, more: object = {}) =>
      shift({ ...{ personNo: 'W4', templateCode: null, startTime, endTime }, ...more });
    await admin.post(PATH, own('08:00', '12:00')).expect(201);
    const body = await refused(own('11:59', '15:00', { shiftNo: 2 }));
    expect(body).toMatchObject({ code: 'shifts_overlap' });
    expect(body.detail).toContain('08:00');
    await admin.post(PATH, own('12:00', '15:00', { shiftNo: 2 })).expect(201);
    await admin.post(PATH, own('22:00', '06:00', { shiftNo: 3 })).expect(201);
    expect((await refused(own('05:00', '09:00', { day: '2026-12-02' }))).code).toBe('shifts_overlap');
    const rows = [
      own('08:00', '12:00', { day: '2026-12-08' }),
      own('10:00', '12:00', { day: '2026-12-08', shiftNo: 2 }),
    ];
    const batch = await admin.post(`${PATH}/batch`, { rows }).expect(200);
    expect(batch.body.errors).toEqual([expect.objectContaining({ row: 2, code: 'shifts_overlap' })]);
  });

  it('moves a shift by recording it again, and takes it back', async () => {
    const row = shift({ personNo: 'W5', day: '2026-12-03' });
    await manager.post(PATH, row).expect(201);
    const later = { ...row, templateCode: null, startTime: '10:00', endTime: '19:00' };
    expect((await manager.post(PATH, later).expect(201)).body.version).toBe(2);
    await manager.post(PATH, { ...row, isCancelled: true }).expect(201);
    const { body } = await manager.get(`${PATH}?day=2026-12-03&isCancelled=false`).expect(200);
    expect(body.items).toEqual([]);
    await manager.post(PATH, shift({ personNo: 'W5', day: '2026-12-03', shiftNo: 2 })).expect(201);
  });

  it('loads a month from a sheet: tried first, good rows in, bad ones named', async () => {
    const days = Array.from({ length: 30 }, (_, at) => `2027-06-${String(at + 1).padStart(2, '0')}`);
    const lines = ['W1', 'W2', 'NEW'].flatMap((who) => days.map((day) => `R1,${who},${day},day`));
    const text = ['outletCode,personNo,day,templateCode', ...lines, 'R1,NOBODY,2027-06-01,day', ''].join('\n');
    const send = (mode: string) =>
      manager.post(`${PATH}/batch?mode=${mode}`).set('Content-Type', 'text/csv').send(text);
    expect((await send('dry_run').expect(200)).body).toMatchObject({ batchId: null, accepted: 60, rejected: 31 });
    const { body } = await send('partial').expect(200);
    expect(body).toMatchObject({ received: 91, accepted: 60, rejected: 31 });
    expect(body.errors[0]).toMatchObject({ row: 61, field: 'personNo', code: 'shift_before_induction', rule: 'R-108' });
    expect(body.errors[30]).toMatchObject({ row: 91, code: 'unknown_person' });
    expect((await send('partial').expect(200)).body).toMatchObject({ accepted: 0, duplicates: 60 });
  });

  it('R-247 shows the week of an outlet as persons by days, to those who work there', async () => {
    const associate = await house.as('sales_associate', 'R1');
    const { body } = await associate.get('/v1/personnel/rosters/R1?week=2027-06-09').expect(200);
    expect(body).toMatchObject({ outletCode: 'R1', outletName: 'Outlet R1', from: '2027-06-07', to: '2027-06-13' });
    expect(body.people.map((person: { personNo: string }) => person.personNo)).toEqual(['W1', 'W2']);
    expect(body.people[0].days).toHaveLength(7);
    expect(body.people[0].days[6]).toEqual({
      day: '2027-06-13',
      shifts: [
        {
          ...{ shiftNo: 1, templateCode: 'day', startTime: '08:00', endTime: '18:00', isTrainee: false },
          ...{ mealStartTime: null, mealEndTime: null },
        },
      ],
    });
    await associate.get('/v1/personnel/rosters/R2').expect(404);
    const { text } = await associate
      .get('/v1/personnel/rosters/R1?week=2027-06-09')
      .set('Accept', 'text/csv')
      .expect(200);
    expect(text).toContain('person_no,person_name,2027-06-07');
    expect(text).toContain('W1,Person W1,08:00-18:00');
  });

  it('keeps the roster of a month when the person has gone to another branch since', async () => {
    await house.city('C2', 'P1');
    await house.outlet({ code: 'FAR', cityCode: 'C2' });
    await house.asOwner((client) =>
      client.query(`UPDATE personnel.person SET org_unit_id = (SELECT u.id FROM outlets.org_unit AS u WHERE u.code = 'FAR')
                    WHERE person_no = 'W2'`),
    );
    const { body } = await manager.get('/v1/personnel/rosters/R1?week=2027-06-09').expect(200);
    expect(body.people[1]).toMatchObject({ personNo: 'W2', personName: null });
    expect((await refused(shift({ personNo: 'W2', day: '2026-12-20' }), manager)).code).toBe('unknown_person');
  });
});
