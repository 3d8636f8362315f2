import * as path from 'node:path';
import { booksOf, CITIES, OUTLETS } from './support/books.js';
import { forgetTokens, get } from './support/caller.js';
import { must, until } from './support/checks.js';
import { Deliveries } from './support/deliveries.js';
import { Fleet } from './support/fleet.js';
import { askForClose, confirm, ended, groundCopy } from './support/ground.js';
import { anyOf, everyRevisionMustVerify } from './support/judge.js';
import * as recount from './support/recount.js';
import type { Scenario, World } from './support/world.js';

const CLOCK = path.join(__dirname, 'preload/clock.js');
const CAUGHT_UP_MS = 60_000;

/**
 * Two months lock by time while no process is up. Then two processes start at once, at a date after both: each looks for
 * what is due, many times a minute, and every city's months are closed once, in their order.
 */
export const schedulers: Scenario = {
  name: 'schedulers',
  about: 'two months missed while nothing ran, and two schedulers at once',
  async run(world) {
    const time = new Times(world, await groundCopy(world.server, 'schedulers'));
    const [first, second] = [time.month(0), time.month(1)];
    const expected = new Map<string, Map<string, string>>();
    await world.checks.check('schedulers: two months are loaded and confirmed, and nobody closes them', async () => {
      // Before the first of them locks; the second has two days behind it.
      await time.at({ date: time.day(first, 1, 3) }, ['loader'], async (fleet) => {
        expected.set(first, await fill(world, fleet, first));
        expected.set(second, await fill(world, fleet, second, 2));
      });
      const runs = await time.closes();
      must(runs === 0, `${runs} closes were begun before time`);
    });
    await world.checks.check('schedulers: two at once catch up, each month once and the oldest first', () =>
      time.at({ date: time.day(second, 1, 20), tickMs: 300 }, ['one', 'two'], async (fleet) => {
        const beganAt = Date.now();
        await caughtUp(fleet, [first, second]);
        const afterMs = Date.now() - beganAt;
        await judgeMonths(fleet, expected);
        return `${2 * CITIES.length} closes within ${(afterMs / 1000).toFixed(1)} s of the start`;
      }),
    );
  },
};

/** Loads a month in peace. Answers what a preview makes of it, by outlet. */
async function fill(world: World, fleet: Fleet, month: string, lastDay?: number): Promise<Map<string, string>> {
  const product = anyOf(fleet);
  await new Deliveries(fleet, world.dice).deliver(booksOf(month, world.seed, 0, lastDay));
  await confirm(product, month);
  const run = await ended(product, (await askForClose(product, month, 'P1', 'preview')).id, CAUGHT_UP_MS);
  const hashes = new Map<string, string>();
  const path = `/v1/assessment/close-runs/${run.id}/outlets?limit=500`;
  for (let cursor: string | null = ''; cursor !== null;) {
    type Page = { items: { outletCode: string; resultHash: string }[]; nextCursor: string | null };
    const page: Page = await get<Page>(product, 'auditor', path + (cursor && `&cursor=${cursor}`));
    for (const { outletCode, resultHash } of page.items) hashes.set(outletCode, resultHash);
    cursor = page.nextCursor;
  }
  must(hashes.size === OUTLETS.length, `the preview of ${month} has ${hashes.size} outlets`);
  return hashes;
}

function caughtUp(fleet: Fleet, months: readonly string[]): Promise<true> {
  return until('both months are closed', CAUGHT_UP_MS, () =>
    fleet.server.as('owner', fleet.database, async (client) => {
      const { rows } = await client.query<{ closed: number }>(
        `SELECT count(*)::int AS closed FROM assessment.score_revision AS r WHERE r.month = ANY ($1::date[])`,
        [months.map((month) => `${month}-01`)],
      );
      return rows[0]?.closed === months.length * OUTLETS.length;
    }),
  );
}

async function judgeMonths(fleet: Fleet, expected: ReadonlyMap<string, ReadonlyMap<string, string>>): Promise<void> {
  const months = [...expected.keys()];
  await until('the schedulers have nothing more to do', CAUGHT_UP_MS, () =>
    fleet.server.as('owner', fleet.database, (client) =>
      recount.mustBeAtRest(client).then(
        () => true,
        () => false,
      ),
    ),
  );
  await fleet.server.as('owner', fleet.database, async (client) => {
    const { rows } = await client.query<{ city: string; months: string; inOrder: boolean }>(
      `SELECT u.code AS city, string_agg(to_char(r.month, 'YYYY-MM'), ' ' ORDER BY r.id) AS months,
              bool_and(r.started_at >= coalesce(r.before, r.started_at)) AS "inOrder"
       FROM (SELECT r.id, r.month, r.org_unit_id, r.started_at,
                    lag(r.finished_at) OVER (PARTITION BY r.org_unit_id ORDER BY r.id) AS before
             FROM assessment.close_run AS r WHERE r.kind = 'close') AS r
       JOIN outlets.org_unit AS u ON u.id = r.org_unit_id GROUP BY u.code`,
    );
    must(rows.length === CITIES.length, `${rows.length} cities were closed`);
    for (const row of rows) must(row.months === months.join(' ') && row.inOrder, `closes of ${JSON.stringify(row)}`);
    await recount.totalsMustEqualRecount(client);
    for (const [month, hashes] of expected) {
      const found = await recount.publishedHashes(client, month);
      const other = [...hashes].filter(([code, hash]) => found.get(code) !== hash);
      must(other.length === 0, `${month}: ${other.length} results differ from their preview`);
    }
  });
  for (const month of months) await everyRevisionMustVerify(fleet, month);
}

/** A database and its processes at dates of the test's own, all of them after today. */
class Times {
  private readonly running = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);

  constructor(
    private readonly world: World,
    private readonly database: string,
  ) {}

  closes(): Promise<number> {
    return this.world.server.as('owner', this.database, async (client) => {
      const sql = `SELECT count(*)::int AS runs FROM assessment.close_run AS r WHERE r.kind = 'close'`;
      return (await client.query<{ runs: number }>(sql)).rows[0]?.runs ?? 0;
    });
  }

  /** The running month of today, or so many after it. */
  month(after: number): string {
    const [year = 0, number = 1] = this.running.split('-').map(Number);
    return new Date(Date.UTC(year, number - 1 + after, 1)).toISOString().slice(0, 7);
  }

  /** A day of the month that comes so many months after another. */
  day(month: string, after: number, day: number): Date {
    const [year = 0, number = 1] = month.split('-').map(Number);
    return new Date(Date.UTC(year, number - 1 + after, day, 2));
  }

  async at<T>(
    { date, tickMs = 0 }: { date: Date; tickMs?: number },
    names: string[],
    work: (fleet: Fleet) => Promise<T>,
  ): Promise<T> {
    const offset = date.getTime() - Date.now();
    forgetTokens();
    await this.world.server.as('owner', this.database, (client) =>
      client.query(
        `CREATE OR REPLACE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
         AS $$ SELECT clock_timestamp() + interval '${offset} milliseconds' $$`,
      ),
    );
    const fleet = new Fleet(this.world.server, this.database, {
      nodeOptions: ['--require', CLOCK],
      environment: { FAULTS_CLOCK_OFFSET_MS: String(offset), FAULTS_TICK_MS: String(tickMs) },
    });
    try {
      await fleet.start(...names);
      return await work(fleet);
    } finally {
      await fleet.stop();
      forgetTokens();
    }
  }
}
