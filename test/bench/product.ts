import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, createReadStream, openSync, readFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = path.resolve(__dirname, '../../..');
const START_MS_MAX = 180_000;
const STOP_MS_MAX = 30_000;

export const ADMIN_PASSWORD = 'a-password-of-the-bench';

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The product as the process that `npm run start:prod` runs, on a data folder, spoken to by HTTP. */
export class Product {
  private readonly agent = new Agent({ keepAlive: true });
  /** Roles by the API key that holds them at headquarters. */
  readonly keys = new Map<string, string>();

  private constructor(
    private readonly child: ChildProcess,
    readonly url: URL,
    /** Seconds from the start of the process to its line `ready`. */
    readonly readyAfter: number,
  ) {}

  /** Starts it and waits until it serves. Its log goes to `product.log` beside the data folder. */
  static async start(dataDir: string, environment: Readonly<Record<string, string>> = {}): Promise<Product> {
    const log = openSync(`${dataDir}.log`, 'a');
    const began = performance.now();
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        DATA_DIR: dataDir,
        ADMIN_PASSWORD,
        DEMO: 'false',
        TRUSTED_PROXIES: '127.0.0.1', // The load of (d) comes from many addresses, as behind a reverse proxy.
        ...environment,
      },
      stdio: ['ignore', 'pipe', log],
    });
    closeSync(log);
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
    let isOver = false;
    child.once('exit', () => (isOver = true));
    while (performance.now() - began < START_MS_MAX && !isOver) {
      const address = /^ready (http:\/\/[^/]+)\/docs/m.exec(said)?.[1];
      if (address) return new Product(child, new URL(address), (performance.now() - began) / 1000);
      await sleep(5);
    }
    child.kill('SIGKILL');
    throw new Error(`the product does not serve:\n${said}\nsee ${dataDir}.log`);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Highest memory of the process so far, megabytes. */
  peakMemory(): number {
    const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN) / 1024;
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    const forced = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS_MAX);
    await ended;
    clearTimeout(forced);
  }

  /** Signs in as `admin` and makes one API key a role, held at headquarters. */
  async openKeys(roles: readonly string[]): Promise<void> {
    const form = `grant_type=password&username=admin&password=${encodeURIComponent(ADMIN_PASSWORD)}`;
    const signedIn = await this.send('POST', '/v1/access/token', {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: form,
    });
    const { access_token: token } = JSON.parse(signedIn.text) as { access_token: string };
    for (const role of roles) {
      const made = await this.send('POST', '/v1/access/api-keys', {
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ name: `bench ${role}`, role, orgUnitCode: 'HQ', expiresAt: '2099-12-31T16:00:00Z' }),
      });
      this.keys.set(role, (JSON.parse(made.text) as { key: string }).key);
    }
  }

  /** The keys of a product on the same database, started before this one. */
  withKeysOf(other: Product): this {
    for (const [role, key] of other.keys) this.keys.set(role, key);
    return this;
  }

  async get<T>(role: string, where: string): Promise<T> {
    return JSON.parse((await this.send('GET', where, { headers: this.as(role) })).text) as T;
  }

  async post<T>(role: string, where: string, body: unknown): Promise<T> {
    const headers = { ...this.as(role), 'Content-Type': 'application/json' };
    const reply = await this.send('POST', where, { headers, body: JSON.stringify(body) });
    return (reply.text === '' ? undefined : JSON.parse(reply.text)) as T;
  }

  /** Sends a gzip file of NDJSON to a batch operation and fails unless every row counts. */
  async load(role: string, where: string, file: string, rows: number): Promise<void> {
    const reply = await this.send('POST', where, {
      headers: { ...this.as(role), 'Content-Type': 'application/x-ndjson', 'Content-Encoding': 'gzip' },
      file,
    });
    const { accepted } = JSON.parse(reply.text) as { accepted: number };
    if (accepted !== rows) throw new Error(`${where}: ${accepted} of ${rows} rows count: ${reply.text.slice(0, 2000)}`);
  }

  as(role: string): Record<string, string> {
    const key = this.keys.get(role);
    if (key === undefined) throw new Error(`the bench has no key of the role ${role}`);
    return { 'X-API-Key': key };
  }

  /** One request; anything but 2xx is an error of the bench. The body is gathered, or counted by `onData` and dropped. */
  send(
    method: string,
    where: string,
    options: { headers: Record<string, string>; body?: string; file?: string; onData?: (chunk: Buffer) => void },
  ): Promise<Reply> {
    const { headers, body, file, onData } = options;
    return new Promise((resolve, reject) => {
      const request = httpRequest(new URL(where, this.url), { method, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => (onData ? onData(chunk) : chunks.push(chunk)));
        response.once('error', reject);
        response.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const status = response.statusCode ?? 0;
          if (!response.complete) reject(new Error(`${method} ${where}: the answer was cut off`));
          else if (status >= 200 && status < 300) resolve({ status, text, headers: response.headers });
          else reject(new Error(`${method} ${where}: ${status} ${text.slice(0, 2000)}`));
        });
      });
      request.once('error', reject);
      if (file === undefined) request.end(body);
      else
        createReadStream(file, { highWaterMark: 256 * 1024 })
          .once('error', reject)
          .pipe(request);
    });
  }
}
