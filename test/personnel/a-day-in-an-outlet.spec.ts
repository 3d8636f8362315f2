import { House } from '../support/house.js';
import { person } from '../support/people.js';
import type { Session } from '../support/session.js';
import { plantStaff } from '../support/staff.js';

let house: House;
let admin: Session;
let city: Session;
let manager: Session;

const LING = person({ personNo: 'LING', name: '林静', orgUnitCode: 'J1', hiredOn: '2026-11-02' });
const WU = person({ personNo: 'WU', name: '吴强', orgUnitCode: 'J1', hiredOn: '2026-11-02' });
const DAY = '2026-11-20';

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-02T01:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.outlet({ code: 'J1', name: '解放路营业厅' });
  await plantStaff(house, { personNo: 'OLD', outletCode: 'J1' });
  city = await house.as('outlet_management', 'C1');
  manager = await house.as('outlet_manager', 'J1');
});
afterAll(() => house.close());

const personnel = (path: string) => `/v1/personnel/${path}`;
const take = (who: Session, path: string, row: object) => who.post(personnel(path), row);
const moveTo = async (instant: string) => {
  await house.setNow(instant);
  admin = await house.asAdmin();
  city = await house.as('outlet_management', 'C1');
  manager = await house.as('outlet_manager', 'J1');
};
const shift = (personNo: string, more: object = {}) => ({
  ...{ outletCode: 'J1', personNo, day: DAY, templateCode: 'day', ...more },
});
const posting = (personNo: string, more: object = {}) => ({
  ...{ personNo, outletCode: 'J1', postCode: 'sales_associate', validFrom: '2026-11-16', ...more },
});
const operatorId = (personNo: string, operatorCode: string) => ({
  ...{ system: 'ess', operatorCode, personNo, validFrom: '2026-11-16' },
});

