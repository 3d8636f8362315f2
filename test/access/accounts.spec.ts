import { House } from '../support/house.js';
import type { Session } from '../support/session.js';
import { plantTree } from './tree.js';

const PASSWORD = 'a-long-first-password';
const ACCOUNTS = '/v1/access/accounts';

describe('accounts', () => {
  let house: House;
  let admin: Session;
  beforeAll(async () => {
    house = await House.open();
    await plantTree(house);
    admin = await house.asAdmin();
  });
  afterAll(() => house.close());

  const draft = (username: string, orgUnitCode = 'C1', role = 'auditor') => ({
    username,
    displayName: username,
    password: PASSWORD,
    grants: [{ role, orgUnitCode }],
  });
  const open = async (username: string, more: object = {}): Promise<string> =>
    (await admin.post(ACCOUNTS, { ...draft(username), ...more }).expect(201)).body.id as string;
  const etag = async (id: string): Promise<string> => String((await admin.get(`${ACCOUNTS}/${id}`)).headers['etag']);
  const change = async (id: string, patch: object) =>
    admin.patch(`${ACCOUNTS}/${id}`, patch).set('If-Match', await etag(id));

  it('are opened with a place of their own and can sign in at once', async () => {
    const { body, headers } = await admin.post(ACCOUNTS, draft('li.na')).expect(201);
    expect(headers['location']).toBe(`${ACCOUNTS}/${body.id}`);
    expect(body).toMatchObject({
      username: 'li.na',
      phone: null,
      disabled: false,
      grants: [{ role: 'auditor', orgUnitCode: 'C1' }],
    });
    expect(JSON.stringify(body)).not.toContain(PASSWORD);
    const session = await house.signIn('li.na', PASSWORD);
    const me = await session.get('/v1/access/me').expect(200);
    expect(me.body).toMatchObject({
      accountId: body.id,
      name: 'li.na',
      kind: 'human',
      grants: [{ role: 'auditor', orgUnitCode: 'C1', level: 'city' }],
    });
    expect(me.body.permissions).toContain('results.read');
    expect(me.body.permissions).not.toContain('access.read');
    expect((await admin.get(headers['location'] as string).expect(200)).body).toEqual(body);
  });

  it('name a unit that exists, or are refused', async () => {
    const { body } = await admin.post(ACCOUNTS, draft('lost', 'C9')).expect(422);
    expect(body).toMatchObject({ code: 'unknown_org_unit', details: { orgUnitCode: 'C9' } });
    await admin.post(ACCOUNTS, draft('lost', 'C1')).expect(201); // Nothing of the refused call was kept.
  });

  it('have a name of their own, in whatever case', async () => {
    await open('wang.fang');
    const { body } = await admin.post(ACCOUNTS, draft('WANG.FANG')).expect(409);
    expect(body.code).toBe('username_taken');
  });

  it('answer every fault of a request at once', async () => {
    const { body } = await admin
      .post(ACCOUNTS, {
        username: 'a b',
        displayName: '',
        password: 'short',
        grants: [{ role: 'king', orgUnitCode: 'hq' }],
      })
      .expect(400);
    const pointers = (body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual([
      '/displayName',
      '/grants/0/orgUnitCode',
      '/grants/0/role',
      '/password',
      '/username',
    ]);
  });

  it('lose a withdrawn grant and gain a new one with the very next request', async () => {
    const id = await open('moving', { grants: [{ role: 'hq_admin', orgUnitCode: 'C1' }] });
    const session = await house.signIn('moving', PASSWORD);
    await session.get(ACCOUNTS).expect(200);
    expect((await change(id, { grants: [] })).status).toBe(200);
    expect((await session.get(ACCOUNTS).expect(403)).body.code).toBe('forbidden');
    expect((await change(id, { grants: [{ role: 'hq_admin', orgUnitCode: 'C2' }] })).status).toBe(200);
    await session.get(ACCOUNTS).expect(200);
  });

  it('are shut out at once when disabled, and come back without their old sessions', async () => {
    const id = await open('leaving');
    const session = await house.signIn('leaving', PASSWORD);
    await session.get('/v1/access/me').expect(200);
    expect((await change(id, { disabled: true })).body).toMatchObject({ disabled: true });
    await session.get('/v1/access/me').expect(401);
    const form = { grant_type: 'password', username: 'leaving', password: PASSWORD };
    await house.http.post('/v1/access/token').type('form').send(form).expect(400);
    expect((await change(id, { disabled: false })).body).toMatchObject({ disabled: false });
    await session.get('/v1/access/me').expect(401);
    await house.signIn('leaving', PASSWORD);
  });

  it('change under a version that was seen only', async () => {
    const id = await open('versioned');
    const seen = await etag(id);
    await admin.patch(`${ACCOUNTS}/${id}`, { displayName: 'x' }).expect(428);
    await admin.patch(`${ACCOUNTS}/${id}`, { displayName: 'x' }).set('If-Match', seen).expect(200);
    await admin.patch(`${ACCOUNTS}/${id}`, { displayName: 'y' }).set('If-Match', seen).expect(412);
    expect((await admin.get(`${ACCOUNTS}/${id}`)).body.displayName).toBe('x');
    await admin.patch(`${ACCOUNTS}/999999`, { displayName: 'x' }).set('If-Match', '"1"').expect(404);
    await admin.patch(`${ACCOUNTS}/99999999999`, { displayName: 'x' }).set('If-Match', '"1"').expect(404);
  });

  it('leave headquarters at least one administrator', async () => {
    const { body } = await admin.get(`${ACCOUNTS}?username=ADMIN`).expect(200);
    const { id } = body.items[0] as { id: string };
    for (const patch of [{ disabled: true }, { grants: [] }]) {
      const refused = await change(id, patch);
      expect([refused.status, refused.body.code]).toEqual([409, 'last_administrator']);
    }
    const second = await open('second.admin', { grants: [{ role: 'hq_admin', orgUnitCode: 'HQ' }] });
    expect((await change(second, { grants: [] })).status).toBe(200);
  });

  it('change their own password with the one so far, which ends their sessions', async () => {
    await open('careful');
    const session = await house.signIn('careful', PASSWORD);
    const next = 'another-long-password';
    const wrong = { currentPassword: 'guess', newPassword: next };
    expect((await session.post('/v1/access/me/password', wrong).expect(422)).body.code).toBe('wrong_password');
    await session.post('/v1/access/me/password', { currentPassword: PASSWORD, newPassword: next }).expect(204);
    await session.get('/v1/access/me').expect(401);
    await house.signIn('careful', next);
  });

  it('get a new password from an administrator, which ends their sessions', async () => {
    const id = await open('forgetful');
    const session = await house.signIn('forgetful', PASSWORD);
    await admin.post(`${ACCOUNTS}/${id}/password`, { password: 'set-by-somebody-else' }).expect(204);
    await session.get('/v1/access/me').expect(401);
    await house.signIn('forgetful', 'set-by-somebody-else');
  });

  it('show a phone number masked, and in clear only with a reason that stays', async () => {
    const id = await open('reachable', { phone: '13812345678' });
    expect((await admin.get(`${ACCOUNTS}/${id}`)).body.phone).toBe('138****5678');
    const stored = await house.asOwner((client) =>
      client.query<{ row: string }>(`SELECT a::text AS row FROM platform.account AS a WHERE a.id = $1`, [id]),
    );
    expect(stored.rows[0]?.row).not.toContain('13812345678');
    await admin.post(`${ACCOUNTS}/${id}/reveal`, {}).expect(400);
    const revealed = await admin.post(`${ACCOUNTS}/${id}/reveal`, { reason: '客户投诉回访' }).expect(200);
    expect(revealed.body).toEqual({ phone: '13812345678' });
    const trail = await admin
      .get(`/v1/access/audit-entries?subject=account%20${id}&action=revealAccountPhone`)
      .expect(200);
    expect(trail.body.items).toEqual([
      expect.objectContaining({ accountName: 'admin', details: { reason: '客户投诉回访' } }),
    ]);
    expect((await change(id, { phone: null })).body).toMatchObject({ phone: null });
    const refused = await admin.post(`${ACCOUNTS}/${id}/reveal`, { reason: 'x' }).expect(409);
    expect(refused.body.code).toBe('no_phone');
  });

  it('are found by a whole phone number, however it is written, and the trail does not tell the number', async () => {
    const id = await open('dialled', { phone: '+86 139-8765-4321' });
    const found = async (phone: string) =>
      ((await admin.post(`${ACCOUNTS}/by-phone`, { phone }).expect(200)).body.items as { id: string }[]).map(
        (a) => a.id,
      );
    expect(await found('13987654321')).toEqual([id]);
    expect(await found('+8613987654321')).toEqual([id]);
    expect(await found('13987654320')).toEqual([]);
    const trail = await admin.get('/v1/access/audit-entries?action=findAccountsByPhone').expect(200);
    expect(trail.body.items).toHaveLength(3);
    expect(JSON.stringify(trail.body)).not.toContain('987654');
    const city = await house.as('hq_admin', 'C2');
    expect((await city.post(`${ACCOUNTS}/by-phone`, { phone: '13987654321' }).expect(200)).body.items).toEqual([]);
  });

  it('are listed page by page', async () => {
    const all = (await admin.get(`${ACCOUNTS}?limit=500`).expect(200)).body.items as { id: string }[];
    const walked: string[] = [];
    for (let cursor = ''; ;) {
      const page = await admin.get(`${ACCOUNTS}?limit=2&cursor=${cursor}`).expect(200);
      walked.push(...(page.body.items as { id: string }[]).map(({ id }) => id));
      if (page.body.nextCursor === null) break;
      cursor = page.body.nextCursor as string;
    }
    expect(walked).toEqual(all.map(({ id }) => id));
  });
});
