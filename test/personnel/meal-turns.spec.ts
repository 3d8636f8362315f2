import { House } from '../support/house.js';
import type { Session } from '../support/session.js';
import { plantStaff } from '../support/staff.js';

let house: House;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.outlet({ code: 'R1' });
  await house.outlet({ code: 'ONE' });
  for (const personNo of ['W1', 'W2', 'W3']) await plantStaff(house, { personNo, outletCode: 'R1' });
  await plantStaff(house, { personNo: 'NEW', outletCode: 'R1', isInducted: false });
  await plantStaff(house, { personNo: 'ALONE', outletCode: 'ONE' });
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const PATH = '/v1/personnel/meal-turns';
let date = 0;
/** A day of its own for each case, with these people on the day shift. */
const dayWith = async (people: readonly string[], more: object = {}) => {
  const day = `2026-12-${String(++date).padStart(2, '0')}`;
  const rows = people.map((personNo) => ({ outletCode: 'R1', personNo, day, templateCode: 'day', ...more }));
  const { body } = await manager.post('/v1/personnel/roster-shifts/batch', { rows }).expect(200);
  expect(body.errors).toEqual([]);
  return day;
};
const meal = (personNo: string, day: string, startTime: string, endTime: string) => ({
  ...{ outletCode: 'R1', personNo, day, startTime, endTime },
});
const rota = (rows: object[]) => manager.post(`${PATH}/batch`, { rows }).expect(200);
const openOn = (outlet: string, day: string, spans: string) =>
  house.asOwner((client) =>
    client.query(
      `INSERT INTO outlets.opening_exception (outlet_id, day, spans, change_kind, recorded_by)
       SELECT u.id, $2, $3, 'correction', 0 FROM outlets.org_unit AS u WHERE u.code = $1`,
      [outlet, day, spans],
    ),
  );

