import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { booksOf, ENDPOINTS, monthsBefore, runningMonth } from './support/books.js';
import { call, Unanswered } from './support/caller.js';
import { must, until } from './support/checks.js';
import { Fleet, type Product } from './support/fleet.js';
import { groundCopy } from './support/ground.js';
import { RawCall } from './support/raw-call.js';
import * as recount from './support/recount.js';
import { Stage } from './support/stage.js';
import type { Scenario, World } from './support/world.js';

const FULL_DISK = path.join(__dirname, 'preload/full-disk.js');
const LONG_ROWS = 240_000; // More than is kept in memory.
const ROOM_BYTES = 4_000_000; // Less than they need.
const GONE_MS = 5_000;

/** What is cut in the middle: the session of a transaction, a client's connection, the room on the disk. */
export const cuts: Scenario = {
  name: 'cuts',
  about: 'sessions ended in mid close and in mid batch, a client that goes away, a full disk',
  async run(world) {
    await sessions(world);
    const fleet = new Fleet(world.server, await groundCopy(world.server, 'cuts'));
    try {
      const [product] = await fleet.start('one');
      must(product !== undefined, 'it does not start');
      await world.checks.check(
        'cuts: a client that goes away after 5 s in mid upload leaves nothing, and may come again',
        () => goneAway(world, product),
      );
    } finally {
      await fleet.stop();
    }
    await world.checks.check('cuts: a full disk refuses a long call, stores nothing of it, and short ones go on', () =>
      fullDisk(world),
    );
  },
};

async function sessions(world: World): Promise<void> {
  const rounds = world.isShort ? 1 : 4;
  const stage = await Stage.begin(world, 'cuts_sessions', ['one', 'two'], rounds);
  try {
    for (let round = 1; round <= rounds; round++) {
      const title = `cuts: sessions ended in their transactions, round ${round}`;
      const went = await world.checks.check(title, async () => {
        const { struck } = await stage.round(() => endSessions(stage, world.isShort ? 6 : 12));
        must(struck > 0, 'no transaction was met');
        return `${struck} transactions lost their session`;
      });
      if (!went) break;
    }
  } finally {
    await stage.end();
  }
}

/** Ends sessions of the product one after the other, those with an open transaction if there are any. */
async function endSessions({ fleet, world }: Stage, times: number): Promise<number> {
  return fleet.server.as('superuser', fleet.database, async (client) => {
    let inside = 0;
    for (let time = 0; time < times; time++) {
      await sleep(world.dice.between(20, 200));
      const { rows } = await client.query<{ inside: boolean }>(
        `SELECT a.xact_start IS NOT NULL AS inside, pg_terminate_backend(a.pid)
         FROM pg_stat_activity AS a
         WHERE a.datname = current_database() AND a.application_name IN ('one', 'two')
         ORDER BY a.xact_start IS NULL, md5(a.pid::text || $1) LIMIT 1`,
        [String(world.dice.below(1_000))],
      );
      if (rows[0]?.inside) inside += 1;
    }
    return inside;
  });
}

async function goneAway(world: World, product: Product): Promise<string> {
  const month = runningMonth();
  const key = { 'Idempotency-Key': 'GONE-AWAY' };
  const first = await RawCall.upload(product, 'GONE', month, key);
  await sleep(GONE_MS);
  first.breakOff();
  await until('the key is free again', 5_000, async () => {
    const rows = await rawRows(world);
    must(rows === 0, `${rows} rows of a call that was broken off are facts`);
    const again = await RawCall.upload(product, 'GONE', month, key);
    again.finish();
    const outcome = await again.outcome();
    must(outcome === '200' || outcome === '409', `sent again it is answered ${outcome}`);
    return outcome === '200';
  });
  must((await rawRows(world)) === 1, 'sent again it does not count once');
  return 'the same call under the same key counts once';
}

function rawRows(world: World): Promise<number> {
  return world.server.as('owner', 'cuts', async (client) => {
    const sql = `SELECT count(*)::int AS n FROM outlets.cost_line AS f WHERE f.source_system = 'RAW'`;
    return (await client.query<{ n: number }>(sql)).rows[0]?.n ?? -1;
  });
}

async function fullDisk(world: World): Promise<string> {
  const fleet = new Fleet(world.server, 'cuts', {
    nodeOptions: ['--require', FULL_DISK],
    environment: { FAULTS_DISK_BYTES: String(ROOM_BYTES) },
  });
  const month = monthsBefore(1)[0] as string;
  const bodies = booksOf(month, world.seed, LONG_ROWS);
  const long = bodies.pop();
  const short = bodies.filter(({ kind }) => kind === 'subscriber_event');
  try {
    const [product] = await fleet.start('full');
    must(product !== undefined && long !== undefined, 'it does not start');
    const send = async (text: string): Promise<string> => {
      const { path: endpoint, account } = ENDPOINTS.subscriber_event;
      const init = { method: 'POST', headers: { 'Content-Type': 'application/x-ndjson' }, body: text };
      return call(product, account, endpoint, init).then(
        ({ status }) => String(status),
        (error: unknown) => (error instanceof Unanswered ? error.message : Promise.reject(error as Error)),
      );
    };
    const refused = await send(long.text);
    must(refused === '503' || refused.startsWith('no answer'), `a long call is answered ${refused}`);
    for (const { text } of short) must((await send(text)) === '200', 'a short call is not taken');
    await world.server.as('owner', 'cuts', async (client) => {
      await recount.mustBeExactlyOnce(client, month, short);
      await recount.totalsMustEqualRecount(client);
    });
    return `the long one is told "${refused}", ${short.length} short ones are taken`;
  } finally {
    await fleet.stop();
  }
}
