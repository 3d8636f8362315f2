import { ROLE_CODES } from '../../src/platform/access/index.js';
import { ledgers } from '../../src/platform/ledgers/index.js';
import { fillSmall } from '../support/demonstration.js';
import { PASSWORD } from '../support/house.js';
import type { Session } from '../support/session.js';
import { plantMonth } from './months.js';
import { plantCountry, rowsOf, spread } from './nation.js';
import { type Reading, readingOf } from './plan-reading.js';
import { PlanWatch } from './plan-watch.js';

export const LIMIT = 50;
const MANY = 1_000; // A table with more rows is not read from end to end.
const HUNDREDTH = 99 * LIMIT; // Rows before the hundredth page.

/** Who asks: the visitor of headquarters, and somebody with every role at one province and at one city. */
export type Caller = 'headquarters' | 'province' | 'city';

/** The country of `plantCountry` behind the whole application, asked for its lists under a watch. */
export class Country {
  private constructor(
    private readonly watch: PlanWatch,
    private readonly sizes: ReadonlyMap<string, number>,
    private readonly callers: Readonly<Record<Caller, Session>>,
    /** The close of the month of `plantMonth`. */
    readonly run: string,
    /** Ledgers that got no rows, with the reason. */
    readonly empty: readonly string[],
  ) {}

  static async open(): Promise<Country> {
    const watch = await PlanWatch.open();
    await watch.house.setNow('2026-11-22T02:00:00Z');
    await fillSmall(watch.house, { factsPerOutletMonth: 5 });
    await watch.plant(async (client) => {
      await plantCountry(client);
      await client.query('ANALYZE');
    });
    const visitor = await watch.house.signIn('demo', PASSWORD);
    const empty = await plantLedgers(watch, visitor);
    const { run, sizes } = await watch.plant(async (client) => {
      const planted = await plantMonth(client);
      await client.query('SELECT personnel.outdate_exams(array_agg(p.id)) FROM personnel.person AS p'); // As the doors keep it.
      await client.query('ANALYZE');
      const { rows } = await client.query<{ name: string; rows: number }>(
        `SELECT c.relname AS name, c.reltuples::int AS rows FROM pg_catalog.pg_class AS c WHERE c.relkind = 'r'`,
      );
      return { run: planted, sizes: new Map(rows.map(({ name, rows: count }) => [name, count])) };
    });
    const callers = {
      headquarters: visitor,
      province: await everybodyAt(watch, 'P05'),
      city: await everybodyAt(watch, 'C105'),
    };
    return new Country(watch, sizes, callers, run, empty);
  }

  /** What a request reads, and how many rows it answers. */
  async read(caller: Caller, where: string): Promise<{ rows: number; reading: Reading }> {
    const { answer, plans } = await this.watch.plansOf(() => this.callers[caller].get(`/v1/${where}`).expect(200));
    const { items = [] } = answer.body as { items?: unknown[] };
    return {
      rows: items.length,
      reading: readingOf(plans, this.sizes, MANY),
    };
  }

  /** The hundredth page of a list, or its last one. */
  async hundredth(caller: Caller, path: string): Promise<string> {
    const list = limited(path);
    let cursor = '';
    for (let seen = 0; seen < HUNDREDTH;) {
      const step = Math.min(500, HUNDREDTH - seen);
      const { body } = await this.callers[caller].get(`/v1/${list}${step}${cursor}`).expect(200);
      if (body.nextCursor === null) break;
      seen += step;
      cursor = `&cursor=${body.nextCursor}`;
    }
    return `${list}${LIMIT}${cursor}`;
  }

  async close(): Promise<void> {
    await this.watch.house.close();
  }
}

export function firstPage(path: string): string {
  return `${limited(path)}${LIMIT}`;
}

function limited(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}limit=`;
}

function everybodyAt({ house }: PlanWatch, orgUnitCode: string): Promise<Session> {
  const roles = ROLE_CODES.filter((role) => role !== 'partner');
  return house.account(
    `everybody.${orgUnitCode}`,
    roles.map((role) => ({ role, orgUnitCode })),
  );
}

/** What the demonstration branch has of each ledger, or else its example, for everybody in the country. */
async function plantLedgers(watch: PlanWatch, visitor: Session): Promise<string[]> {
  const empty: string[] = [];
  for (const about of ledgers()) {
    const rows = await watch.plant((client) => rowsOf(client, about));
    const example = rows === 0 ? await visitor.post(`/v1/${about.path}`, about.examples[0]) : undefined;
    if (example && example.status !== 201) empty.push(`${about.path}: ${example.text.slice(0, 300)}`);
    else
      await watch
        .plant((client) => spread(client, about))
        .catch((error: Error) => empty.push(`${about.path}: ${error.message}`));
  }
  return empty;
}
