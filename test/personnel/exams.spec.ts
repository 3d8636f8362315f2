import { House } from '../support/house.js';
import { plantPerson } from '../support/people.js';
import type { Session } from '../support/session.js';

let house: House;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.outlet({ code: 'F1' });
  manager = await house.as('outlet_manager', 'F1');
});
afterAll(() => house.close());

const EXAMS = '/v1/personnel/exams';
const exam = (personNo: string, more: object = {}) => ({
  ...{ personNo, subject: 'induction', takenOn: '2026-03-10', score: 60, passMark: 60, validityMonths: 6, ...more },
});

async function trained(personNo: string, { kind = 'induction', topics = 'fire_safety', attended = true } = {}) {
  const sessionNo = `T-${personNo}`;
  const session = { orgUnitCode: 'F1', sessionNo, kind, topics, heldOn: '2026-03-10', hours: 8, trainer: '张' };
  await manager.post('/v1/personnel/training-sessions', session).expect(201);
  const attendance = { personNo, sessionUnitCode: 'F1', sessionNo, attended };
  await manager.post('/v1/personnel/training-participations', attendance).expect(201);
}

async function inducted(id: string, day: string): Promise<boolean | undefined> {
  return house.asRuntime(async (client) => {
    const { rows } = await client.query<{ is: boolean }>(`SELECT personnel.is_inducted($1, $2) AS is`, [id, day]);
    return rows[0]?.is;
  });
}

describe('exams', () => {
  it('is passed from the pass mark on and holds its months; below it holds not a day', async () => {
    await plantPerson(house, { personNo: 'E1', unitCode: 'F1' });
    const passed = await manager.post(EXAMS, exam('E1', { subject: 'communication' })).expect(201);
    expect(passed.body).toMatchObject({ isPassed: true, validTo: '2026-09-10', name: 'Person E1', orgUnitCode: 'F1' });
    const failed = await manager.post(EXAMS, exam('E1', { subject: 'conduct', score: 59.5 })).expect(201);
    expect(failed.body).toMatchObject({ isPassed: false, validTo: null });
    const { body } = await manager.get(`${EXAMS}?isPassed=false`).expect(200);
    expect(body.items.map((item: { subject: string }) => item.subject)).toEqual(['conduct']);
  });

  it('ends a validity that began on the last day of a month on the last day of a shorter one', async () => {
    await plantPerson(house, { personNo: 'E2', unitCode: 'F1' });
    const { body } = await manager.post(EXAMS, exam('E2', { takenOn: '2026-08-31' })).expect(201);
    expect(body.validTo).toBe('2027-02-28');
  });

  it('R-200 refuses an exam of what nobody is trained in, and results of tomorrow', async () => {
    const codeOf = async (more: object) => (await manager.post(EXAMS, exam('E1', more)).expect(422)).body;
    expect(await codeOf({ subject: 'juggling' })).toMatchObject({ code: 'unknown_exam_subject', rule: 'R-200' });
    expect(await codeOf({ takenOn: '2026-11-23' })).toMatchObject({ code: 'exam_not_taken_yet' });
    await manager.post(EXAMS, exam('E1', { takenOn: '2026-11-22' })).expect(201);
  });
});

describe('the gate before independent duty', () => {
  it('R-108 opens on the day of the exam and closes when its validity ends', async () => {
    const id = await plantPerson(house, { personNo: 'G1', unitCode: 'F1' });
    await trained('G1');
    await manager.post(EXAMS, exam('G1')).expect(201);
    const days = ['2026-03-09', '2026-03-10', '2026-09-09', '2026-09-10'];
    expect(await Promise.all(days.map((day) => inducted(id, day)))).toEqual([false, true, true, false]);
  });

  it('R-108 stays shut without safety content, without attendance, without the exam, and with one of a topic', async () => {
    const shut = async (personNo: string, ...rows: object[]) => {
      for (const row of rows) await manager.post(EXAMS, row).expect(201);
      const { rows: found } = await house.asOwner((client) =>
        client.query<{ id: string }>(`SELECT p.id FROM personnel.person AS p WHERE p.person_no = $1`, [personNo]),
      );
      return inducted(found[0]?.id ?? '', '2026-04-01');
    };
    for (const personNo of ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'])
      await plantPerson(house, { personNo, unitCode: 'F1' });
    await trained('S1', { topics: 'product_knowledge' });
    await trained('S2', { attended: false });
    await trained('S3');
    await trained('S4');
    await trained('S5', { kind: 'periodic' });
    await trained('S6');
    await trained('S7');
    expect(await shut('S1', exam('S1'))).toBe(false);
    expect(await shut('S2', exam('S2'))).toBe(false);
    expect(await shut('S3')).toBe(false);
    expect(await shut('S4', exam('S4', { subject: 'fire_safety' }), exam('S4', { score: 59 }))).toBe(false);
    expect(await shut('S5', exam('S5'))).toBe(false);
    expect(await shut('S6', exam('S6', { takenOn: '2026-03-09' }))).toBe(false); // Before the training it is about.
    expect(await shut('S7', exam('S7'))).toBe(true);
  });
});