describe('meals in turns', () => {
  it('R-248 takes meals one after the other, and shows them in the roster', async () => {
    const day = await dayWith(['W1', 'W2']);
    const { body } = await rota([meal('W1', day, '12:00', '12:45'), meal('W2', day, '12:45', '13:30')]);
    expect(body).toMatchObject({ accepted: 2, rejected: 0 });
    const week = await manager.get(`/v1/personnel/rosters/R1?week=${day}`).expect(200);
    const shown = week.body.people.map(
      (person: { days: { day: string; shifts: object[] }[] }) => person.days.find((one) => one.day === day)?.shifts[0],
    );
    expect(shown[0]).toMatchObject({ mealStartTime: '12:00', mealEndTime: '12:45' });
    expect(shown[1]).toMatchObject({ mealStartTime: '12:45', mealEndTime: '13:30' });
  });

  it('R-248 refuses a rota that leaves nobody for a minute, naming the minute and the outlet', async () => {
    const day = await dayWith(['W1', 'W2']);
    const { body } = await rota([meal('W1', day, '12:00', '12:46'), meal('W2', day, '12:45', '13:30')]);
    expect(body).toMatchObject({ accepted: 0, rejected: 2 });
    expect(body.errors[0]).toMatchObject({ row: 1, code: 'nobody_on_duty', rule: 'R-248' });
    expect(body.errors[0].detail).toMatch(/12:45.*R1/);
  });

  it('R-248 judges a single turn with those that are kept', async () => {
    const day = await dayWith(['W1', 'W2']);
    await manager.post(PATH, meal('W1', day, '12:00', '12:30')).expect(201);
    const { body } = await manager.post(PATH, meal('W2', day, '12:29', '13:00')).expect(422);
    expect(body).toMatchObject({ code: 'nobody_on_duty', rule: 'R-248' });
    expect(body.detail).toMatch(/12:29.*R1/);
    await manager.post(PATH, meal('W2', day, '12:30', '13:00')).expect(201);
    // W1 may not move into the turn of W2, but may swap with it in one call.
    expect((await manager.post(PATH, meal('W1', day, '12:30', '13:00')).expect(422)).body.code).toBe('nobody_on_duty');
    const swapped = await rota([meal('W1', day, '12:30', '13:00'), meal('W2', day, '12:00', '12:30')]);
    expect(swapped.body).toMatchObject({ accepted: 2, rejected: 0 });
  });

  it('R-248 refuses meals where the roster itself leaves a minute of the meals alone', async () => {
    const day = await dayWith(['W1']);
    const early = { outletCode: 'R1', personNo: 'W2', day, startTime: '08:00', endTime: '13:00' };
    await manager.post('/v1/personnel/roster-shifts', early).expect(201);
    const { body } = await manager.post(PATH, meal('W1', day, '13:00', '13:30')).expect(422);
    expect(body.detail).toContain('13:00');
    await manager.post(PATH, meal('W1', day, '12:30', '13:00')).expect(201);
  });

  it('R-248 counts nobody who may not work alone', async () => {
    const day = await dayWith(['W1']);
    const guided = { outletCode: 'R1', personNo: 'NEW', day, templateCode: 'day', isTrainee: true };
    await manager.post('/v1/personnel/roster-shifts', guided).expect(201);
    expect((await manager.post(PATH, meal('W1', day, '12:00', '12:30')).expect(422)).body.code).toBe('nobody_on_duty');
    await manager.post(PATH, meal('NEW', day, '12:00', '12:30')).expect(201);
  });

  it('R-248 refuses the meal of somebody who is alone', async () => {
    const day = await dayWith([]);
    const alone = { outletCode: 'ONE', personNo: 'ALONE', day };
    await manager.post('/v1/personnel/roster-shifts', { ...alone, templateCode: 'day' }).expect(201);
    const { body } = await manager.post(PATH, { ...alone, startTime: '12:00', endTime: '12:30' }).expect(422);
    expect(body).toMatchObject({ code: 'nobody_on_duty', rule: 'R-248' });
  });

  it('R-248 takes it where the outlet has recorded that it closes over noon, for all the time of the meals', async () => {
    const day = await dayWith([]);
    const alone = { outletCode: 'ONE', personNo: 'ALONE', day };
    await manager.post('/v1/personnel/roster-shifts', { ...alone, templateCode: 'day' }).expect(201);
    await openOn('ONE', day, '08:00-12:00;12:30-18:00');
    const { body } = await manager.post(PATH, { ...alone, startTime: '12:00', endTime: '12:31' }).expect(422);
    expect(body.detail).toContain('12:30');
    await manager.post(PATH, { ...alone, startTime: '12:00', endTime: '12:30' }).expect(201);
  });

  it('R-248 refuses a meal outside the time of meals of the shift, and takes one at its edges', async () => {
    const day = await dayWith(['W1', 'W2', 'W3']);
    for (const [from, to] of [
      ['11:59', '12:30'],
      ['13:00', '13:31'],
      ['12:30', '12:30'],
    ] as const) {
      const { body } = await manager.post(PATH, meal('W1', day, from, to)).expect(422);
      expect(body).toMatchObject({ code: 'meal_outside_block', rule: 'R-248' });
    }
    await manager.post(PATH, meal('W1', day, '12:00', '13:30')).expect(201);
  });

  it('refuses a meal of somebody who does not work that day', async () => {
    const day = await dayWith(['W1', 'W2']);
    expect((await manager.post(PATH, meal('W3', day, '12:00', '12:30')).expect(422)).body.code).toBe(
      'meal_without_shift',
    );
  });

  it('takes a turn back, and lists what is left', async () => {
    const day = await dayWith(['W1', 'W2']);
    await manager.post(PATH, meal('W1', day, '12:00', '12:30')).expect(201);
    await manager.post(PATH, { ...meal('W1', day, '12:00', '12:30'), isCancelled: true }).expect(201);
    expect((await manager.get(`${PATH}?day=${day}&isCancelled=false`).expect(200)).body.items).toEqual([]);
    await manager.post(PATH, meal('W2', day, '12:00', '12:30')).expect(201);
  });

  it('R-248 reports when an outlet is open and nobody is there, and only then', async () => {
    const day = await dayWith(['W1', 'W2']);
    const gaps = async () => {
      const { body } = await manager.get(`/v1/personnel/rosters/R1/gaps?week=${day}`).expect(200);
      return body.gaps.filter((gap: { day: string }) => gap.day === day) as object[];
    };
    expect(await gaps()).toEqual([]); // Nobody recorded when it is open.
    await openOn('R1', day, '09:00-18:00');
    expect(await gaps()).toEqual([]);
    await house.asOwner((client) =>
      client.query(`UPDATE outlets.opening_exception SET spans = '07:30-19:00' WHERE day = $1`, [day]),
    );
    await rota([meal('W1', day, '12:00', '12:30'), meal('W2', day, '12:30', '13:00')]);
    // W2 falls ill: what was in order is not any more.
    const ill = { outletCode: 'R1', personNo: 'W2', day, templateCode: 'day', isCancelled: true };
    await manager.post('/v1/personnel/roster-shifts', ill).expect(201);
    expect(await gaps()).toEqual([
      { day, startTime: '07:30', endTime: '08:00', kind: 'nobody_planned' },
      { day, startTime: '12:00', endTime: '12:30', kind: 'all_at_meals' },
      { day, startTime: '18:00', endTime: '19:00', kind: 'nobody_planned' },
    ]);
  });
});
