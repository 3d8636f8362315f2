import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  ensureRolesAndDatabase,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../src/platform/db/embedded-postgres.js';
import { connected } from '../support/test-database.js';
import { serversOf } from './product-process.js';

describe('the embedded Postgres', () => {
  let dataDir: string;
  let running: EmbeddedPostgres[];
  const start = async (folder = dataDir): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres({ dataDir: folder, durable: false });
    running.push(server);
    return server;
  };

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'outlet-operations-embedded-'));
    running = [];
  });
  afterEach(async () => {
    for (const server of running) await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is entered with the passwords of its folder only, as a superuser, an owner and a run-time role', async () => {
    const server = await start();
    await ensureRolesAndDatabase(server, 'shop');
    const who = `SELECT r.rolsuper, r.rolbypassrls, r.rolcreaterole FROM pg_roles AS r WHERE r.rolname = current_user`;
    const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false };
    for (const url of [server.ownerUrl('shop'), server.runtimeUrl('shop')]) {
      expect((await connected(url, (client) => client.query(who))).rows).toEqual([plain]);
    }
    const guess = server.superuserUrl('postgres').replace(/:[^:@]+@/, ':postgres@');
    await expect(connected(guess, () => Promise.resolve())).rejects.toThrow('password authentication failed');
    const foreign = connected(server.runtimeUrl('shop'), (client) => client.query('CREATE TABLE public.x ()'));
    await expect(foreign).rejects.toThrow('permission denied');
  });

  it('is one server for all who start it, even at once, and ends with the last', async () => {
    const servers = await Promise.all([start(), start(), start()]);
    expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1);
    await Promise.all(servers.map((server) => ensureRolesAndDatabase(server, 'shop')));
    await servers[0]?.stop();
    await servers[1]?.stop();
    expect(serversOf(path.join(dataDir, 'postgres'))).not.toEqual([]);
    await servers[2]?.stop();
    expect(serversOf(path.join(dataDir, 'postgres'))).toEqual([]);
  });

  it('starts from a first start that was cut off', async () => {
    writeFileSync(
      path.join(dataDir, 'database.json'),
      JSON.stringify({ superuserPassword: 'a', ownerPassword: 'b', runtimePassword: 'c', home: dataDir }),
      { mode: 0o600 },
    );
    mkdirSync(path.join(dataDir, 'postgres.new/base'), { recursive: true });
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(readdirSync(dataDir)).not.toContain('postgres.new');
  });

  it('takes a folder that was copied while it stood still', async () => {
    const first = await start();
    await ensureRolesAndDatabase(first, 'shop');
    await first.stop();
    const copy = `${dataDir}/copy`;
    mkdirSync(copy);
    // As root the copy keeps the account that the database runs under.
    execFileSync('cp', ['-a', path.join(dataDir, 'database.json'), path.join(dataDir, 'postgres'), copy]);
    const second = await start(copy);
    expect(second.home).toBe(copy);
    await connected(second.runtimeUrl('shop'), () => Promise.resolve());
  });

  it('refuses a cluster of another major version and does not touch it', async () => {
    await (await start()).stop();
    writeFileSync(path.join(dataDir, 'postgres/PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 17.*brings PostgreSQL 18/);
    expect(serversOf(path.join(dataDir, 'postgres'))).toEqual([]);
  });

  it('refuses secrets that others may read', async () => {
    await (await start()).stop();
    chmodSync(path.join(dataDir, 'database.json'), 0o644);
    await expect(start()).rejects.toThrow('mode 0600');
    chmodSync(path.join(dataDir, 'database.json'), 0o600);
    await start();
  });

  it('leaves the mode of a folder alone that holds other things', async () => {
    writeFileSync(path.join(dataDir, 'other'), '');
    chmodSync(dataDir, 0o755);
    await start();
    expect(statSync(dataDir).mode & 0o777).toBe(0o755);
    expect(statSync(path.join(dataDir, 'database.json')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  });

  it('tells its user when it has ended by itself', async () => {
    const server = await start();
    for (const pid of serversOf(path.join(dataDir, 'postgres'))) process.kill(pid, 'SIGKILL');
    await server.lost;
  });
});
