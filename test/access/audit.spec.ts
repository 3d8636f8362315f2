import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

const TRAIL = '/v1/access/audit-entries';

describe('the audit trail', () => {
  let house: House;
  let admin: Session;
  beforeAll(async () => {
    house = await House.open();
    admin = await house.asAdmin();
    for (const username of ['one', 'two', 'three'])
      await house.account(username, [{ role: 'auditor', orgUnitCode: 'HQ' }]);
  });
  afterAll(() => house.close());

  it('says who did what with which request, latest first', async () => {
    const { body } = await admin
      .post('/v1/access/accounts', {
        username: 'four',
        displayName: '四',
        password: 'a-long-first-password',
        grants: [],
      })
      .set('X-Request-Id', 'open-four')
      .expect(201);
    const trail = await admin.get(`${TRAIL}?action=openAccount`).expect(200);
    expect(trail.body.items[0]).toMatchObject({
      accountName: 'admin',
      accountKind: 'human',
      action: 'openAccount',
      subject: `account ${body.id}`,
      orgUnitCode: 'HQ',
      details: { username: 'four', grants: [] },
      requestId: 'open-four',
    });
    expect(JSON.stringify(trail.body)).not.toContain('a-long-first-password');
  });

  it('enters nothing for what was refused', async () => {
    const count = async () => ((await admin.get(`${TRAIL}?limit=500`).expect(200)).body.items as unknown[]).length;
    const before = await count();
    const taken = { username: 'one', displayName: 'x', password: 'a-long-first-password', grants: [] };
    await admin.post('/v1/access/accounts', taken).expect(409);
    expect(await count()).toBe(before);
  });

  it('is found by subject, account and time', async () => {
    const [latest] = (await admin.get(`${TRAIL}?limit=1`).expect(200)).body.items as { at: string; subject: string }[];
    const found = async (filter: string) =>
      ((await admin.get(`${TRAIL}?${filter}`).expect(200)).body.items as object[]).length;
    expect(await found(`subject=${encodeURIComponent(latest?.subject ?? '')}`)).toBe(1);
    expect(await found('accountId=999')).toBe(0);
    expect(await found('to=2020-01-01T00:00:00Z')).toBe(0);
    expect(await found('from=2020-01-01T00:00:00Z&accountId=0')).toBe(1); // The first account, by the house itself.
    await admin.get(`${TRAIL}?who=me`).expect(400);
  });

  it('pages without losing or doubling an entry while others are added', async () => {
    const all = (await admin.get(`${TRAIL}?limit=500`).expect(200)).body.items as { id: string }[];
    const walked: string[] = [];
    for (let cursor = ''; ;) {
      const page = await admin.get(`${TRAIL}?limit=2&cursor=${cursor}`).expect(200);
      walked.push(...(page.body.items as { id: string }[]).map(({ id }) => id));
      await house.account(`late-${walked.length}`, []);
      if (page.body.nextCursor === null) break;
      cursor = page.body.nextCursor as string;
    }
    expect(walked).toEqual(all.map(({ id }) => id));
  });

  it.each([
    'UPDATE platform.audit_entry SET action = $$x$$',
    'DELETE FROM platform.audit_entry',
    'TRUNCATE platform.audit_entry',
  ])('is never changed, not by its owner either: %s', async (statement) => {
    await expect(house.asOwner((client) => client.query(statement))).rejects.toThrow(/append-only/);
    await expect(house.asRuntime((client) => client.query(statement))).rejects.toThrow(/permission denied/);
  });

  it('takes entries in one’s own name only', async () => {
    const add = (accountId: number) =>
      house.asRuntime(async (client) => {
        await client.query(`SELECT set_config('app.account', '7', false)`);
        await client.query(
          `INSERT INTO platform.audit_entry (account_id, account_name, account_kind, action, subject, request_id)
           VALUES ($1, 'x', 'human', 'x', 'x', 'x')`,
          [accountId],
        );
      });
    await expect(add(8)).rejects.toThrow(/row-level security/);
    await add(7);
  });
});
