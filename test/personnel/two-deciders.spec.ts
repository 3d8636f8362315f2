import { atOnce } from '../support/at-once.js';
import { House } from '../support/house.js';
import type { Session } from '../support/session.js';
import { plantStaff } from '../support/staff.js';

let house: House;
let shop: Session;
let city: Session;
let province: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.outlet({ code: 'R1' });
  await plantStaff(house, { personNo: 'W1', outletCode: 'R1' });
  shop = await house.as('outlet_manager', 'R1');
  city = await house.as('outlet_management', 'C1');
  province = await house.as('outlet_management', 'P1');
});
afterAll(() => house.close());

interface Decided {
  path: string;
  /** Who asks, and for what. */
  ask: () => Promise<{ id: string }>;
  /** Path of the decision, after the number of the request. */
  decision: string;
  words: 'reason' | 'note';
  table: string;
  action: string;
  refused: string;
}

const asks = async (who: Session, path: string, wish: object): Promise<{ id: string }> =>
  (await who.post(`/v1/${path}`, wish).expect(201)).body as { id: string };
const opening = { marketReason: '周边两公里内无营业厅', buildMode: 'self_build_own_use', opensOn: '2026-12-01' };
const line = { departmentName: '移动业务经营部', reason: '校园专厅', validFrom: '2026-12-01' };
const overtime = { outletCode: 'R1', personNo: 'W1', day: '2026-11-20', hours: 2, reason: '月底营销活动' };
const expense = { outletCode: 'R1', kind: 'transport', amountFen: 1200, purpose: 'Leaflets', neededOn: '2026-11-25' };

const CASES: Record<string, Decided> = {
  'an opening': {
    path: 'outlets/opening-approvals',
    ask: async () => {
      const outletCode = await house.outlet({ openedOn: '2026-12-01' });
      return asks(await house.asAdmin(), 'outlets/opening-approvals', { ...opening, outletCode });
    },
    ...{ decision: 'decisions', words: 'reason', table: 'outlets.approval_request' },
    ...{ action: 'decideOpeningApproval', refused: 'approval_decided' },
  },
  'the management by a line department': {
    path: 'outlets/line-management-approvals',
    ask: async () =>
      asks(await house.asAdmin(), 'outlets/line-management-approvals', { ...line, orgUnitCode: await house.outlet() }),
    ...{ decision: 'decisions', words: 'reason', table: 'outlets.approval_request' },
    ...{ action: 'decideLineManagementApproval', refused: 'approval_decided' },
  },
  overtime: {
    path: 'personnel/overtime-requests',
    ask: () => asks(shop, 'personnel/overtime-requests', overtime),
    ...{ decision: 'decision', words: 'note', table: 'personnel.overtime_decision' },
    ...{ action: 'decideOvertime', refused: 'overtime_not_pending' },
  },
  'an expense': {
    path: 'outlets/expense-requests',
    ask: () => asks(shop, 'outlets/expense-requests', expense),
    ...{ decision: 'decisions', words: 'reason', table: 'outlets.expense_request' },
    ...{ action: 'decideExpense', refused: 'expense_decided' },
  },
};

describe('two who decide in the same moment', () => {
  it.each(Object.keys(CASES))('give one decision, and the other is told: %s', async (name) => {
    const { path, ask, decision, words, table, action, refused } = CASES[name] as Decided;
    const { id } = await ask();
    const decide = (who: Session, what: string) => () =>
      who.post(`/v1/${path}/${id}/${decision}`, { decision: what, [words]: '意见' });
    const { first, second, trail } = await atOnce(house, table, [decide(city, 'reject'), decide(province, 'approve')]);
    expect([first.status, second.status]).toEqual([200, 409]);
    expect((second.body as { code: string }).code).toBe(refused);
    expect(trail).toEqual([action]);
    const { body } = await city.get(`/v1/${path}/${id}`).expect(200);
    expect(body.state).toBe('rejected');
  });

  it('pay an approved expense once', async () => {
    const { id } = await asks(shop, 'outlets/expense-requests', expense);
    const path = `/v1/outlets/expense-requests/${id}`;
    await city.post(`${path}/decisions`, { decision: 'approve', reason: '同意' }).expect(200);
    const pay = (who: Session, paidOn: string) => () => who.post(`${path}/payments`, { paidOn });
    const { first, second, trail } = await atOnce(house, 'outlets.expense_request', [
      pay(shop, '2026-11-22'),
      pay(city, '2026-11-22'),
    ]);
    expect([first.status, second.status]).toEqual([200, 409]);
    expect((second.body as { code: string }).code).toBe('expense_paid');
    expect(trail).toEqual(['payExpense']);
  });

  it('R-231 give out the last gift of an approval once', async () => {
    const gift = { outletCode: 'R1', goods: '保温杯', quantity: 1 };
    const approved = { ...gift, approvalNo: 'GA', approvedOn: '2026-11-20', reason: '致歉' };
    await city.post('/v1/personnel/gift-approvals', approved).expect(201);
    const issue = (issueNo: string) => () =>
      shop.post('/v1/personnel/gift-issues', {
        ...{ ...gift, issueNo, issuedOn: '2026-11-22', receiverReference: 'ORDER-1', approvalNo: 'GA' },
      });
    const { first, second } = await atOnce(house, 'personnel.gift_issue', [issue('G1'), issue('G2')]);
    expect([first.status, second.status]).toEqual([201, 422]);
    expect(second.body).toMatchObject({ code: 'gift_approval_used_up', rule: 'R-231' });
  });
});
