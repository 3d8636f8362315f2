import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
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

  /** A client of the product at this address, signed in as the first account. */
  async function signIn(address: string, dataDir: string): Promise<(path: string, body?: object) => Promise<Response>> {
    const password = readFileSync(path.join(dataDir, 'admin-password'), 'utf8').trim();
    const form = new URLSearchParams({ grant_type: 'password', username: 'admin', password });
    const answer = await fetch(`${address}/v1/access/token`, { method: 'POST', body: form });
    expect(answer.status).toBe(200);
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return (route, body) =>
      fetch(`${address}/v1${route}`, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
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
    const first = start(dataDir);
    const send = await signIn(await first.ready(), dataDir);
    await send('/outlets/org-units', { code: 'KEPT', name: 'Kept', level: 'province', parentCode: 'HQ' });
    await first.stop();

    const second = start(dataDir);
    const ask = await signIn(await second.ready(), dataDir);
    expect(await (await ask('/outlets/org-units')).text()).toContain('"KEPT"');
    expect(second.stdout).toContain(readFileSync(path.join(dataDir, 'admin-password'), 'utf8').trim());
  });

  it.each([
    { killed: 'the application', because: 'the database goes on as an orphan and is adopted', database: false },
    { killed: 'the application and the database', because: 'the database recovers from its log', database: true },
  ])('keeps every acknowledged record after kill -9 of $killed: $because', async ({ database }) => {
    const dataDir = dataFolder();
    const cluster = path.join(dataDir, 'postgres');
    const first = start(dataDir);
    const send = await signIn(await first.ready(), dataDir);
    const acknowledged: string[] = [];
    const kill = (): void => {
      first.signal('SIGKILL');
      if (database) for (const pid of serversOf(cluster)) process.kill(pid, 'SIGKILL');
    };
    try {
      for (let n = 1; n < 400; n++) {
        const code = `P${n}`;
        const answer = await send('/outlets/org-units', { code, name: code, level: 'province', parentCode: 'HQ' });
        expect(answer.status).toBe(201);
        acknowledged.push(code);
        if (n === 20) setTimeout(kill, 10); // In the middle of one of the next.
      }
    } catch (error) {
      expect(error).toMatchObject({ name: 'TypeError' }); // The connection died with the application.
    }
    expect((await first.ended).code).toBe(null);

    const second = start(dataDir);
    const ask = await signIn(await second.ready(), dataDir);
    const answer = await ask('/outlets/org-units?limit=500');
    const { items } = (await answer.json()) as { items: { code: string }[] };
    const stored = items.map(({ code }) => code).filter((code) => code.startsWith('P'));
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    expect(stored).toEqual(expect.arrayContaining(acknowledged));
    expect(stored.length - acknowledged.length).toBeLessThanOrEqual(1); // The one under way was stored or was not.
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
    expect((await fetch(`${addresses[1]}/readyz`)).status).toBe(200);
    expect(serversOf(path.join(dataDir, 'postgres'))).not.toEqual([]);
    expect((await two.stop()).code).toBe(0);
    expect(serversOf(path.join(dataDir, 'postgres'))).toEqual([]);
  });

  // Started by an ordinary user, every other test here is this one.
  const asRoot = isRoot && isReachable(NOBODY, ROOT) ? it : it.skip;
  asRoot('serves an ordinary user as it serves root', async () => {
    const dataDir = dataFolder(NOBODY);
    const product = start(dataDir, NOBODY);
    expect((await fetch(`${await product.ready()}/readyz`)).status).toBe(200);
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
