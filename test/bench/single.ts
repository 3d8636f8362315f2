import { type ChildProcess, spawn } from 'node:child_process';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { median } from './judge.js';
import type { World } from './world.js';

const CONNECTIONS = 20;
const PATHS_EACH = 40;
const WAIT_MS = 10_000;
const WARM_SECONDS = 4; // Unmeasured: connections, plans, and the compiler of Node.

interface Side {
  readonly origin: string;
  readonly prefix: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** (d) GET of one score card under load, against a bare handler in its own process. */
export async function measureSingle(world: World): Promise<void> {
  await world.closed();
  const outlets = await world.open();
  const codes = outlets.map(({ code }) => code);
  const bare = await BareHandler.start(world.database.runtimeUrl);
  const key = world.product.as('auditor');
  const product = {
    origin: world.product.url.origin,
    prefix: `/v1/assessment/scorecards/${world.month}`,
    headers: key,
  };
  const scoped = { origin: bare.origin, prefix: `/scoped/${world.month}`, headers: key };
  const alone = { origin: bare.origin, prefix: `/alone/${world.month}`, headers: key };
  const rates = { product: [] as number[], scoped: [] as number[], alone: [] as number[] };
  try {
    for (const side of [product, scoped, alone]) await load(side, codes, WARM_SECONDS);
    for (let round = 0; round < world.sizes.rounds; round++) {
      rates.product.push(await load(product, codes, world.sizes.loadSeconds));
      rates.scoped.push(await load(scoped, codes, world.sizes.loadSeconds));
      rates.alone.push(await load(alone, codes, world.sizes.loadSeconds));
      const [ours, four, one] = [rates.product, rates.scoped, rates.alone].map((all) => Math.round(all.at(-1) ?? NaN));
      world.say(`(d) round ${round + 1}: product ${ours}/s, bare with scope ${four}/s, bare query alone ${one}/s`);
    }
  } finally {
    await bare.stop();
  }
  const toScoped = rates.product.map((rate, round) => rate / (rates.scoped[round] ?? NaN));
  const toAlone = rates.product.map((rate, round) => rate / (rates.alone[round] ?? NaN));
  world.measures.push(
    {
      part: 'd',
      what: 'GET of one score card',
      value: median(rates.product),
      unit: 'requests/s',
      rounds: rates.product,
    },
    {
      part: 'd',
      what: 'bare handler: begin, scope, query, commit',
      value: median(rates.scoped),
      unit: 'requests/s',
      rounds: rates.scoped,
    },
    {
      part: 'd',
      what: 'bare handler: query alone',
      value: median(rates.alone),
      unit: 'requests/s',
      rounds: rates.alone,
    },
    {
      part: 'd',
      what: 'product : bare with scope',
      value: median(toScoped),
      unit: 'ratio',
      target: { atLeast: 0.5 },
      aim: { atLeast: 0.7 },
      rounds: toScoped,
    },
    { part: 'd', what: 'product : bare query alone', value: median(toAlone), unit: 'ratio', rounds: toAlone },
  );
  world.baselines['d'] =
    `node:http and pg in a process of its own, pool of 10, the product's own query prepared as the product prepares it. ` +
    `Load: autocannon, ${CONNECTIONS} kept connections, ${PATHS_EACH} outlets each, an API key, an address each (X-Forwarded-For).`;
}

/** Requests answered a second. Anything but 2xx is an error of the bench: a refusal would be fast. */
async function load({ origin, prefix, headers }: Side, codes: readonly string[], seconds: number): Promise<number> {
  let made = 0;
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: seconds,
    setupClient: (client) => {
      const at = made++;
      const address = { 'X-Forwarded-For': `10.0.0.${at + 1}` };
      client.setHeaders({ ...headers, ...address });
      const paths = Array.from(
        { length: PATHS_EACH },
        (_, n) => `${prefix}/${codes[(at * PATHS_EACH + n * 7) % codes.length]}`,
      );
      client.setRequests(paths.map((where) => ({ method: 'GET', path: where, headers: { ...headers, ...address } })));
    },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${origin}${prefix}: ${result.non2xx} not 2xx, ${result.errors} errors`);
  return result['2xx'] / result.duration;
}

class BareHandler {
  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
  ) {}

  static async start(databaseUrl: string): Promise<BareHandler> {
    const child = spawn(process.execPath, [path.join(__dirname, 'bare-handler.js')], {
      env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    for (const until = performance.now() + WAIT_MS; performance.now() < until; await sleep(20)) {
      const port = /^port (\d+)/.exec(said)?.[1];
      if (port) return new BareHandler(child, `http://127.0.0.1:${port}`);
    }
    child.kill('SIGKILL');
    throw new Error('the bare handler does not serve');
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }
}
