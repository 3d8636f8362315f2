import { costLine, loadCosts } from '../support/cost-lines.js';
import { House } from '../support/house.js';
import { setShopRules } from '../support/shop-rules.js';
import type { Session } from '../support/session.js';

const PATH = '/v1/outlets/expense-requests';
const YES = { decision: 'approve', reason: '确需开支,同意' };

let house: House;
let shop: Session;
let branch: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'A1' });
  await house.outlet({ code: 'A2' });
  await house.outlet({ code: 'B1', cityCode: 'C2' });
  await setShopRules(house, 'C1', true);
  shop = await house.as('outlet_manager', 'A1');
  branch = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const expense = (more: object = {}) => ({
  ...{ outletCode: 'A1', kind: 'transport', amountFen: 12_000, purpose: 'Leaflets', neededOn: '2026-11-25', ...more },
});

async function ask(who = shop, more: object = {}): Promise<string> {
  const { body } = await who.post(PATH, expense(more)).expect(201);
  return `${PATH}/${(body as { id: string }).id}`;
}
const pay = (request: string, paidOn = '2026-11-22') => shop.post(`${request}/payments`, { paidOn });

describe('an expense request', () => {
  it('R-243 refuses to pay what nobody approved, and what was rejected', async () => {
    const waiting = await ask();
    const refused = await pay(waiting).expect(409);
    expect(refused.body).toMatchObject({
      code: 'expense_not_approved',
      rule: 'R-243',
      details: { state: 'requested' },
    });
    await branch.post(`${waiting}/decisions`, { decision: 'reject', reason: 'Not needed' }).expect(200);
    expect((await pay(waiting).expect(409)).body.details).toEqual({ state: 'rejected' });
    expect((await shop.get(waiting).expect(200)).body).toMatchObject({ state: 'rejected', paidOn: null });
  });

  it('R-243 takes the payment of one that another account approved, once', async () => {
    const request = await ask();
    await branch.post(`${request}/decisions`, YES).expect(200);
    const { body } = await pay(request).expect(200);
    expect(body).toMatchObject({ state: 'paid', paidOn: '2026-11-22', decisionReason: YES.reason, amountFen: 12_000 });
    expect((await pay(request).expect(409)).body.code).toBe('expense_paid');
    const admin = await house.asAdmin();
    const { body: audit } = await admin.get('/v1/access/audit-entries?action=payExpense').expect(200);
    expect(audit.items[0]).toMatchObject({ details: { paidOn: '2026-11-22' } });
  });

  it('R-243 refuses the decision of who asked, and a payment before it', async () => {
    const own = await ask(branch);
    const { body } = await branch.post(`${own}/decisions`, YES).expect(403);
    expect(body).toMatchObject({ code: 'expense_decided_by_asker', rule: 'R-243' });
    const other = await house.asAdmin();
    await other.post(`${own}/decisions`, YES).expect(200);
    expect((await other.post(`${own}/decisions`, YES).expect(409)).body.code).toBe('expense_decided');
    for (const day of ['2026-11-21', '2026-11-23']) {
      expect((await pay(own, day).expect(422)).body).toMatchObject({ code: 'paid_before_approval', rule: 'R-243' });
    }
    await pay(own).expect(200);
  });

  it('belongs to an outlet of who asks, and is found by state, kind and month', async () => {
    expect((await shop.post(PATH, expense({ outletCode: 'A2' })).expect(422)).body.code).toBe('unknown_org_unit');
    expect((await branch.post(PATH, expense({ outletCode: 'C1' })).expect(422)).body.code).toBe('unknown_outlet');
    await ask(branch, { outletCode: 'A2', kind: 'printing', neededOn: '2026-12-01' });
    const found = async (query: string) => {
      const { body } = await branch.get(`${PATH}?${query}`).expect(200);
      return (body.items as { outletCode: string }[]).map(({ outletCode }) => outletCode);
    };
    expect(await found('state=requested&kind=printing')).toEqual(['A2']);
    expect(await found('month=2026-12')).toEqual(['A2']);
    expect(await found('state=paid&kind=printing')).toEqual([]);
    const foreign = await house.as('outlet_management', 'C2');
    expect((await foreign.get(PATH).expect(200)).body.items).toEqual([]);
    const { text } = await branch.get(PATH).set('Accept', 'text/csv').expect(200);
    expect(text).toContain('amount_fen,purpose,needed_on');
  });
});

