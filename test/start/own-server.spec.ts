import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { RUNTIME_ROLE } from '../../src/platform/db/embedded-postgres.js';
import { refuseUnfitRuntimeRole } from '../../src/platform/db/migrator.js';
import { cloneTemplate, connected, dropDatabase, testServer, urlOf } from '../support/test-database.js';
import { ProductProcess } from './product-process.js';

const MIGRATE = ['dist/src/migrate.js'];
const ADMIN_PASSWORD = 'correct horse battery';

/** The product on a PostgreSQL of one's own, for which the server of this test run stands in. */
describe('the product with DATABASE_URL', () => {
  const { superuserUrl, ownerUrl, runtimeUrl } = testServer();
  const database = `own_server_${process.pid}`;
  const runtime = urlOf(runtimeUrl, database);
  const owner = urlOf(ownerUrl, database);
  const APP_SECRET = randomBytes(32).toString('base64');
  const running: ProductProcess[] = [];

  function start(environment: Record<string, string>, args?: string[]): ProductProcess {
    const product = new ProductProcess({ HOST: '127.0.0.1', APP_SECRET, ...environment }, undefined, args);
    running.push(product);
    return product;
  }

  async function refusal(environment: Record<string, string>, args?: string[]): Promise<string> {
    const product = start(environment, args);
    expect((await product.ended).code).toBe(1);
    expect(product.logLines()).not.toEqual([]);
    return product.stdout;
  }

  beforeEach(() => cloneTemplate(database));
  afterEach(async () => {
    for (const product of running.splice(0)) await product.stop();
    await dropDatabase(database);
  });

  it('serves with the run-time role, and two processes make one first account', async () => {
    const environment = { DATABASE_URL: runtime, ADMIN_PASSWORD };
    const addresses = await Promise.all([start(environment), start(environment)].map((product) => product.ready()));
    for (const address of addresses) expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const accounts = `SELECT a.username FROM platform.account AS a WHERE a.kind = 'human'`;
    const { rows } = await connected(urlOf(superuserUrl, database), (client) => client.query(accounts));
    expect(rows).toEqual([{ username: 'admin' }]);
    expect(running.map(({ stdout }) => stdout).join()).not.toContain(ADMIN_PASSWORD);

    await running[0]?.stop();
    const later = start({ DATABASE_URL: runtime }); // There is an account, so no password is needed.
    await later.ready();
    expect((await later.stop()).code).toBe(0);
  });

  it('answers the request that is under way when it is told to stop, and takes no further ones', async () => {
    const product = start({ DATABASE_URL: runtime, ADMIN_PASSWORD, DRAIN_SECONDS: '0' });
    const address = new URL(await product.ready());
    const form = `grant_type=password&username=admin&password=${encodeURIComponent(ADMIN_PASSWORD)}`;
    const idle = connect(Number(address.port), '127.0.0.1'); // A client that keeps its connection holds nothing up.
    const socket = connect(Number(address.port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    const head = ['POST /v1/access/token HTTP/1.1', 'Host: x', `Content-Length: ${form.length}`];
    socket.write(
      `${[...head, 'Content-Type: application/x-www-form-urlencoded'].join('\r\n')}\r\n\r\n${form.slice(0, 9)}`,
    );
    await sleep(300);
    const stopped = product.stop();
    await sleep(300);
    await expect(fetch(`${address.origin}/readyz`)).rejects.toThrow('fetch failed');
    socket.write(form.slice(9));
    const { code, afterMs } = await stopped;
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"access_token"');
    expect(code).toBe(0);
    expect(afterMs).toBeLessThan(4_000); // Not by running out of patience.
    idle.destroy();
  });

  it('refuses to start without ADMIN_PASSWORD while there is no account', async () => {
    expect(await refusal({ DATABASE_URL: runtime })).toContain('ADMIN_PASSWORD is required');
  });

  it.each([
    { role: 'the owner role', url: owner, says: 'owns objects' },
    { role: 'a superuser', url: urlOf(superuserUrl, database), says: 'is a superuser' },
  ])('refuses to serve as $role', async ({ url, says }) => {
    expect(await refusal({ DATABASE_URL: url, ADMIN_PASSWORD })).toContain(`The role of DATABASE_URL ${says}`);
  });

  it.each([
    { can: 'bypass row-level security', attributes: 'BYPASSRLS', says: 'bypasses row-level security' },
    {
      can: 'take the rights of the owner',
      attributes: 'IN ROLE outlet_owner',
      says: 'owns objects (as "outlet_owner"',
    },
  ])('refuses to serve as a role that can $can', async ({ attributes, says }) => {
    const role = `own_server_role_${process.pid}`;
    const url = new URL(runtime);
    url.username = role;
    url.password = 'x';
    const admin = urlOf(superuserUrl, database);
    await connected(admin, (client) => client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x' ${attributes}`));
    await connected(admin, (client) => client.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`));
    try {
      await expect(refuseUnfitRuntimeRole(url.href)).rejects.toThrow(says);
    } finally {
      await connected(admin, (client) => client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`));
    }
  });

  it('refuses pending migrations without MIGRATION_DATABASE_URL, and serves after npm run migrate', async () => {
    const reverted = start({ DATABASE_URL: runtime, MIGRATION_DATABASE_URL: owner }, [...MIGRATE, '--revert']);
    expect((await reverted.ended).code).toBe(0);
    expect(await refusal({ DATABASE_URL: runtime, ADMIN_PASSWORD })).toContain('lacks 1 migration(s)');
    expect(await refusal({ DATABASE_URL: runtime }, MIGRATE)).toContain('MIGRATION_DATABASE_URL is required');

    const migrated = start({ DATABASE_URL: runtime, MIGRATION_DATABASE_URL: owner }, MIGRATE);
    expect((await migrated.ended).code).toBe(0);
    expect(migrated.stdout).toContain('1 migration(s) applied');
    await start({ DATABASE_URL: runtime, ADMIN_PASSWORD }).ready();
  });

  it('migrates an empty database before it serves, where two processes start at once with the owner role', async () => {
    await dropDatabase(database);
    await connected(superuserUrl, (client) => client.query(`CREATE DATABASE ${database} OWNER outlet_owner`));
    const environment = { DATABASE_URL: runtime, MIGRATION_DATABASE_URL: owner, ADMIN_PASSWORD };
    await Promise.all([start(environment), start(environment)].map((product) => product.ready()));
    const migrating = running.filter(({ stderr }) => stderr.includes('"migrated"'));
    expect(migrating).toHaveLength(1);
  });

  it('takes from the run-time role what no grant file gives', async () => {
    const excess = `SELECT has_schema_privilege('${RUNTIME_ROLE}', 'months', 'CREATE') AS may`;
    const may = async (): Promise<unknown[]> => (await connected(owner, (client) => client.query(excess))).rows;
    await connected(owner, (client) => client.query(`GRANT CREATE ON SCHEMA months TO ${RUNTIME_ROLE}`));
    expect(await may()).toEqual([{ may: true }]);
    expect((await start({ DATABASE_URL: runtime, MIGRATION_DATABASE_URL: owner }, MIGRATE).ended).code).toBe(0);
    expect(await may()).toEqual([{ may: false }]);
  });

  it('makes a missing run-time role where the owner may, and says what to run where it may not', async () => {
    const role = `own_server_new_${process.pid}`;
    const url = new URL(runtime);
    url.username = role;
    const environment = { DATABASE_URL: url.href, MIGRATION_DATABASE_URL: owner };
    expect(await refusal(environment, MIGRATE)).toContain(`CREATE ROLE "${role}" LOGIN`);
    await connected(superuserUrl, (client) => client.query('ALTER ROLE outlet_owner CREATEROLE'));
    try {
      expect((await start(environment, MIGRATE).ended).code).toBe(0);
      await start({ DATABASE_URL: url.href, ADMIN_PASSWORD }).ready();
    } finally {
      await connected(superuserUrl, (client) => client.query('ALTER ROLE outlet_owner NOCREATEROLE'));
      for (const product of running.splice(0)) await product.stop();
      const admin = urlOf(superuserUrl, database);
      await connected(admin, (client) => client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`));
    }
  });

  it('lists all faults of the environment together', async () => {
    const said = await refusal({ DATABASE_URL: runtime, APP_SECRET: 'short', PORT: 'x', DEMO: 'maybe' });
    for (const name of ['APP_SECRET', 'PORT', 'DEMO']) expect(said).toContain(`- ${name} must be`);
  });
});
