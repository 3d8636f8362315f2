import type { RoleCode } from '../../src/platform/access/roles.js';
import { House } from '../support/house.js';
import type { Session } from '../support/session.js';
import { plantTree } from './tree.js';

const PASSWORD = 'a-long-first-password';
const ACCOUNTS = '/v1/access/accounts';
type Grants = { role: RoleCode; orgUnitCode: string }[];

describe('the scope of an administrator', () => {
  let house: House;
  let headquarters: Session;
  let city: Session;
  beforeAll(async () => {
    house = await House.open();
    await plantTree(house);
    headquarters = await house.asAdmin();
    city = await house.as('hq_admin', 'C1');
  });
  afterAll(() => house.close());

  let made = 0;
  const draft = (grants: Grants) => {
    const username = `somebody${++made}`;
    return { username, displayName: username, password: PASSWORD, grants };
  };
  const open = async (grants: Grants): Promise<string> =>
    (await headquarters.post(ACCOUNTS, draft(grants)).expect(201)).body.id as string;

  it('reads above and administers below without administering above (F4)', async () => {
    const both = await house.account('both', [
      { role: 'auditor', orgUnitCode: 'HQ' },
      { role: 'hq_admin', orgUnitCode: 'C1' },
    ]);
    const elsewhere = await open([{ role: 'auditor', orgUnitCode: 'C2' }]);
    const inside = await open([{ role: 'auditor', orgUnitCode: 'C1' }]);
    for (const orgUnitCode of ['HQ', 'P1', 'C2']) {
      const { body } = await both.post(ACCOUNTS, draft([{ role: 'auditor', orgUnitCode }])).expect(422);
      expect(body.code).toBe('unknown_org_unit');
    }
    await both.post(ACCOUNTS, draft([{ role: 'auditor', orgUnitCode: 'C1' }])).expect(201);
    await both.get(`${ACCOUNTS}/${elsewhere}`).expect(404);
    await both.get(`${ACCOUNTS}/${inside}`).expect(200);
    await both.post(`${ACCOUNTS}/${elsewhere}/password`, { password: PASSWORD }).expect(404);
    await both.post(`${ACCOUNTS}/${inside}/password`, { password: PASSWORD }).expect(204);
  });

  it('ends at accounts with one foot outside: taking them over would reach further than oneself', async () => {
    const wider = await open([
      { role: 'auditor', orgUnitCode: 'C1' },
      { role: 'hq_admin', orgUnitCode: 'P1' },
    ]);
    const absent = await city.get(`${ACCOUNTS}/999999`).expect(404);
    const foreign = await city.get(`${ACCOUNTS}/${wider}`).expect(404);
    const told = ({ code, title, detail, status }: Record<string, unknown>) => ({ code, title, detail, status });
    expect(told(foreign.body)).toEqual(told(absent.body));
    await city.post(`${ACCOUNTS}/${wider}/password`, { password: PASSWORD }).expect(404);
    await city.post(`${ACCOUNTS}/${wider}/reveal`, { reason: 'x' }).expect(404);
    await city.patch(`${ACCOUNTS}/${wider}`, { disabled: true }).set('If-Match', '"1"').expect(404);
    await (await house.as('hq_admin', 'P1')).get(`${ACCOUNTS}/${wider}`).expect(200);
  });

  it('lets nobody grant what lies outside, nor keep out of sight what they granted', async () => {
    const id = await open([{ role: 'auditor', orgUnitCode: 'C1' }]);
    const grants = [{ role: 'hq_admin', orgUnitCode: 'HQ' }];
    await city.patch(`${ACCOUNTS}/${id}`, { grants }).set('If-Match', '"1"').expect(422);
    await city
      .patch(`${ACCOUNTS}/${id}`, { grants: [{ role: 'outlet_management', orgUnitCode: 'C1' }] })
      .set('If-Match', '"1"')
      .expect(200);
    const listed = (await city.get(`${ACCOUNTS}?limit=500`).expect(200)).body.items as { grants: Grants }[];
    expect(listed.flatMap((account) => account.grants).map((grant) => grant.orgUnitCode)).toEqual(
      expect.arrayContaining(['C1']),
    );
    expect(listed.flatMap((account) => account.grants).every((grant) => grant.orgUnitCode === 'C1')).toBe(true);
  });

  it('holds for API keys and for the trail', async () => {
    const order = { name: 'bridge', role: 'auditor', expiresAt: '2099-01-01T00:00:00Z' };
    const above = await headquarters.post('/v1/access/api-keys', { ...order, orgUnitCode: 'HQ' }).expect(201);
    await city.post('/v1/access/api-keys', { ...order, orgUnitCode: 'P1' }).expect(422);
    const own = await city.post('/v1/access/api-keys', { ...order, orgUnitCode: 'C1' }).expect(201);
    await city.get(`/v1/access/api-keys/${above.body.id}`).expect(404);
    await city.get(`/v1/access/api-keys/${own.body.id}`).expect(200);
    await city.delete(`/v1/access/api-keys/${above.body.id}`).set('If-Match', '"1"').expect(404);
    const trail = (await city.get('/v1/access/audit-entries?limit=500').expect(200)).body.items as {
      orgUnitCode: string;
    }[];
    expect(trail.length).toBeGreaterThan(0);
    expect(trail.every((entry) => entry.orgUnitCode === 'C1')).toBe(true);
  });

  it('is no business of the other roles', async () => {
    for (const role of ['outlet_management', 'information_centre', 'auditor', 'finance'] as const) {
      const session = await house.as(role, 'HQ');
      await session.get(ACCOUNTS).expect(403);
      await session.get('/v1/access/api-keys').expect(403);
      await session.get('/v1/access/audit-entries').expect(403);
      await session.post(ACCOUNTS, {}).expect(403); // Before anybody looks at the body.
      await session.get('/v1/access/me').expect(200);
    }
  });
});
