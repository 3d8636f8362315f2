import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/platform/http/canonical-json.js';
import { House } from '../support/house.js';
import { plantTree } from './tree.js';

describe('secrets', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
    await plantTree(house);
  });
  afterAll(() => house.close());

  it.each(['account_secret', 'session', 'refresh_token', 'api_key_secret'])(
    'of platform.%s are read by nobody',
    async (table) => {
      await expect(house.asRuntime((client) => client.query(`SELECT * FROM platform.${table}`))).rejects.toThrow(
        /permission denied/,
      );
      await expect(house.asRuntime((client) => client.query(`DELETE FROM platform.${table}`))).rejects.toThrow(
        /permission denied/,
      );
      await house.asOwner((client) => client.query(`SELECT * FROM platform.${table}`));
    },
  );

  it('are stored hashed', async () => {
    const { body } = await (
      await house.asAdmin()
    )
      .post('/v1/access/api-keys', { name: 'n', role: 'auditor', orgUnitCode: 'HQ', expiresAt: '2099-01-01T00:00:00Z' })
      .expect(201);
    const rows = await house.asOwner(async (client) => [
      ...(await client.query<{ t: string }>(`SELECT x::text AS t FROM platform.account_secret AS x`)).rows,
      ...(await client.query<{ t: string }>(`SELECT x::text AS t FROM platform.api_key_secret AS x`)).rows,
      ...(await client.query<{ t: string }>(`SELECT x::text AS t FROM platform.api_key AS x`)).rows,
    ]);
    const stored = rows.map((row) => row.t).join('\n');
    expect(stored).toContain('$argon2id$');
    expect(stored).not.toContain('correct horse');
    expect(stored).not.toContain((body.key as string).slice(16));
  });

  it('are neither shown nor tried out by what is kept of a request with an Idempotency-Key', async () => {
    const admin = await house.asAdmin();
    const order = { name: 'kept', role: 'auditor', orgUnitCode: 'HQ', expiresAt: '2099-01-01T00:00:00Z' };
    const issue = () => admin.post('/v1/access/api-keys', order).set('Idempotency-Key', 'issue-kept');
    const [first, again] = [await issue().expect(201), await issue().expect(201)];
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    const { rows } = await house.asOwner((client) =>
      client.query<{ row: string; digest: Buffer }>(
        `SELECT k::text AS row, k.payload_digest AS digest FROM platform.idempotency_key AS k`,
      ),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(Buffer.from(first.body.key as string).toString('hex'));
    const plain = createHash('sha256')
      .update(canonicalJson({ body: order, search: '' }))
      .digest();
    expect(rows[0]?.digest.equals(plain)).toBe(false);
  });

  it('are set for accounts in scope only, whatever code asks', async () => {
    const open = async (orgUnitCode: string) =>
      (
        await (
          await house.asAdmin()
        )
          .post('/v1/access/accounts', {
            username: `of.${orgUnitCode}`,
            displayName: 'x',
            password: 'a-long-first-password',
            grants: [{ role: 'auditor', orgUnitCode }],
          })
          .expect(201)
      ).body.id as string;
    const [inside, outside] = [await open('C1'), await open('C2')];
    const set = (id: string) =>
      house.asRuntime((client) => client.query(`SELECT platform.set_password($1, 'x')`, [id]), '{111}');
    await expect(set(outside)).rejects.toThrow(/out of scope/);
    await set(inside);
    const end = (id: string) =>
      house.asRuntime((client) => client.query(`SELECT platform.end_sessions($1, 'x')`, [id]), '{111}');
    await expect(end(outside)).rejects.toThrow(/out of scope/);
    await end(inside);
  });

  it('let nobody grant outside their scope, whatever code asks', async () => {
    const grant = (unit: number) =>
      house.asRuntime(
        (client) =>
          client.query(
            `INSERT INTO platform.account_grant (account_id, role, org_unit_id, granted_by) VALUES (1, 'auditor', $1, 1)`,
            [unit],
          ),
        '{111}',
      );
    await expect(grant(112)).rejects.toThrow(/row-level security/);
    await grant(111);
  });
});
