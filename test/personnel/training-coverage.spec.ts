import { House } from '../support/house.js';
import { plantPerson } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let manager: Session;

const COVERAGE = '/v1/personnel/training-coverage';

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'F1' });
  await house.outlet({ code: 'F2', cityCode: 'C2' });
  await house.outlet({ code: 'F3', openedOn: '2026-11-22' });
  manager = await house.as('outlet_manager', 'F1');
});
afterAll(() => house.close());

/** Somebody with a main posting of a day, as the owner writes it. */
async function posted(personNo: string, unitCode: string, from = '2026-01-01', to: string | null = null) {
  await plantPerson(house, { personNo, unitCode });
  await post(personNo, unitCode, from, to);
}
async function post(personNo: string, unitCode: string, from: string, to: string | null) {
  await house.asOwner((client) =>
    client.query(
      `INSERT INTO personnel.posting (person_id, slot, person_no, post_code, org_unit_id, is_deputy, valid_from, valid_to, recorded_by)
       SELECT p.id, 'main', p.person_no, 'sales_trainee', u.id, false, $3, $4, 0
       FROM personnel.person AS p, outlets.org_unit AS u WHERE p.person_no = $1 AND u.code = $2`,
      [personNo, unitCode, from, to],
    ),
  );
}
async function attends(personNo: string, topics: string, heldOn: string, attended = true) {
  const sessionNo = `${personNo}-${topics}-${heldOn}`.slice(0, 30);
  const session = { orgUnitCode: 'HQ', sessionNo, kind: 'periodic', topics, heldOn, hours: 1, trainer: '张' };
  await admin.post('/v1/personnel/training-sessions', session).expect(201);
  const row = { personNo, sessionUnitCode: 'HQ', sessionNo, attended };
  await admin.post('/v1/personnel/training-participations', row).expect(201);
}
async function covered(outlet: string, topic: string, asOf: string, who = admin) {
  const { body } = await who.get(`${COVERAGE}?orgUnitCode=${outlet}&topic=${topic}&asOf=${asOf}`).expect(200);
  const [item] = body.items as { trained: number; people: number; rate: number | null; reason: string | null }[];
  return item && [item.trained, item.people, item.rate, item.reason];
}

describe('who is trained in what', () => {
  it('R-200 R-034 lists the topics, with safety awareness and emergency handling as safety content', async () => {
    const associate = await house.as('sales_associate', 'F1');
    const { body } = await associate.get('/v1/personnel/training-topics?isSafety=true').expect(200);
    expect(body.items.map((item: { code: string }) => item.code)).toEqual([
      ...['safety_awareness', 'emergency_handling', 'fire_safety'],
    ]);
    const all = await associate.get('/v1/personnel/training-topics').expect(200);
    expect(all.body.items.map((item: { code: string }) => item.code)).toEqual(
      expect.arrayContaining(['product_knowledge', 'service_skill', 'communication']),
    );
  });

  it('R-034 counts people posted on the day and those of them trained in the twelve months up to it', async () => {
    await posted('A1', 'F1');
    await posted('A2', 'F1');
    await posted('A3', 'F1');
    await attends('A1', 'safety_awareness', '2026-02-10');
    await attends('A2', 'safety_awareness', '2026-02-10', false);
    await attends('A3', 'emergency_handling', '2026-02-10');
    expect(await covered('F1', 'safety_awareness', '2026-02-09')).toEqual([0, 3, 0, null]);
    expect(await covered('F1', 'safety_awareness', '2026-02-10')).toEqual([1, 3, 0.333333, null]);
    expect(await covered('F1', 'safety_awareness', '2027-02-09')).toEqual([1, 3, 0.333333, null]);
    expect(await covered('F1', 'safety_awareness', '2027-02-10')).toEqual([0, 3, 0, null]);
    expect(await covered('F1', 'emergency_handling', '2026-02-10', manager)).toEqual([1, 3, 0.333333, null]);
  });

  it('R-034 has no rate where nobody is posted, and says why', async () => {
    expect(await covered('F3', 'safety_awareness', '2026-11-22')).toEqual([0, 0, null, 'no_people']);
    expect(await covered('F3', 'safety_awareness', '2026-11-21')).toBeUndefined(); // Not open yet.
  });

  it('R-217 takes the period of the nearest plan up the line', async () => {
    await posted('B1', 'F2');
    await attends('B1', 'conduct', '2026-05-31');
    const plan = { kind: 'periodic', title: '定期', topics: 'conduct;communication', validFrom: '2026-01-01' };
    const of = (orgUnitCode: string, periodMonths: number) =>
      admin.post('/v1/personnel/training-plans', { ...plan, planCode: 'PER', orgUnitCode, periodMonths }).expect(201);
    expect(await covered('F2', 'conduct', '2026-11-30')).toEqual([1, 1, 1, null]);
    await of('P1', 6);
    expect(await covered('F2', 'conduct', '2026-11-29')).toEqual([1, 1, 1, null]);
    expect(await covered('F2', 'conduct', '2026-11-30')).toEqual([0, 1, 0, null]);
    await of('C2', 9);
    expect(await covered('F2', 'conduct', '2026-11-30')).toEqual([1, 1, 1, null]);
  });

  it('counts a person where they were posted on the day, also after they went out of sight', async () => {
    await posted('M1', 'F1', '2026-01-01', '2026-07-15');
    await post('M1', 'F2', '2026-07-15', null);
    await attends('M1', 'fire_safety', '2026-07-01');
    await house.asOwner((client) =>
      client.query(
        `UPDATE personnel.person SET org_unit_id = (SELECT u.id FROM outlets.org_unit AS u WHERE u.code = 'F2')
         WHERE person_no = 'M1'`,
      ),
    );
    expect(await covered('F1', 'fire_safety', '2026-07-14', manager)).toEqual([1, 4, 0.25, null]);
    expect(await covered('F1', 'fire_safety', '2026-07-15', manager)).toEqual([0, 3, 0, null]);
    expect(await covered('F2', 'fire_safety', '2026-07-15')).toEqual([1, 2, 0.5, null]);
    await manager.get(`${COVERAGE}?orgUnitCode=F2`).expect(422);
  });

  it('lists outlets where somebody is missing, and goes out as a sheet', async () => {
    const { body } = await admin.get(`${COVERAGE}?topic=fire_safety&isComplete=false&asOf=2026-11-22`).expect(200);
    expect(body.items.map((item: { outletCode: string }) => item.outletCode)).toEqual(['F1', 'F2']);
    const { text } = await admin.get(`${COVERAGE}?topic=fire_safety`).set('Accept', 'text/csv').expect(200);
    expect(text).toContain('outlet_code,outlet_name,topic');
  });
});

