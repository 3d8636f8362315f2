import { House } from '../support/house.js';
import { plantPerson } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let city: Session;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'F1' });
  await house.outlet({ code: 'F2', cityCode: 'C2' });
  city = await house.as('outlet_management', 'C1');
  manager = await house.as('outlet_manager', 'F1');
  await plantPerson(house, { personNo: 'P1', unitCode: 'F1' });
  await plantPerson(house, { personNo: 'P2', unitCode: 'F2' });
});
afterAll(() => house.close());

const PLANS = '/v1/personnel/training-plans';
const SESSIONS = '/v1/personnel/training-sessions';
const ATTENDANCE = '/v1/personnel/training-participations';
const plan = (more: object = {}) => ({
  ...{ orgUnitCode: 'C1', planCode: 'IND-1', kind: 'induction', title: '入职培训' },
  ...{ topics: 'safety_awareness;product_knowledge', validFrom: '2026-01-01', ...more },
});
const session = (more: object = {}) => ({
  ...{ orgUnitCode: 'C1', sessionNo: 'T-1', kind: 'periodic', topics: 'safety_awareness;emergency_handling' },
  ...{ heldOn: '2026-11-05', hours: 2.5, trainer: '安全部', ...more },
});
const attendance = (more: object = {}) => ({
  ...{ personNo: 'P1', sessionUnitCode: 'C1', sessionNo: 'T-1', attended: true, ...more },
});

describe('plans of trainings', () => {
  it('R-108 refuses an induction plan without safety content, alone and as a row', async () => {
    const unsafe = plan({ planCode: 'IND-2', topics: 'product_knowledge;service_skill' });
    expect((await city.post(PLANS, unsafe).expect(422)).body).toMatchObject({
      ...{ code: 'induction_without_safety', rule: 'R-108' },
    });
    const { body } = await city.post(`${PLANS}/batch`, { rows: [unsafe, plan({ planCode: 'IND-3' })] }).expect(200);
    expect(body).toMatchObject({ accepted: 1, rejected: 1 });
    expect(body.errors[0]).toMatchObject({ row: 1, field: 'topics', rule: 'R-108' });
  });

  it('R-108 takes one with safety content, and shows it to the outlets below', async () => {
    const { body } = await city.post(PLANS, plan()).expect(201);
    expect(body).toMatchObject({ topics: 'product_knowledge;safety_awareness', periodMonths: null });
    expect((await manager.get(`${PLANS}/${body.id}`).expect(200)).body).toEqual(body);
    expect((await manager.get(PLANS).expect(200)).body.items).toContainEqual(body);
  });

  it('R-217 refuses a periodic plan without its period, and takes one that says the months of its topics', async () => {
    const periodic = { planCode: 'PER-1', kind: 'periodic', topics: 'communication' };
    expect((await city.post(PLANS, plan(periodic)).expect(422)).body).toMatchObject({
      ...{ code: 'periodic_without_period', rule: 'R-217' },
    });
    const { body } = await city.post(PLANS, plan({ ...periodic, periodMonths: 6 })).expect(201);
    expect(body).toMatchObject({ kind: 'periodic', topics: 'communication', periodMonths: 6 });
  });

  it('reads the plan of another day as it was', async () => {
    const first = { planCode: 'PER-2', kind: 'periodic', topics: 'conduct' };
    await city.post(PLANS, plan({ ...first, periodMonths: 12 })).expect(201);
    await city.post(PLANS, plan({ ...first, periodMonths: 6, validFrom: '2026-07-01' })).expect(201);
    const on = async (asOf: string) => {
      const { body } = await city.get(`${PLANS}?asOf=${asOf}&kind=periodic`).expect(200);
      return body.items.find((item: { planCode: string }) => item.planCode === 'PER-2')?.periodMonths ?? null;
    };
    expect([await on('2025-12-31'), await on('2026-06-30'), await on('2026-07-01')]).toEqual([null, 12, 6]);
  });
});

describe('sessions and who attended', () => {
  it('R-200 refuses a session about a topic the catalogue does not have, and takes product, skill and communication', async () => {
    const { body } = await city
      .post(SESSIONS, session({ sessionNo: 'T-9', topics: 'product_knowledge;juggling' }))
      .expect(422);
    expect(body).toMatchObject({ code: 'unknown_topic', rule: 'R-200' });
    expect(body.detail).toContain('juggling');
    const topics = 'communication;product_knowledge;service_skill';
    const taken = await city.post(SESSIONS, session({ sessionNo: 'T-2', topics })).expect(201);
    expect(taken.body).toMatchObject({ topics, isSafety: false, hours: 2.5, trainer: '安全部' });
  });

  it('R-217 records who attended a periodic training, and who was expected and did not come', async () => {
    await city.post(SESSIONS, session()).expect(201);
    const { body } = await manager.post(ATTENDANCE, attendance()).expect(201);
    expect(body).toMatchObject({
      ...attendance(),
      ...{ name: 'Person P1', orgUnitCode: 'F1', kind: 'periodic', heldOn: '2026-11-05' },
      topics: 'emergency_handling;safety_awareness',
    });
    await city.post(SESSIONS, session({ sessionNo: 'T-3' })).expect(201);
    await manager.post(ATTENDANCE, attendance({ sessionNo: 'T-3', attended: false })).expect(201);
    const list = await manager.get(`${ATTENDANCE}?personNo=P1&kind=periodic`).expect(200);
    const seen = list.body.items.map((item: { sessionNo: string; attended: boolean }) => [
      item.sessionNo,
      item.attended,
    ]);
    expect(seen).toEqual([
      ['T-1', true],
      ['T-3', false],
    ]);
  });

  it('lets attendance follow a session that is corrected', async () => {
    await city.post(SESSIONS, session({ sessionNo: 'T-4' })).expect(201);
    const { body } = await manager.post(ATTENDANCE, attendance({ sessionNo: 'T-4' })).expect(201);
    await city.post(SESSIONS, session({ sessionNo: 'T-4', heldOn: '2026-11-07', topics: 'conduct' })).expect(201);
    const { body: later } = await manager.get(`${ATTENDANCE}/${body.id}`).expect(200);
    expect(later).toMatchObject({ heldOn: '2026-11-07', topics: 'conduct' });
  });

  it('refuses sessions that are not there, those still to come, and people of others', async () => {
    const codeOf = async (row: object) => (await manager.post(ATTENDANCE, row).expect(422)).body.code;
    expect(await codeOf(attendance({ sessionNo: 'T-99' }))).toBe('unknown_training_session');
    expect(await codeOf(attendance({ sessionUnitCode: 'C2' }))).toBe('unknown_training_session');
    expect(await codeOf(attendance({ personNo: 'P2' }))).toBe('unknown_person');
    await city.post(SESSIONS, session({ sessionNo: 'T-5', heldOn: '2026-11-23' })).expect(201);
    expect(await codeOf(attendance({ sessionNo: 'T-5' }))).toBe('training_session_not_held_yet');
    await manager.post(ATTENDANCE, attendance({ sessionNo: 'T-5', attended: false })).expect(201);
  });
});