describe('the expenses of a month', () => {
  const items = async (path: string, who = branch) => (await who.get(path).expect(200)).body.items as object[];

  beforeAll(async () => {
    const decided = async (more: object, decision: object) => {
      const request = await ask(shop, { neededOn: '2026-10-31', ...more });
      await branch.post(`${request}/decisions`, decision).expect(200);
    };
    await decided({ kind: 'printing', amountFen: 500 }, YES);
    await decided({ kind: 'printing', amountFen: 70, neededOn: '2026-09-30' }, YES);
    await decided({ kind: 'transport', amountFen: 300 }, YES);
    await decided({ kind: 'transport', amountFen: 900 }, { decision: 'reject', reason: 'Walk' });
    await loadCosts(branch, [
      costLine('E-1', { item: 'printing', amountFen: 500 }),
      costLine('E-2', { item: 'vehicle', amountFen: 200 }),
      costLine('E-3', { item: 'travel', amountFen: 101 }),
      costLine('E-4', { item: 'rent', amountFen: 9000 }),
      costLine('E-5', { item: 'entertainment', amountFen: 1, outletCode: 'A2' }),
    ]);
  });

  it('R-242 reports by kind what was asked for, allowed, paid and charged', async () => {
    expect(await items('/v1/outlets/expenses-by-kind?month=2026-10&orgUnitCode=A1')).toEqual([
      {
        ...{ month: '2026-10', outletCode: 'A1', outletName: 'Outlet A1', kind: 'transport', lines: 2, costFen: 301 },
        ...{ approvedFen: 300, requestedFen: 1200, paidFen: 0 },
      },
      {
        ...{ month: '2026-10', outletCode: 'A1', outletName: 'Outlet A1', kind: 'printing', lines: 1, costFen: 500 },
        ...{ approvedFen: 500, requestedFen: 500, paidFen: 0 },
      },
    ]);
    expect(await items('/v1/outlets/expenses-by-kind?month=2026-09')).toEqual([
      expect.objectContaining({ kind: 'printing', requestedFen: 70, lines: 0 }),
    ]);
    expect(await items('/v1/outlets/expenses-by-kind?month=2026-11&kind=transport')).toEqual([
      expect.objectContaining({ paidFen: 24_000, lines: 0 }),
    ]);
  });

  it('R-243 takes cost lines that nobody approved, and lists them but not those within what was approved', async () => {
    expect(await items('/v1/outlets/unapproved-cost-lines?month=2026-10&orgUnitCode=C1')).toEqual([
      expect.objectContaining({ outletCode: 'A1', kind: 'transport', lines: 2, costFen: 301, unapprovedFen: 1 }),
      expect.objectContaining({ outletCode: 'A2', kind: 'entertainment', approvedFen: 0, unapprovedFen: 1 }),
    ]);
    expect(await items('/v1/outlets/unapproved-cost-lines?month=2026-09')).toEqual([]);
    expect(await items('/v1/outlets/unapproved-cost-lines?month=2026-10', shop)).toHaveLength(1);
  });

  it('lists cost lines only of outlets for which the rules of the shop are on', async () => {
    await setShopRules(house, 'A2', false);
    const listed = await items('/v1/outlets/unapproved-cost-lines?month=2026-10');
    expect(listed).toEqual([expect.objectContaining({ outletCode: 'A1' })]);
  });
});
