import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'supertest';
import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
beforeAll(async () => {
  house = await House.open();
  admin = await house.asAdmin();
});
afterAll(() => house.close());

const account = (username: string) => ({
  username,
  displayName: username,
  password: 'a-long-first-password',
  grants: [{ role: 'auditor', orgUnitCode: 'HQ' }],
});
const open = (key: string, body: object, who = admin) =>
  who.post('/v1/access/accounts', body).set('Idempotency-Key', key);
const accounts = async (username: string) => {
  const { rows } = await house.asOwner((client) =>
    client.query<{ n: number }>('SELECT count(*)::int AS n FROM platform.account WHERE username = $1', [username]),
  );
  return rows[0]?.n;
};
const codeOf = (answer: Response) => (answer.body as { code: string }).code;

describe('a POST under an Idempotency-Key', () => {
  it('has its effect once and its answer as often as it is asked for', async () => {
    const first = await open('k-once', account('once')).expect(201);
    const again = await open('k-once', account('once')).expect(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.text).toBe(first.text);
    expect([again.headers.location, again.headers.etag]).toEqual([first.headers.location, first.headers.etag]);
    expect(await accounts('once')).toBe(1);
  });

  it('is the same request whatever the order of its fields, and another with another payload', async () => {
    const body = account('order');
    await open('k-order', body).expect(201);
    await open('k-order', Object.fromEntries(Object.entries(body).reverse())).expect(201);
    expect(codeOf(await open('k-order', account('other')).expect(422))).toBe('idempotency_key_reused');
    expect(await accounts('other')).toBe(0);
  });

  it('leaves no trace of a refusal, so that the corrected request may use the same key', async () => {
    await open('k-retry', { username: 'retry' }).expect(400);
    await open('k-retry', account('admin')).expect(409);
    await open('k-retry', account('retry')).expect(201);
  });

  it('belongs to its caller', async () => {
    const colleague = await house.account('colleague', [{ role: 'hq_admin', orgUnitCode: 'HQ' }]);
    await open('k-mine', account('mine')).expect(201);
    await open('k-mine', account('theirs'), colleague).expect(201);
  });

  it('takes thirty calls at once as one', async () => {
    const calls = await Promise.all(Array.from({ length: 30 }, () => open('k-30', account('thirty'))));
    const statuses = calls.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(await accounts('thirty')).toBe(1);
    await open('k-30', account('thirty')).expect(201);
  });

  it('answers 409 at once while the first is under way', async () => {
    await house.asOwner(async (client) => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE platform.account IN SHARE MODE');
      const first = open('k-slow', account('slow')).then((answer) => answer);
      await sleep(500);
      expect(codeOf(await open('k-slow', account('slow')).expect(409))).toBe('request_in_flight');
      await client.query('COMMIT');
      expect((await first).status).toBe(201);
    });
    expect(await accounts('slow')).toBe(1);
  });

  it('commits effect and key together: without the one there is not the other', async () => {
    const plant = (sql: string) => house.asOwner((client) => client.query(sql));
    await plant(`ALTER TABLE platform.idempotency_key ADD CONSTRAINT planted_ck CHECK (key <> 'k-planted')`);
    await open('k-planted', account('planted')).expect(500);
    expect(await accounts('planted')).toBe(0);
    await plant('ALTER TABLE platform.idempotency_key DROP CONSTRAINT planted_ck');
    await open('k-planted', account('planted')).expect(201);
  });

  it('is forgotten after 72 hours, and then it is a new request', async () => {
    const age = (hours: number) =>
      house.asOwner((client) =>
        client.query(
          `UPDATE platform.idempotency_key SET stored_at = platform.now() - make_interval(mins => $1) WHERE key = 'k-old'`,
          [hours * 60],
        ),
      );
    await open('k-old', account('old')).expect(201);
    await age(71.9);
    await open('k-old', account('old')).expect(201);
    await age(72.1);
    await open('k-old', account('old')).expect(409); // The name is taken by now: it was carried out anew.
  });

  it('keeps bodies sealed: a secret shown once is not to be read in the table', async () => {
    const { rows } = await house.asOwner((client) =>
      client.query<{ sealed_body: Buffer }>(`SELECT sealed_body FROM platform.idempotency_key WHERE key = 'k-once'`),
    );
    expect(rows[0]?.sealed_body.toString('latin1')).not.toContain('once');
  });

  it.each(['', 'a b', 'x'.repeat(256)])('refuses the key %j', async (key) => {
    await open(key, account('bad')).expect(400);
  });
});
