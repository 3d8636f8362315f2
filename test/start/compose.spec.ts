import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '../../src/platform/db/embedded-postgres.js';
import { connected } from '../support/test-database.js';
import { ProductProcess, ROOT } from './product-process.js';

const run = promisify(execFile);
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const dockerfile = read('Dockerfile');
const compose = read('docker-compose.yml');

/** The arguments of every line of the Dockerfile that begins with the word. */
function lines(word: string): string[] {
  return [...dockerfile.matchAll(new RegExp(`^${word} (.+)$`, 'gm'))].map(([, rest = '']) => rest);
}

/**
 * Where no container engine runs, this is what can be proven of the image and of the composition:
 * - proven: the files that are copied suffice to build; the build and start commands as they are written, with the
 *   image's environment; nothing outside `dependencies` is loaded; the role script, the migration and two processes,
 *   with the addresses of the composition, on one server; that no secret is written down.
 * - not proven: the base images, `npm ci` and `npm prune` inside them, the health checks, the proxy's configuration.
 */
describe('the image and the composition, as far as they run without containers', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'outlet-operations-image-'));
  const running: ProductProcess[] = [];
  const command = JSON.parse(lines('CMD').at(-1) ?? '[]') as string[];
  const image = Object.fromEntries(
    lines('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('='))),
  ) as Record<string, string>;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    const copied = lines('COPY').filter((line) => !line.startsWith('--from'));
    const sources = copied.flatMap((line) => line.split(' ').slice(0, -1));
    const admitted = read('.dockerignore')
      .split('\n')
      .map((line) => line.replace('!', ''));
    expect(sources.filter((source) => !admitted.includes(source.replace('./', '')))).toEqual([]);
    for (const source of sources) cpSync(path.join(ROOT, source), path.join(folder, source), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules')); // Stands in for npm ci.
    const build =
      lines('RUN')
        .find((line) => line.includes('build'))
        ?.split(' ') ?? [];
    await run(build[0] ?? '', build.slice(1), { cwd: folder });
  }, 120_000);

  afterEach(async () => {
    for (const product of running.splice(0)) await product.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function start(environment: Record<string, string>, args = command.slice(1)): ProductProcess {
    const product = new ProductProcess({ ...image, PORT: '0', ...environment }, undefined, args, folder);
    running.push(product);
    return product;
  }

  it('builds from what is copied, and the image serves with nothing set up', async () => {
    const data = mkdtempSync(path.join(os.tmpdir(), 'outlet-operations-image-data-'));
    const product = start({ DATA_DIR: data });
    expect((await fetch(`${await product.ready()}/readyz`)).status).toBe(200);
    expect((await product.stop()).code).toBe(0);
    rmSync(data, { recursive: true, force: true });
  });

  it('loads nothing that npm prune takes away', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const files = readdirSync(path.join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
    const code = files
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(path.join(folder, 'dist', file), 'utf8'));
    const required = code.flatMap((text) => [...text.matchAll(/(?:require|import)\("([^".][^"]*)"\)/g)]);
    const packages = required.map(([, name = '']) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
    const unknown = new Set(packages.filter((name) => !name.startsWith('node:') && !(name in dependencies)));
    expect(packages.length).toBeGreaterThan(100);
    expect([...unknown]).toEqual([]);
  });

  it('writes down no secret, and stops where one is missing', () => {
    const passwords = [...compose.matchAll(/^ *[A-Z_]*(?:PASSWORD|SECRET): (.*)$/gm)].map(([, value]) => value);
    expect(passwords.length).toBeGreaterThanOrEqual(5);
    for (const value of passwords) expect(value).toMatch(/^\$\{[A-Z_]+:(\?|-)\}$/);
    const asked = [...compose.matchAll(/\$\{([A-Z_]+):/g)].map(([, name]) => name);
    for (const name of asked) expect(read('.env.example')).toMatch(new RegExp(`^${name}=`, 'm'));
  });

  it('makes the roles, migrates as the owner and serves twice as the run-time role', async () => {
    const data = mkdtempSync(path.join(os.tmpdir(), 'outlet-operations-compose-'));
    const server = await startEmbeddedPostgres({ dataDir: data, durable: false });
    try {
      const script = /<<'SQL'\n([\s\S]*?)\n *SQL\n/.exec(compose)?.[1] ?? '';
      const statements = script.replaceAll(":'owner'", "'owner1'").replaceAll(":'runtime'", "'runtime1'").split(';');
      await connected(server.superuserUrl('postgres'), async (client) => {
        for (const statement of statements) await client.query(statement);
      });
      const [databaseUrl, ownerUrl] = ['DATABASE_URL', 'MIGRATION_DATABASE_URL'].map((name) =>
        (new RegExp(`^ *${name}: (.*)$`, 'm').exec(compose)?.[1] ?? '')
          .replace(/\$\{(OWNER|RUNTIME)_PASSWORD:\?\}/, (_, role: string) => `${role.toLowerCase()}1`)
          .replace('@postgres:5432', `@127.0.0.1:${server.port}`),
      ) as [string, string];

      const migrateCommand = (/command: \[node, (.*)\]/.exec(compose)?.[1] ?? '').split(', ');
      const migrated = start({ DATABASE_URL: databaseUrl, MIGRATION_DATABASE_URL: ownerUrl }, migrateCommand);
      expect((await migrated.ended).code).toBe(0);

      const APP_SECRET = randomBytes(32).toString('base64');
      const environment = { DATABASE_URL: databaseUrl, APP_SECRET, ADMIN_PASSWORD: 'correct horse battery' };
      const empty = { APP_SECRET_PREVIOUS: '', DEMO: '', CORS_ORIGINS: '', POOL_SIZE: '', LOG_LEVEL: '', JWKS_URL: '' };
      const apps = [start({ ...environment, ...empty }), start({ ...environment, ...empty })];
      for (const app of apps) expect((await fetch(`${await app.ready()}/readyz`)).status).toBe(200);
    } finally {
      for (const product of running.splice(0)) await product.stop();
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    }
  });
});
