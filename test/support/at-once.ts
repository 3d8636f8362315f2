import type { Client } from 'pg';
import type { Response, Test } from 'supertest';
import type { House } from './house.js';

/** What two calls in the same moment were answered, and what the trail says was done, in order. */
export interface AtOnce {
  readonly first: Response;
  readonly second: Response;
  readonly trail: readonly string[];
}

/**
 * Lets one call pass its checks and holds it where it writes the table; sends the other one, and lets go once that has
 * answered or waits itself: what a race shows one time in ten, every time.
 */
export function atOnce(house: House, table: string, calls: readonly [() => Test, () => Test]): Promise<AtOnce> {
  return house.asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT coalesce(max(a.id), 0) AS id FROM platform.audit_entry AS a`,
    );
    await client.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
    const one = Promise.resolve(calls[0]());
    const isHeld = `l.relation = '${table}'::regclass`;
    await until(() => waits(client, isHeld));
    let isAnswered = false;
    const other = Promise.resolve(calls[1]()).then((answer) => {
      isAnswered = true;
      return answer;
    });
    await until(async () => isAnswered || (await waits(client, isHeld, 2)) || (await waits(client, `NOT ${isHeld}`)));
    await client.query('COMMIT');
    const [first, second] = await Promise.all([one, other]);
    const trail = await client.query<{ action: string }>(
      `SELECT a.action FROM platform.audit_entry AS a WHERE a.id > $1 ORDER BY a.id`,
      [rows[0]?.id],
    );
    return { first, second, trail: trail.rows.map(({ action }) => action) };
  });
}

async function waits(client: Client, what: string, many = 1): Promise<boolean> {
  await client.query(`SELECT pg_stat_clear_snapshot()`); // Who came since the last look is else not seen.
  const { rows } = await client.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting
     FROM pg_locks AS l
     JOIN pg_stat_activity AS p ON p.pid = l.pid AND p.datname = current_database()
     WHERE NOT l.granted AND coalesce(${what}, true)`,
  );
  return (rows[0]?.waiting ?? 0) >= many;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 400) throw new Error('it never came to that');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
