import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Client } from 'pg';
import { ProductProcess, ROOT, serversOf, type Account } from './product-process.js';
import { isReachable } from '../../src/platform/db/embedded/service-account.js';

const NOBODY: Account = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const mode = (file: string): number => statSync(file).mode & 0o777;

describe('the product with nothing set up', () => {
  const folders: string[] = [];
  const running: ProductProcess[] = [];

  function dataFolder(account?: Account): string {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'outlet-operations-start-'));
    if (account) chownSync(folder, account.uid, account.gid);
    folders.push(folder);
    return folder;
  }

  function start(dataDir: string, account?: Account, environment: Record<string, string> = {}): ProductProcess {
    const product = new ProductProcess({ DATA_DIR: dataDir, DEMO: 'false', ...environment }, account);
    running.push(product);
    return product;
  }

  /** The embedded database as its owner, from beside the product. */
  async function asOwner<T>(dataDir: string, work: (client: Client) => Promise<T>): Promise<T> {
    const { ownerPassword } = JSON.parse(readFileSync(path.join(dataDir, 'database.json'), 'utf8')) as {
      ownerPassword: string;
    };
    const port = readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
    const client = new Client({
      connectionString: `postgres://outlet_owner:${ownerPassword}@127.0.0.1:${port}/outlet_operations`,
    });
    client.on('error', () => undefined); // The server is killed under it.
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  afterEach(async () => {
    for (const product of running.splice(0)) await product.stop();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('serves, keeps secrets to itself, and ends with nothing left behind', async () => {
    const dataDir = dataFolder();
    const product = start(dataDir);
    const address = await product.ready();

    expect((await fetch(`${address}/docs`)).status).toBe(200);
    expect(mode(dataDir)).toBe(0o700);
    for (const secret of ['database.json', 'app-secret', 'admin-password']) {
      expect([secret, mode(path.join(dataDir, secret))]).toEqual([secret, 0o600]);
    }
    expect(product.stdout).toContain(
      `user admin, password ${readFileSync(path.join(dataDir, 'admin-password'), 'utf8').trim()}`,
    );

    const cluster = path.join(dataDir, 'postgres');
    expect(serversOf(cluster)).not.toEqual([]);
    for (const pid of serversOf(cluster)) expect(statSync(`/proc/${pid}`).uid).not.toBe(0); // Also where root starts it.
    const { code, afterMs } = await product.stop();
    expect(code).toBe(0);
    expect(afterMs).toBeLessThan(10_000);
    expect(serversOf(cluster)).toEqual([]);
    expect(existsSync(path.join(cluster, 'postmaster.pid'))).toBe(false);
    expect(product.logLines()).not.toEqual([]); // Every line of stderr is one JSON object.
  });

  it('finds its data again at the second start, with the same password', async () => {
    const dataDir = dataFolder();
    await start(dataDir).ready();
    await asOwner(dataDir, (owner) =>
      owner.query('CREATE TABLE public.kept (n int); INSERT INTO public.kept VALUES (7)'),
    );
    await running[0]?.stop();

    const second = start(dataDir);
    await second.ready();
    const { rows } = await asOwner(dataDir, (owner) => owner.query('SELECT k.n FROM public.kept AS k'));
    expect(rows).toEqual([{ n: 7 }]);
    expect(second.stdout).toContain(readFileSync(path.join(dataDir, 'admin-password'), 'utf8').trim());
  });

  it.each([
    { killed: 'the application', because: 'the database goes on as an orphan and is adopted', database: false },
    { killed: 'the application and the database', because: 'the database recovers from its log', database: true },
  ])('keeps every acknowledged row after kill -9 of $killed: $because', async ({ database }) => {
    const dataDir = dataFolder();
    const cluster = path.join(dataDir, 'postgres');
    const first = start(dataDir);
    await first.ready();
    let acknowledged = 0;
    await asOwner(dataDir, async (owner) => {
      await owner.query('CREATE TABLE public.kept (n int)');
      setTimeout(() => {
        first.signal('SIGKILL');
        if (database) for (const pid of serversOf(cluster)) process.kill(pid, 'SIGKILL');
      }, 300);
      const isOver = first.ended.then(() => true);
      while (!(await Promise.race([isOver, owner.query('INSERT INTO public.kept VALUES (1)').then(() => false)]))) {
        acknowledged += 1;
      }
    }).catch(() => undefined); // The connection died with the database.
    await first.ended;

    const second = start(dataDir);
    await second.ready();
    const { rows } = await asOwner(dataDir, (owner) => owner.query('SELECT count(*)::int AS n FROM public.kept AS k'));
    const [{ n }] = rows as [{ n: number }];
    expect(acknowledged).toBeGreaterThan(0);
    expect(n - acknowledged).toBeGreaterThanOrEqual(0);
    expect(n - acknowledged).toBeLessThanOrEqual(1); // The one under way may have been stored without an answer.
    expect((await second.stop()).code).toBe(0);
    expect(serversOf(cluster)).toEqual([]);
  });

  it('ends in order when it is told to stop while it starts', async () => {
    const dataDir = dataFolder();
    const product = start(dataDir);
    while (!existsSync(path.join(dataDir, 'postgres/postmaster.pid'))) await new Promise((go) => setTimeout(go, 10));
    expect((await product.stop()).code).toBe(0);
    expect(serversOf(path.join(dataDir, 'postgres'))).toEqual([]);
    expect(product.stdout).not.toContain('ready');
  });

  it('shares its database with a second process and leaves it to the last one', async () => {
    const dataDir = dataFolder();
    const [one, two] = [start(dataDir), start(dataDir)]; // Both at once, on an empty folder.
    const addresses = await Promise.all([one.ready(), two.ready()]);
    expect(new Set(addresses).size).toBe(2);
    expect((await one.stop()).code).toBe(0);
    expect((await fetch(`${addresses[1]}/docs`)).status).toBe(200);
    expect(serversOf(path.join(dataDir, 'postgres'))).not.toEqual([]);
    expect((await two.stop()).code).toBe(0);
    expect(serversOf(path.join(dataDir, 'postgres'))).toEqual([]);
  });

  // Started by an ordinary user, every other test here is this one.
  const asRoot = isRoot && isReachable(NOBODY, ROOT) ? it : it.skip;
  asRoot('serves an ordinary user as it serves root', async () => {
    const dataDir = dataFolder(NOBODY);
    const product = start(dataDir, NOBODY);
    expect((await fetch(`${await product.ready()}/docs`)).status).toBe(200);
    expect(statSync(path.join(dataDir, 'postgres')).uid).toBe(NOBODY.uid);
    expect((await product.stop()).code).toBe(0);
    expect(serversOf(path.join(dataDir, 'postgres'))).toEqual([]);
  });

  asRoot('keeps the data of root in the state directory where its account cannot enter DATA_DIR', async () => {
    const home = dataFolder(); // Mode 0700, like the home of root.
    writeFileSync(path.join(home, 'something'), 'else');
    const dataDir = path.join(home, 'data');
    const product = start(dataDir);
    await product.ready();
    const { home: kept } = JSON.parse(readFileSync(path.join(dataDir, 'database.json'), 'utf8')) as { home: string };
    folders.push(kept);
    expect(kept).toMatch(/^\/var\/lib\/outlet-operations\/[0-9a-f]{16}$/);
    expect(product.stdout).toContain(kept);
    expect(mode(kept)).toBe(0o700);
    expect((await product.stop()).code).toBe(0);
    expect(serversOf(path.join(kept, 'postgres'))).toEqual([]);
  });
});