/** One story, told in its order: each step stands on those before it. */
describe('a day in an outlet', () => {
  it('hires two: their files are there, and neither of them works yet', async () => {
    for (const file of [LING, WU]) await take(city, 'people', file).expect(201);
    const { body } = await city.get(personnel('people?orgUnitCode=J1&isActivated=false')).expect(200);
    const found = body.items as { personNo: string; backgroundCheck: string; isCleared: boolean }[];
    expect(found.filter(({ personNo }) => personNo !== 'OLD')).toEqual([
      expect.objectContaining({ personNo: 'LING', backgroundCheck: 'missing', isCleared: false }),
      expect.objectContaining({ personNo: 'WU', backgroundCheck: 'missing', isCleared: false }),
    ]);
  });

  it('R-199 refuses to activate Ling before interview and test, R-107 before the checks, and takes her after them', async () => {
    const activate = () => admin.post(personnel('people/LING/activation'), { activatedOn: '2026-11-03' });
    expect((await activate().expect(422)).body).toMatchObject({ code: 'not_cleared', rule: 'R-107' });
    const checked = { personNo: 'LING', checkedOn: '2026-11-02', result: 'passed', reviewer: '市公司人力资源部' };
    for (const kind of ['background_check', 'qualification_review']) {
      await take(city, 'clearances', { ...checked, kind }).expect(201);
    }
    expect((await activate().expect(422)).body).toMatchObject({ code: 'not_selected', rule: 'R-199' });
    for (const kind of ['interview', 'test']) {
      const passed = { personNo: 'LING', kind, heldOn: '2026-11-02', result: 'passed', assessor: '赵敏' };
      await take(city, 'selections', passed).expect(201);
    }
    await moveTo('2026-11-03T01:00:00Z');
    const { body } = await activate().expect(200);
    expect(body).toMatchObject({ activatedOn: '2026-11-03', isCleared: true, isInducted: false });
  });

  it('R-108 lets her work under guidance only, until the induction with safety content is passed', async () => {
    await take(city, 'postings', posting('LING', { postCode: 'sales_trainee', validFrom: '2026-11-03' })).expect(201);
    const first = { day: '2026-11-04' };
    const alone = await take(manager, 'roster-shifts', shift('LING', first)).expect(422);
    expect(alone.body).toMatchObject({ code: 'shift_before_induction', rule: 'R-108' });
    await take(manager, 'roster-shifts', shift('LING', { ...first, isTrainee: true })).expect(201);
    const session = { orgUnitCode: 'C1', sessionNo: 'IND-1', kind: 'induction', topics: 'fire_safety;service_skill' };
    await take(city, 'training-sessions', { ...session, heldOn: '2026-11-10', hours: 16, trainer: '培训中心' }).expect(
      201,
    );
    await moveTo('2026-11-16T00:30:00Z');
    const sat = { personNo: 'LING', sessionUnitCode: 'C1', sessionNo: 'IND-1', attended: true };
    await take(city, 'training-participations', sat).expect(201);
    const exam = { personNo: 'LING', subject: 'induction', takenOn: '2026-11-11', score: 91, passMark: 60 };
    await take(city, 'exams', { ...exam, validityMonths: 12 }).expect(201);
    await take(manager, 'roster-shifts', shift('LING', { day: '2026-11-16' })).expect(201);
  });

  it('posts her to the counter and gives her an operator ID of her own', async () => {
    await take(city, 'postings', posting('LING')).expect(201);
    const { body } = await take(city, 'operator-ids', operatorId('LING', 'J1001')).expect(201);
    expect(body).toMatchObject({ operatorCode: 'J1001', personNo: 'LING', status: 'active', validTo: null });
    const { body: list } = await manager.get(personnel('operator-ids?personNo=LING')).expect(200);
    expect(list.items).toHaveLength(1);
  });

  it('R-239 has her read a document that is circulated and sign it with her own account, once', async () => {
    const associate = await house.as('sales_associate', 'J1');
    await admin.put(personnel('people/LING/account'), { username: 'sales_associate.j1' }).expect(200);
    const document = { orgUnitCode: 'C1', circulationNo: 'C-1', title: '客户信息保护规定', documentVersion: '2026-1' };
    const dates = { circulatedOn: '2026-11-16', dueOn: DAY };
    const { body } = await take(city, 'circulations', { ...document, ...dates }).expect(201);
    const unsigned = async () => {
      const { body: list } = await manager.get(personnel('unsigned-circulations?asOf=2026-11-16')).expect(200);
      return (list.items as { personNo: string }[]).map(({ personNo }) => personNo).sort();
    };
    expect(await unsigned()).toEqual(['LING', 'OLD']);
    const sign = personnel(`circulations/${body.id as string}/signatures`);
    await associate.post(sign).expect(201);
    expect(await unsigned()).toEqual(['OLD']);
    await associate.post(sign).expect(409);
  });

  it('R-248 plans the day: who works, who eats when and never all at once, what is to be done', async () => {
    await moveTo(`${DAY}T00:20:00Z`);
    for (const personNo of ['OLD', 'LING']) await take(manager, 'roster-shifts', shift(personNo)).expect(201);
    const meal = (personNo: string, startTime: string, endTime: string) => ({
      ...{ outletCode: 'J1', personNo, day: DAY, startTime, endTime },
    });
    const at = personnel('meal-turns/batch?mode=atomic');
    const both = { rows: [meal('OLD', '12:00', '12:30'), meal('LING', '12:15', '12:45')] };
    expect((await manager.post(at, both).expect(422)).body.errors[0]).toMatchObject({ rule: 'R-248' });
    const turns = { rows: [meal('OLD', '12:00', '12:30'), meal('LING', '12:30', '13:00')] };
    await manager.post(at, turns).expect(200);
    const plan = { outletCode: 'J1', day: DAY, goals: '新增宽带 5 户', leftovers: '两户装机待约' };
    expect((await take(manager, 'day-plans', plan).expect(201)).body.isLate).toBe(false);
    const task = { outletCode: 'J1', day: DAY, taskNo: 1, task: '联系待装机客户', personNo: 'LING' };
    await take(manager, 'day-tasks', task).expect(201);
  });

  it('R-251, R-249 works the day: an hour more that another account approved, and a task carried over with its reason', async () => {
    await moveTo(`${DAY}T12:00:00Z`);
    const punch = (kind: string, time: string) =>
      take(manager, 'attendance-punches', {
        ...{ outletCode: 'J1', personNo: 'LING', kind, punchedAt: `${DAY}T${time}+08:00` },
      }).expect(201);
    await punch('in', '08:00:40');
    await punch('out', '19:00:05');
    const wish = { outletCode: 'J1', personNo: 'LING', day: DAY, hours: 1, reason: '客户业务未办结' };
    const { body: asked } = await take(manager, 'overtime-requests', wish).expect(201);
    const decision = personnel(`overtime-requests/${asked.id as string}/decision`);
    expect((await manager.post(decision, { decision: 'approve' }).expect(403)).body.rule).toBe('R-251');
    await city.post(decision, { decision: 'approve' }).expect(200);
    const { body } = await manager.get(personnel('attendance-days?month=2026-11&personNo=LING')).expect(200);
    expect(body.items.at(-1)).toMatchObject({
      ...{ day: DAY, isLate: false, workedMinutes: 660, beyondMinutes: 60, approvedMinutes: 60, unapprovedMinutes: 0 },
    });
    const carried = { outletCode: 'J1', day: DAY, taskNo: 1, task: '联系待装机客户', state: 'carried_over' };
    expect((await take(manager, 'day-tasks', carried).expect(422)).body.rule).toBe('R-249');
    await take(manager, 'day-tasks', { ...carried, carryReason: '客户改约明日' }).expect(201);
  });

  it('R-107 refuses Wu, whom nobody has checked, at each gate', async () => {
    const gates: [string, object][] = [
      ['people/WU/activation', { activatedOn: '2026-11-20' }],
      ['postings', posting('WU', { validFrom: DAY })],
      ['operator-ids', operatorId('WU', 'J1002')],
      ['roster-shifts', shift('WU', { isTrainee: true })],
    ];
    for (const [path, body] of gates) {
      const answer = await take(admin, path, body);
      expect([path, answer.status, answer.body.rule]).toEqual([path, 422, 'R-107']);
    }
  });
});
