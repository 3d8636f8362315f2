import type { Test } from 'supertest';
import { House } from '../support/house.js';
import type { Session } from '../support/session.js';
import { plantTree } from './tree.js';

const KEYS = '/v1/access/api-keys';

describe('API keys', () => {
  let house: House;
  let admin: Session;
  beforeAll(async () => {
    house = await House.open();
    await plantTree(house);
    admin = await house.asAdmin();
  });
  afterAll(() => house.close());

  const order = (name: string, more: object = {}) => ({
    name,
    role: 'auditor',
    orgUnitCode: 'C1',
    expiresAt: '2099-01-01T00:00:00Z',
    ...more,
  });
  const issue = async (name: string, more: object = {}): Promise<{ id: string; key: string }> =>
    (await admin.post(KEYS, order(name, more)).expect(201)).body as { id: string; key: string };
  const me = (key: string): Test => house.http.get('/v1/access/me').set('X-API-Key', key);
  const revoke = async (id: string): Promise<void> => {
    const { headers } = await admin.get(`${KEYS}/${id}`).expect(200);
    await admin.delete(`${KEYS}/${id}`).set('If-Match', String(headers['etag'])).expect(204);
  };

  it('are shown once and work at once, with their one role', async () => {
    const { body, headers } = await admin.post(KEYS, order('pull')).expect(201);
    expect(Object.keys(body as object).sort()).toEqual(['id', 'key']);
    const mine = await me(body.key as string).expect(200);
    expect(mine.body).toMatchObject({
      kind: 'api_key',
      name: 'pull',
      grants: [{ role: 'auditor', orgUnitCode: 'C1' }],
    });
    const shown = await admin.get(headers['location'] as string).expect(200);
    const listed = await admin.get(KEYS).expect(200);
    for (const text of [JSON.stringify(shown.body), JSON.stringify(listed.body)]) {
      expect(text).not.toContain(body.key);
      expect(text).toContain((body.key as string).slice(0, 15));
    }
    await house.http
      .get(KEYS)
      .set('X-API-Key', body.key as string)
      .expect(403);
  });

  it('are held at any unit, an outlet too, with any role there is', async () => {
    const { key } = await issue('till', { role: 'partner', orgUnitCode: 'O1' });
    const { body } = await me(key).expect(200);
    expect(body.grants).toEqual([{ role: 'partner', orgUnitCode: 'O1', level: 'outlet' }]);
    expect(body.permissions).toEqual(['access.self', 'rules.read', 'catalogue.read']);
  });

  it.each(['x', 'oo_0123456789ab_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])(
    'refuse what was never issued: %s',
    (key) => me(key).expect(401),
  );

  it('do not open with the prefix of one and the rest of another', async () => {
    const [one, other] = [await issue('one'), await issue('other')];
    await me(one.key).expect(200);
    await me(one.key.slice(0, 16) + other.key.slice(16)).expect(401);
  });

  it('come alone: with a bearer token beside it nobody knows who asks', async () => {
    const { key } = await issue('alone');
    const { body } = await me(key).set('Authorization', 'Bearer x').expect(400);
    expect(body.code).toBe('two_credentials');
    await me(key).expect(200);
  });

  it('rotate: two of a name live side by side as one caller, a third must wait', async () => {
    const [old, next] = [await issue('rotating'), await issue('rotating')];
    const [before, after] = [await me(old.key).expect(200), await me(next.key).expect(200)];
    expect(after.body).toEqual(before.body);
    const { body } = await admin.post(KEYS, order('rotating')).expect(409);
    expect(body.code).toBe('two_live_keys');
    await issue('rotating', { role: 'information_centre' }); // Another role is another caller.
    await revoke(old.id);
    await me(old.key).expect(401);
    await me(next.key).expect(200);
    await issue('rotating');
  });

  it('are revoked under a version that was seen, and stay in the list', async () => {
    const { id } = await issue('revoked');
    await admin.delete(`${KEYS}/${id}`).expect(428);
    await admin.delete(`${KEYS}/${id}`).set('If-Match', '"7"').expect(412);
    await revoke(id);
    expect((await admin.get(`${KEYS}/${id}`).expect(200)).body.revokedAt).toEqual(expect.any(String));
  });

  it('name a known unit, a known role and an end in the future', async () => {
    expect((await admin.post(KEYS, order('bad', { orgUnitCode: 'C9' })).expect(422)).body.code).toBe(
      'unknown_org_unit',
    );
    await admin.post(KEYS, order('bad', { role: 'king' })).expect(400);
    await admin.post(KEYS, order('bad', { expiresAt: undefined })).expect(400);
    const past = await admin.post(KEYS, order('bad', { expiresAt: '2020-01-01T00:00:00Z' })).expect(422);
    expect(past.body.code).toBe('expires_in_past');
  });

  it('have no session to sign out of and no password to change', async () => {
    const { key } = await issue('admin'); // The name of a person, on purpose.
    const signOut = await house.http.post('/v1/access/sign-out').set('X-API-Key', key).expect(409);
    expect(signOut.body.code).toBe('no_session');
    await house.http
      .post('/v1/access/me/password', {
        currentPassword: 'correct horse battery staple',
        newPassword: 'taken-over-by-a-key',
      })
      .set('X-API-Key', key)
      .expect(422);
  });
});

describe('an API key that ends', () => {
  it('is good until that instant and not at it', async () => {
    const house = await House.open();
    try {
      const admin = await house.asAdmin();
      await house.setNow('2026-11-03T00:00:00Z');
      const order = { name: 'ending', role: 'auditor', orgUnitCode: 'HQ', expiresAt: '2026-11-03T00:10:00Z' };
      const { key } = (await admin.post(KEYS, order).expect(201)).body as { key: string };
      const me = () => house.http.get('/v1/access/me').set('X-API-Key', key);
      await house.setNow('2026-11-03T00:09:59Z');
      await me().expect(200);
      await house.setNow('2026-11-03T00:10:00Z'); // Within the seconds for which the caller is remembered.
      await me().expect(401);
    } finally {
      await house.close();
    }
  });
});
