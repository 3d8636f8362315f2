import { setTimeout as sleep } from 'node:timers/promises';
import { booksOf, monthsBefore } from './support/books.js';
import { tokenOf } from './support/caller.js';
import { must, until } from './support/checks.js';
import { Deliveries } from './support/deliveries.js';
import { Fleet, type Product } from './support/fleet.js';
import { groundCopy } from './support/ground.js';
import * as recount from './support/recount.js';
import type { Scenario, World } from './support/world.js';

const CALLERS = 40;
const ANSWERED_MS = 6_000; // A request waits two seconds for a connection, some ask for more than one.
const WELL_AGAIN_MS = 5_000;

/** Two connections, and many who want one. */
export const pool: Scenario = {
  name: 'pool',
  about: 'the pool is exhausted',
  async run(world) {
    const fleet = new Fleet(world.server, await groundCopy(world.server, 'pool'), { environment: { POOL_SIZE: '2' } });
    const [product] = await fleet.start('small');
    must(product !== undefined, 'it does not start');
    try {
      await world.checks.check('pool: behind slow requests everybody is told 503 and when to come again', () =>
        behindSlowOnes(world, product),
      );
      await world.checks.check('pool: it serves again as soon as the slow ones are through', () => wellAgain(product));
      await world.checks.check('pool: batches of many callers at once are all taken in the end, once', () =>
        crowd(world, fleet),
      );
    } finally {
      await fleet.stop();
    }
  },
};

async function read(product: Product, path = '/v1/outlets/outlets?limit=5'): Promise<Response> {
  const headers = { Authorization: `Bearer ${await tokenOf(product, 'auditor')}` };
  const answer = await fetch(product.address + path, { headers, signal: AbortSignal.timeout(30_000) });
  await answer.text();
  return answer;
}

/** Somebody holds what two requests need, and these hold both connections. */
async function behindSlowOnes(world: World, product: Product): Promise<string> {
  await read(product);
  await sleep(2_500); // What it remembers of the caller has to be asked for anew.
  return world.server.as('superuser', 'pool', async (holder) => {
    await holder.query('BEGIN; LOCK TABLE outlets.outlet IN ACCESS EXCLUSIVE MODE');
    const slow = Promise.allSettled([read(product), read(product)]);
    await sleep(300);
    const beganAt = Date.now();
    const times: number[] = [];
    const answers = await Promise.all(
      Array.from({ length: CALLERS }, () => read(product).finally(() => times.push(Date.now() - beganAt))),
    );
    const alive = await fetch(`${product.address}/healthz`);
    const ready = await fetch(`${product.address}/readyz`);
    await holder.query('ROLLBACK');
    for (const one of await slow) {
      must(one.status === 'fulfilled' && one.value.status === 200, 'a slow one is not answered when its time comes');
    }
    for (const answer of answers) {
      must(answer.status === 503, `somebody without a connection is told ${answer.status}`);
      must(Number(answer.headers.get('retry-after')) > 0, '503 without Retry-After');
    }
    must(alive.status === 200 && ready.status === 503, `healthz ${alive.status}, readyz ${ready.status}`);
    const longest = Math.max(...times);
    must(longest < ANSWERED_MS, `an answer took ${longest} ms`);
    return `${answers.length} times 503 with Retry-After, the last after ${longest} ms`;
  });
}

async function wellAgain(product: Product): Promise<string> {
  const beganAt = Date.now();
  await until('every answer is 200', WELL_AGAIN_MS, async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => read(product)));
    return answers.every((answer) => answer.status === 200);
  });
  return `after ${Date.now() - beganAt} ms`;
}

async function crowd(world: World, fleet: Fleet): Promise<string> {
  const month = monthsBefore(1)[0] as string;
  const bodies = booksOf(month, world.seed, 55_000);
  const deliveries = new Deliveries(fleet, world.dice);
  await deliveries.deliver(bodies, bodies.length);
  return fleet.server.as('owner', fleet.database, async (client) => {
    const facts = await recount.mustBeExactlyOnce(client, month, bodies);
    await recount.mustHoldWhatWasAcknowledged(client, deliveries.acknowledged);
    await recount.totalsMustEqualRecount(client);
    return `${bodies.length} callers at once, ${deliveries.unanswered} times 503, ${facts} facts`;
  });
}
