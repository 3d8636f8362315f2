import { House } from '../support/house.js';
import type { Session } from '../support/session.js';
import { plantStaff } from '../support/staff.js';

let house: House;
let manager: Session;
let city: Session;

const PEOPLE = ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9', 'IDLE'];

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-30T15:00:00Z');
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'R1' });
  await house.outlet({ code: 'R2', cityCode: 'C2' });
  for (const personNo of PEOPLE) await plantStaff(house, { personNo, outletCode: 'R1' });
  manager = await house.as('outlet_manager', 'R1');
  city = await house.as('outlet_management', 'C1');
  await city
    .post('/v1/personnel/shift-templates', {
      ...{ orgUnitCode: 'C1', templateCode: 'nine', name: '九点班', startTime: '09:30', endTime: '17:00' },
      ...{ lateAfterMinutes: 5, validFrom: '2026-01-01' },
    })
    .expect(201);
});
afterAll(() => house.close());

type Day = Record<string, unknown>;
const DAYS = '/v1/personnel/attendance-days';
const plan = (personNo: string, day: string, more: object = { templateCode: 'day' }) =>
  city.post('/v1/personnel/roster-shifts', { outletCode: 'R1', personNo, day, ...more }).expect(201);
const punch = (personNo: string, kind: 'in' | 'out', punchedAt: string, more: object = {}) =>
  manager
    .post('/v1/personnel/attendance-punches', { outletCode: 'R1', personNo, kind, punchedAt, ...more })
    .expect(201);
const days = async (personNo: string, more = '', month = '2026-11'): Promise<Day[]> => {
  const { body } = await manager.get(`${DAYS}?month=${month}&personNo=${personNo}${more}`).expect(200);
  return body.items as Day[];
};
const month = async (personNo: string) => {
  const { body } = await city.get('/v1/personnel/attendance-summaries?month=2026-11&limit=500').expect(200);
  return body.items.find((item: { personNo: string }) => item.personNo === personNo) as Day;
};

