import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let manager: Session;
let foreign: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  manager = await house.as('outlet_management', 'C1');
  foreign = await house.as('outlet_management', 'C2');
});
afterAll(() => house.close());

const PATH = '/v1/outlets/opening-approvals';
const wish = (outletCode: string, more: object = {}) => ({
  ...{ outletCode, marketReason: '周边两公里内无营业厅', buildMode: 'joint_build_shared_use' },
  ...{ users: '移动业务;固网业务', opensOn: '2026-12-01', ...more },
});
const ask = async (more: object = {}): Promise<string> => {
  const code = await house.outlet({ openedOn: '2026-12-01' });
  return (await manager.post(PATH, wish(code, more)).expect(201)).headers['location'] ?? '';
};
const approve = { decision: 'approve', reason: '同意按计划开业' };

describe('the approval of an opening', () => {
  it('R-277 records why the market needs the outlet, how it is built and who uses it, and waits', async () => {
    const code = await house.outlet({ openedOn: '2026-12-01' });
    const { body, headers } = await manager.post(PATH, wish(code)).expect(201);
    expect(body).toMatchObject({ ...wish(code), state: 'requested', decidedBy: null, decidedAt: null });
    expect((await manager.get(headers['location'] ?? '').expect(200)).body).toEqual(body);
  });

  it('R-277 refuses the approval of who asked, and takes that of another', async () => {
    const path = await ask();
    const { body } = await manager.post(`${path}/decisions`, approve).expect(403);
    expect(body).toMatchObject({ code: 'opening_decided_by_asker', rule: 'R-277' });
    expect((await manager.get(path).expect(200)).body.state).toBe('requested');
    const decided = await admin.post(`${path}/decisions`, approve).expect(200);
    expect(decided.body).toMatchObject({ state: 'approved', decisionReason: approve.reason });
    expect(decided.body.decidedBy).not.toBe(decided.body.requestedBy);
  });

  it('lets a decision stand, and asks for one request at a time', async () => {
    const path = await ask();
    const { body: first } = await manager.get(path).expect(200);
    const again = await manager.post(PATH, wish(first.outletCode)).expect(409);
    expect(again.body).toMatchObject({ code: 'approval_pending' });
    await admin.post(`${path}/decisions`, { decision: 'reject', reason: '暂缓' }).expect(200);
    const { body } = await admin.post(`${path}/decisions`, approve).expect(409);
    expect(body).toMatchObject({ code: 'approval_decided' });
    await manager.post(PATH, wish(first.outletCode)).expect(201);
  });

  it('R-277 refuses shared use that names no users', async () => {
    const code = await house.outlet({ openedOn: '2026-12-01' });
    const { body } = await manager.post(PATH, wish(code, { users: undefined })).expect(422);
    expect(body).toMatchObject({ code: 'users_missing', rule: 'R-277' });
    await manager.post(PATH, wish(code, { users: undefined, buildMode: 'self_build_own_use' })).expect(201);
  });

  it('lists by state below the units of the caller, and goes out as a sheet', async () => {
    const path = await ask();
    await admin.post(`${path}/decisions`, approve).expect(200);
    const states = async (state: string) => {
      const { body } = await manager.get(`${PATH}?state=${state}&limit=500`).expect(200);
      return [...new Set(body.items.map((item: { state: string }) => item.state))];
    };
    expect(await states('approved')).toEqual(['approved']);
    expect(await states('requested')).toEqual(['requested']);
    expect((await foreign.get(PATH).expect(200)).body.items).toEqual([]);
    await foreign.get(path).expect(404);
    await foreign.post(`${path}/decisions`, approve).expect(404);
    const { text } = await manager.get(PATH).set('Accept', 'text/csv').expect(200);
    expect(text).toContain('market_reason');
  });

  it('is of outlets, not of cities or of what is not there', async () => {
    expect((await manager.post(PATH, wish('C1')).expect(422)).body.code).toBe('unknown_outlet');
    expect((await manager.post(PATH, wish('NOWHERE')).expect(422)).body.code).toBe('unknown_org_unit');
  });
});
