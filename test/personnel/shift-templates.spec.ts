import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'T1' });
  await house.outlet({ code: 'T2', type: 'flagship' });
  await house.outlet({ code: 'T9', cityCode: 'C2' });
  manager = await house.as('outlet_manager', 'T1');
});
afterAll(() => house.close());

const PATH = '/v1/personnel/shift-templates';
const template = (more: object = {}) => ({
  ...{ orgUnitCode: 'C1', templateCode: 'late', name: '晚班', startTime: '11:00', endTime: '20:00' },
  ...{ validFrom: '2026-01-01', ...more },
});
const at = async (outlet: string, code: string, asOf = '2026-11-22') => {
  const { body } = await admin.get(`/v1/personnel/outlet-shift-templates/${outlet}?asOf=${asOf}`).expect(200);
  return body.items.find((item: { templateCode: string }) => item.templateCode === code);
};

describe('the times of a working day', () => {
  it('R-247 ships the day of the plan with its parts: full work from 08:45 to 12:00, meals until 13:30', async () => {
    expect(await at('T1', 'day')).toMatchObject({ orgUnitCode: 'HQ', startTime: '08:00', endTime: '18:00' });
    expect((await at('T1', 'day')).blocks).toEqual([
      { kind: 'tidying', startTime: '08:00', endTime: '08:15' },
      { kind: 'planning', startTime: '08:15', endTime: '08:45' },
      { kind: 'full_work', startTime: '08:45', endTime: '12:00' },
      { kind: 'meals', startTime: '12:00', endTime: '13:30' },
      { kind: 'preparation', startTime: '13:30', endTime: '13:45' },
      { kind: 'finishing', startTime: '13:45', endTime: '18:00' },
      { kind: 'handing_over', startTime: '18:00', endTime: '18:15' },
    ]);
  });

  it('R-247 records a day with other parts, also one past midnight, and reads it back', async () => {
    const row = template({
      ...{ templateCode: 'night', name: '夜班', startTime: '20:00', planDueTime: '20:30' },
      ...{ mealStartTime: '23:30', mealEndTime: '0:30', endTime: '4:00' },
    });
    const { body, headers } = await admin.post(PATH, row).expect(201);
    const stored = { ...row, mealEndTime: '00:30', endTime: '04:00', appliesTo: 'any', lateAfterMinutes: 0 };
    expect(body).toMatchObject(stored);
    expect((await admin.get(headers['location'] ?? '').expect(200)).body).toEqual(body);
    expect((await at('T1', 'night')).blocks.map((block: { kind: string }) => block.kind)).toEqual([
      ...['planning', 'full_work', 'meals', 'finishing'],
    ]);
  });

  it.each([
    ['a plan due before the start', { planDueTime: '10:30' }],
    ['meals that end before they begin', { mealStartTime: '16:00', mealEndTime: '15:00' }],
    ['meals without an end', { mealStartTime: '16:00' }],
    [
      'an afternoon before the meals are over',
      { mealStartTime: '16:00', mealEndTime: '17:00', afternoonStartTime: '16:30' },
    ],
    ['money handed over before the end of work', { handOverUntil: '19:45' }],
    ['a day without an end', { endTime: '11:00' }],
  ])('R-247 refuses %s', async (_because, wrong) => {
    const { body } = await admin.post(PATH, template(wrong)).expect(422);
    expect(body).toMatchObject({ code: 'shift_times_out_of_order', rule: 'R-247' });
  });

  it('R-247 takes a day in its order', async () => {
    const right = { mealStartTime: '16:00', mealEndTime: '17:00', afternoonStartTime: '17:00', handOverUntil: '20:15' };
    await admin.post(PATH, template(right)).expect(201);
  });

  it('inherits from headquarters, and what a unit below sets for all or for one type of outlet goes before it', async () => {
    const day = { templateCode: 'day', name: '日班', endTime: '18:30' };
    await admin.post(PATH, template({ ...day, startTime: '09:00', validFrom: '2026-06-01' })).expect(201);
    await admin
      .post(PATH, template({ ...day, startTime: '10:00', appliesTo: 'flagship', validFrom: '2026-06-01' }))
      .expect(201);
    await manager
      .post(PATH, template({ ...day, orgUnitCode: 'T1', startTime: '08:30', validFrom: '2026-09-01' }))
      .expect(201);
    const start = async (outlet: string, asOf: string) => (await at(outlet, 'day', asOf)).startTime;
    expect(await start('T1', '2026-05-31')).toBe('08:00');
    expect(await start('T1', '2026-06-01')).toBe('09:00');
    expect(await start('T1', '2026-08-31')).toBe('09:00');
    expect(await start('T1', '2026-09-01')).toBe('08:30');
    expect(await start('T2', '2026-09-01')).toBe('10:00');
    expect(await start('T9', '2026-09-01')).toBe('08:00');
  });

  it('lets an outlet set its own and nothing above it, and shows it what holds there', async () => {
    expect((await manager.post(PATH, template()).expect(422)).body.code).toBe('unknown_org_unit');
    const associate = await house.as('sales_associate', 'T1');
    const { body } = await associate.get('/v1/personnel/outlet-shift-templates/T1').expect(200);
    expect(body).toMatchObject({ outletCode: 'T1', day: '2026-11-22' });
    expect(body.items.length).toBeGreaterThan(1);
    await associate.get('/v1/personnel/outlet-shift-templates/T2').expect(404);
    await associate.post(PATH, template({ orgUnitCode: 'T1' })).expect(403);
  });

  it('tries a sheet first and loads it then, with words for the types of outlets', async () => {
    const text = `orgUnitCode,templateCode,name,startTime,endTime,validFrom\nC1,early,早班,7:00,15:00,2026-01-01\nC1,bad,错,7:00,7:00,2026-01-01\n`;
    const send = (mode: string) => admin.post(`${PATH}/batch?mode=${mode}`).set('Content-Type', 'text/csv').send(text);
    expect((await send('dry_run').expect(200)).body).toMatchObject({ batchId: null, accepted: 1, rejected: 1 });
    expect(await at('T1', 'early')).toBeUndefined();
    expect((await send('partial').expect(200)).body.errors[0]).toMatchObject({
      row: 2,
      field: 'startTime',
      rule: 'R-247',
    });
    expect((await at('T1', 'early')).startTime).toBe('07:00');
  });
});
