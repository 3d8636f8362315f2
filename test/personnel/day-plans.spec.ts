import { House } from '../support/house.js';
import { setShopRules } from '../support/shop-rules.js';
import { plantStaff } from '../support/staff.js';

let house: House;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-20T00:00:00Z');
  await house.city('C1', 'P1');
  for (const code of ['D1', 'D2', 'D3', 'D4', 'D5', 'D6']) await house.outlet({ code });
  await setShopRules(house, 'C1', true);
  await setShopRules(house, 'D6', false);
  await plantStaff(house, { personNo: 'W1', outletCode: 'D5' });
  await house.asOwner((client) =>
    client.query(`UPDATE outlets.outlet SET closed_on = '2026-11-20'
                  WHERE outlet_id = (SELECT u.id FROM outlets.org_unit AS u WHERE u.code = 'D4')`),
  );
});
afterAll(() => house.close());

const PLANS = '/v1/personnel/day-plans';
const TASKS = '/v1/personnel/day-tasks';
const city = () => house.as('outlet_management', 'C1');
const plan = (outletCode: string, more: object = {}) => ({
  ...{ outletCode, day: '2026-11-20', goals: '新增宽带 5 户', leftovers: '两户装机待约', ...more },
});
const record = async (row: object) => (await (await city()).post(PLANS, row).expect(201)).body;
const task = (taskNo: number, more: object = {}) => ({
  ...{ outletCode: 'D1', day: '2026-11-20', taskNo, task: '联系待装机客户', ...more },
});
const gaps = async (more = '', asOf = '2026-11-20') => {
  const { body } = await (await city()).get(`/v1/personnel/day-plan-gaps?asOf=${asOf}${more}`).expect(200);
  return body.items as { outletCode: string; isMissing: boolean; dueAt: string }[];
};
const codes = (items: { outletCode: string }[]) => items.map(({ outletCode }) => outletCode);