describe('attendance', () => {
  it.each([
    ['2026-11-02', 'the minute before the start', '07:59:59', false, 0],
    ['2026-11-03', 'the minute of the start, to its last second', '08:00:59', false, 0],
    ['2026-11-04', 'a minute after the start', '08:01:00', true, 1],
    ['2026-11-05', 'ninety minutes after the start', '09:30:00', true, 90],
  ])('R-244 judges on %s who comes in %s', async (day, _because, time, isLate, lateMinutes) => {
    await plan('W1', day);
    await punch('W1', 'in', `${day}T${time}+08:00`);
    const found = (await days('W1')).find((one) => one['day'] === day);
    expect(found).toMatchObject({ isLate, lateMinutes, isMissing: false, isUnplanned: false });
  });

  it.each([
    ['09:35:59', false],
    ['09:36:00', true],
  ])('R-244 goes by the start of the shift and what its template forgives: %s', async (time, isLate) => {
    const date = isLate ? '2026-11-03' : '2026-11-02';
    await plan('W2', date, { templateCode: 'nine' });
    await punch('W2', 'in', `${date}T${time}+08:00`);
    expect((await days('W2')).find((one) => one['day'] === date)).toMatchObject({ isLate });
  });

  it('says who left early, and how long somebody was there', async () => {
    await plan('W3', '2026-11-02');
    await punch('W3', 'in', '2026-11-02T08:00:00+08:00');
    await punch('W3', 'out', '2026-11-02T12:00:00+08:00');
    await punch('W3', 'in', '2026-11-02T13:00:00+08:00');
    await punch('W3', 'out', '2026-11-02T17:59:30+08:00');
    expect(await days('W3')).toEqual([
      expect.objectContaining({ earlyMinutes: 1, workedMinutes: 599, beyondMinutes: 0, isLate: false }),
    ]);
    await plan('W3', '2026-11-03');
    await punch('W3', 'in', '2026-11-03T08:00:00+08:00');
    await punch('W3', 'out', '2026-11-03T18:00:00+08:00');
    expect((await days('W3'))[1]).toMatchObject({ earlyMinutes: 0, workedMinutes: 600 });
  });

  it('says who is missing once the shift is over, not before', async () => {
    await plan('W4', '2026-11-29');
    await plan('W4', '2026-11-30', { startTime: '20:00', endTime: '23:30' });
    expect(await days('W4', '&isMissing=true')).toEqual([expect.objectContaining({ day: '2026-11-29' })]);
  });

  it('keeps a night in one day, whichever side of midnight it is punched', async () => {
    await plan('W5', '2026-11-10', { startTime: '20:00', endTime: '04:00' });
    await punch('W5', 'in', '2026-11-11T00:30:00+08:00');
    await punch('W5', 'out', '2026-11-11T04:10:00+08:00');
    expect(await days('W5')).toEqual([
      expect.objectContaining({ day: '2026-11-10', lateMinutes: 270, workedMinutes: 220, beyondMinutes: 10 }),
    ]);
    await plan('W5', '2026-11-13', { startTime: '00:10', endTime: '08:00' });
    await punch('W5', 'in', '2026-11-12T23:50:00+08:00');
    expect((await days('W5'))[1]).toMatchObject({ day: '2026-11-13', isLate: false, isUnplanned: false });
  });

  it('records whoever comes without a shift and flags it; the going follows the coming past midnight', async () => {
    await punch('W6', 'in', '2026-11-05T22:00:00+08:00');
    await punch('W6', 'out', '2026-11-06T01:00:00+08:00');
    expect(await days('W6', '&isUnplanned=true')).toEqual([
      expect.objectContaining({
        day: '2026-11-05',
        shiftNo: null,
        workedMinutes: 180,
        isLate: false,
        unapprovedMinutes: 180,
      }),
    ]);
  });

  it('decides the day of a punch in China: half past eight in the evening of London is tomorrow there', async () => {
    await punch('W6', 'in', '2026-11-15T16:30:00Z');
    await punch('W6', 'in', '2026-11-17T15:59:59Z');
    expect((await days('W6')).map((one) => one['day'])).toEqual(['2026-11-05', '2026-11-16', '2026-11-17']);
  });

  it('gives each of two shifts of a day its own coming and going', async () => {
    await plan('W7', '2026-11-06', { startTime: '08:00', endTime: '12:00', shiftNo: 1 });
    await plan('W7', '2026-11-06', { startTime: '14:00', endTime: '18:00', shiftNo: 2 });
    for (const [kind, time] of [
      ['in', '07:55'],
      ['out', '12:05'],
      ['in', '14:03'],
      ['out', '18:00'],
    ] as const) {
      await punch('W7', kind, `2026-11-06T${time}:00+08:00`);
    }
    expect(await days('W7')).toEqual([
      expect.objectContaining({ shiftNo: 1, isLate: false, beyondMinutes: 5, workedMinutes: 250 }),
      expect.objectContaining({ shiftNo: 2, isLate: true, lateMinutes: 3, beyondMinutes: 0, workedMinutes: 237 }),
    ]);
  });

  it('takes a punch back without losing it', async () => {
    await plan('W8', '2026-11-06');
    await punch('W8', 'in', '2026-11-06T08:30:00+08:00');
    await punch('W8', 'in', '2026-11-06T08:30:00+08:00', { isWithdrawn: true });
    expect((await days('W8'))[0]).toMatchObject({ checkedInAt: null, isMissing: true });
    const { body } = await manager.get('/v1/personnel/attendance-punches?personNo=W8').expect(200);
    expect(body.items).toEqual([expect.objectContaining({ isWithdrawn: true, version: 2 })]);
  });

  it('R-059 counts days on time of days planned, each day once, of the month only', async () => {
    const at = ['2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-28', '2026-12-01'];
    for (const day of at) await plan('W9', day);
    for (const day of at.slice(0, 4)) {
      await punch('W9', 'in', `${day}T${day === '2026-11-03' ? '08:01' : '08:00'}:00+08:00`);
      await punch('W9', 'out', `${day}T18:00:00+08:00`);
    }
    expect(await month('W9')).toMatchObject({
      ...{ month: '2026-11', outletCode: 'R1', plannedDays: 5, onTimeDays: 2, attendanceRate: 0.4, reason: null },
      ...{ lateDays: 1, missingDays: 2, earlyDays: 0, unplannedDays: 0, workedMinutes: 1799 },
    });
  });

  it('R-059 gives no rate where nothing was planned, and says why', async () => {
    expect(await month('IDLE')).toMatchObject({
      ...{ plannedDays: 0, onTimeDays: 0, attendanceRate: null, reason: 'nothing_planned' },
    });
    expect(await month('W6')).toMatchObject({ attendanceRate: null, reason: 'nothing_planned', unplannedDays: 3 });
  });

  it('R-059 counts violations of confidentiality and of the rules for operator IDs beside it, withdrawn ones for nothing', async () => {
    const violate = (violationNo: string, kind: string, occurredOn: string, more: object = {}) =>
      manager
        .post('/v1/personnel/violations', {
          ...{ personNo: 'W9', violationNo, kind, occurredOn, level: 'ordinary', description: '检查发现' },
          ...more,
        })
        .expect(201);
    await violate('V-1', 'customer_information_leak', '2026-11-01');
    await violate('V-2', 'customer_information_misuse', '2026-11-30');
    await violate('V-3', 'operator_id_misuse', '2026-11-12');
    await violate('V-4', 'operator_id_misuse', '2026-10-31');
    const withdrawn = { withdrawnOn: '2026-11-20', withdrawnReason: '查无此事' };
    await violate('V-5', 'operator_id_misuse', '2026-11-13', withdrawn);
    await violate('V-6', 'service_attitude', '2026-11-13');
    const { body } = await manager.get('/v1/personnel/composite-indicators?month=2026-11').expect(200);
    const of = (personNo: string) => body.items.find((item: Day) => item['personNo'] === personNo) as Day;
    expect(of('W9')).toMatchObject({
      ...{ plannedDays: 5, onTimeDays: 2, attendanceRate: 0.4, reason: null },
      ...{ confidentialityViolations: 2, operatorIdViolations: 1 },
    });
    expect(of('IDLE')).toMatchObject({
      ...{ attendanceRate: null, reason: 'nothing_planned', confidentialityViolations: 0, operatorIdViolations: 0 },
    });
    const associate = await house.as('sales_associate', 'R1');
    await associate.get('/v1/personnel/composite-indicators?month=2026-11').expect(403);
  });

  it('loads what a machine exported, and gives the month out as a sheet', async () => {
    const text = [
      'outletCode,personNo,punchedAt,kind,sourceSystem,sourceRef',
      'R1,W1,2026-11-20T07:50:00+08:00,in,ATT,1',
      'R1,W1,2026-11-20T18:10:00+08:00,out,ATT,2',
      'R1,GHOST,2026-11-20T18:10:00+08:00,out,ATT,3',
      '',
    ].join('\n');
    const send = (mode: string) =>
      manager.post(`/v1/personnel/attendance-punches/batch?mode=${mode}`).set('Content-Type', 'text/csv').send(text);
    expect((await send('dry_run').expect(200)).body).toMatchObject({ accepted: 2, rejected: 1, batchId: null });
    expect((await send('partial').expect(200)).body.errors[0]).toMatchObject({ row: 3, code: 'unknown_person' });
    expect((await send('partial').expect(200)).body).toMatchObject({ accepted: 0, duplicates: 2 });
    const sheet = await city
      .get('/v1/personnel/attendance-summaries?month=2026-11')
      .set('Accept', 'text/csv')
      .expect(200);
    expect(sheet.text).toContain('outlet_code,person_no,person_name,month,planned_days,on_time_days,attendance_rate');
  });

  it('pages through a month, below the units of the caller', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await city.get(`${DAYS}?month=2026-11&limit=5${cursor}`).expect(200);
      seen.push(
        ...body.items.map((one: Day) => `${String(one['day'])} ${String(one['personNo'])} ${String(one['shiftNo'])}`),
      );
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect([...seen].sort()).toEqual(seen);
    const other = await house.as('outlet_management', 'C2');
    expect((await other.get(`${DAYS}?month=2026-11`).expect(200)).body.items).toEqual([]);
    await other.get(`${DAYS}?month=2026-11&orgUnitCode=R1`).expect(422);
  });
});