describe('what a person passed, what is missing, what runs out', () => {
  const exam = (more: object) => ({ subject: 'induction', score: 70, passMark: 60, validityMonths: 12, ...more });
  const standing = async (on: string) =>
    (await manager.get(`/v1/personnel/people/Q1/qualification?on=${on}`).expect(200)).body;

  beforeAll(async () => {
    await posted('Q1', 'F1');
    const session = { orgUnitCode: 'F1', sessionNo: 'IND-Q', kind: 'induction', topics: 'fire_safety' };
    const held = { heldOn: '2026-03-01', hours: 8, trainer: '张' };
    await manager.post('/v1/personnel/training-sessions', { ...session, ...held }).expect(201);
    const row = { personNo: 'Q1', sessionUnitCode: 'F1', sessionNo: 'IND-Q', attended: true };
    await manager.post('/v1/personnel/training-participations', row).expect(201);
    const exams = [
      exam({ takenOn: '2026-03-02', score: 50 }),
      exam({ takenOn: '2026-03-03' }),
      exam({ takenOn: '2026-03-03', subject: 'conduct', score: 59 }),
    ];
    for (const one of exams) await manager.post('/v1/personnel/exams', { personNo: 'Q1', ...one }).expect(201);
  });

  it('R-108 shows the induction as missing, failed, passed, expiring and expired on its days', async () => {
    const on = async (day: string) => {
      const { isInducted, exams } = await standing(day);
      return [isInducted, exams[0].subject, exams[0].state];
    };
    expect(await on('2026-03-01')).toEqual([false, 'induction', 'missing']);
    expect(await on('2026-03-02')).toEqual([false, 'induction', 'failed']);
    expect(await on('2026-03-03')).toEqual([true, 'induction', 'passed']);
    expect(await on('2027-01-01')).toEqual([true, 'induction', 'passed']);
    expect(await on('2027-01-02')).toEqual([true, 'induction', 'expiring']);
    expect(await on('2027-03-02')).toEqual([true, 'induction', 'expiring']);
    expect(await on('2027-03-03')).toEqual([false, 'induction', 'expired']);
  });

  it('R-217 shows the trainings a plan asks for as missing, and when those attended are due again', async () => {
    const plan = { orgUnitCode: 'C1', planCode: 'PER-Q', kind: 'periodic', title: '定期', topics: 'service_skill' };
    const more = { periodMonths: 6, validFrom: '2026-06-01' };
    await admin.post('/v1/personnel/training-plans', { ...plan, ...more }).expect(201);
    const of = async (topic: string, on: string) =>
      (await standing(on)).trainings.find((one: { topic: string }) => one.topic === topic);
    const asked = { topic: 'service_skill', state: 'missing', attendedOn: null, dueOn: null };
    expect(await of('service_skill', '2026-05-31')).toBeUndefined();
    expect(await of('service_skill', '2026-06-01')).toEqual(asked);
    const attended = { topic: 'fire_safety', attendedOn: '2026-03-01', dueOn: '2027-03-01' };
    expect(await of('fire_safety', '2027-02-28')).toEqual({ ...attended, state: 'expiring' });
    expect(await of('fire_safety', '2027-03-01')).toEqual({ ...attended, state: 'expired' });
    await (await house.as('outlet_manager', 'F2')).get('/v1/personnel/people/Q1/qualification').expect(404);
  });

  it('lists exams that end within 60 days, renewed ones and people who left aside', async () => {
    await plantPerson(house, { personNo: 'Q2', unitCode: 'F1', leftOn: '2027-01-10' });
    await manager.post('/v1/personnel/exams', { personNo: 'Q2', ...exam({ takenOn: '2026-03-03' }) }).expect(201);
    const renewed = exam({ subject: 'conduct', takenOn: '2026-03-05' });
    await manager.post('/v1/personnel/exams', { personNo: 'Q1', ...renewed }).expect(201);
    await manager.post('/v1/personnel/exams', { personNo: 'Q1', ...renewed, takenOn: '2026-08-01' }).expect(201);
    const on = async (asOf: string) => {
      const { body } = await manager.get(`/v1/personnel/expiring-exams?asOf=${asOf}`).expect(200);
      return body.items.map((item: Record<string, unknown>) => [item['personNo'], item['subject'], item['daysLeft']]);
    };
    expect(await on('2027-01-01')).toEqual([]);
    expect(await on('2027-01-02')).toEqual([
      ['Q1', 'induction', 60],
      ['Q2', 'induction', 60],
    ]);
    expect(await on('2027-03-04')).toEqual([['Q1', 'induction', -1]]);
  });
});