describe('the plan of a day', () => {
  it('R-246 records what was left, the goals and the tasks of the day, and reads them back', async () => {
    const body = await record(plan('D1'));
    expect(body).toMatchObject({
      ...plan('D1', { plannedAt: '2026-11-20T00:00:00.000Z', dueAt: '2026-11-20T00:45:00.000Z', isLate: false }),
      ...{ tasks: 0, openTasks: 0, isLedgerChecked: false },
    });
    const manager = await house.as('outlet_manager', 'D1');
    const made = await manager.post(TASKS, task(1)).expect(201);
    expect(made.body).toMatchObject({ ...task(1), state: 'planned', personNo: null, carryReason: null });
    expect((await manager.get(`${PLANS}?day=2026-11-20`).expect(200)).body.items[0]).toMatchObject({
      tasks: 1,
      openTasks: 1,
    });
  });

  it('R-246 refuses tasks of a day without a plan, and takes them with one', async () => {
    const { body } = await (await city()).post(TASKS, task(1, { day: '2026-11-21' })).expect(422);
    expect(body).toMatchObject({ code: 'task_without_plan', rule: 'R-246' });
    await record(plan('D1', { day: '2026-11-21' }));
    await (await city()).post(TASKS, task(1, { day: '2026-11-21' })).expect(201);
  });

  it('R-246 reports no plan as missing until it is due, then those that are missing or came late', async () => {
    await house.setNow('2026-11-20T00:45:00Z');
    await record(plan('D2'));
    expect(await gaps()).toEqual([]);
    await house.setNow('2026-11-20T00:45:01Z');
    await record(plan('D3'));
    expect(await gaps()).toEqual([
      expect.objectContaining({ outletCode: 'D3', isMissing: false, plannedAt: '2026-11-20T00:45:01.000Z' }),
      expect.objectContaining({
        outletCode: 'D5',
        isMissing: true,
        plannedAt: null,
        dueAt: '2026-11-20T00:45:00.000Z',
      }),
    ]);
    expect(codes(await gaps('&isMissing=true'))).toEqual(['D5']);
    const late = await (await city()).get(`${PLANS}?day=2026-11-20&isLate=true`).expect(200);
    expect(codes(late.body.items)).toEqual(['D3']);
  });

  it('R-246 goes by the shifts of the day where they begin at another time', async () => {
    await (
      await city()
    )
      .post('/v1/personnel/shift-templates', {
        ...{
          orgUnitCode: 'C1',
          templateCode: 'noon',
          name: '午班',
          startTime: '12:00',
          planDueTime: '12:30',
          endTime: '21:00',
        },
        ...{ validFrom: '2026-01-01' },
      })
      .expect(201);
    const shift = { outletCode: 'D5', personNo: 'W1', day: '2026-11-20', templateCode: 'noon' };
    await (await city()).post('/v1/personnel/roster-shifts', shift).expect(201);
    expect(codes(await gaps('&isMissing=true'))).toEqual([]);
    await house.setNow('2026-11-20T04:30:01Z');
    expect(await gaps('&isMissing=true')).toEqual([
      expect.objectContaining({ outletCode: 'D5', dueAt: '2026-11-20T04:30:00.000Z' }),
    ]);
  });

  it('keeps when the plan was made, however often it is recorded', async () => {
    const body = await record(plan('D1', { goals: '新增宽带 6 户' }));
    expect(body).toMatchObject({ version: 2, plannedAt: '2026-11-20T00:00:00.000Z', isLate: false });
  });

  it('R-249 refuses a task that is carried over without a reason, alone and as a row', async () => {
    const carried = task(1, { state: 'carried_over' });
    const { body } = await (await city()).post(TASKS, carried).expect(422);
    expect(body).toMatchObject({ code: 'carried_without_reason', rule: 'R-249' });
    const batch = await (
      await city()
    )
      .post(`${TASKS}/batch`, { rows: [carried, task(2, { state: 'done' })] })
      .expect(200);
    expect(batch.body).toMatchObject({ accepted: 1, rejected: 1 });
    expect(batch.body.errors[0]).toMatchObject({ row: 1, field: 'carryReason', rule: 'R-249' });
  });

  it('R-249 takes it with a reason, and counts it as settled', async () => {
    const carried = task(1, { state: 'carried_over', carryReason: '客户改约明日' });
    expect((await (await city()).post(TASKS, carried).expect(201)).body).toMatchObject(carried);
    const { body } = await (await city()).get(`${PLANS}?orgUnitCode=D1&day=2026-11-20`).expect(200);
    expect(body.items[0]).toMatchObject({ tasks: 2, openTasks: 0 });
  });

  it('R-249 records the check of the ledger of the day, and lists the days without one', async () => {
    const checked = plan('D2', { ledgerCheckedBy: '李静', ledgerNote: '台帐与出入库记录一致' });
    expect(await record(checked)).toMatchObject({ ...checked, isLedgerChecked: true });
    const { body } = await (await city()).get(`${PLANS}?day=2026-11-20&isLedgerChecked=false`).expect(200);
    expect(codes(body.items)).toEqual(['D1', 'D3']);
  });

  it('refuses a task of somebody who is not there', async () => {
    const { body } = await (await city()).post(TASKS, task(5, { personNo: 'GHOST' })).expect(422);
    expect(body.code).toBe('unknown_person');
  });

  it('shows who works there the plan and lets the manager keep it', async () => {
    const associate = await house.as('sales_associate', 'D1');
    expect(codes((await associate.get(`${PLANS}?day=2026-11-20`).expect(200)).body.items)).toEqual(['D1']);
    await associate.post(PLANS, plan('D1')).expect(403);
    const { text } = await associate.get(TASKS).set('Accept', 'text/csv').expect(200);
    expect(text).toContain('task_no,task,person_no,state,carry_reason');
  });
});
