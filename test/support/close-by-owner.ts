import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { House } from './house.js';

/** Publishes a month through the owner's function without computing it: for tests that are about the gate, not the figures. */
export async function closeByOwner(house: House, outletCode: string, month: string): Promise<void> {
  await house.asRuntime((client) => publishByOwner(client, outletCode, month));
}

/** The same in a transaction of the test's own. */
export async function publishByOwner(client: Client, outletCode: string, month: string): Promise<void> {
  const first = `${month}-01`;
  const { rows } = await client.query<{ id: number }>(`SELECT u.id FROM platform.org_unit AS u WHERE u.code = $1`, [
    outletCode,
  ]);
  const id = rows[0]?.id;
  await client.query(
    `SELECT months.ensure_gates(ARRAY[$1::int, $1], ARRAY[$2::date, ($2::date - interval '1 month')::date])`,
    [id, first],
  );
  await client.query(`SELECT months.publish(ARRAY[$1::int], $2::date, ARRAY[1], 1)`, [id, first]);
}

/** Takes the gate row as a close does before it computes. */
export async function holdAsAClose(client: Client, outletCode: string, month: string): Promise<void> {
  await client.query(
    `SELECT g.month FROM months.outlet_month AS g JOIN platform.org_unit AS u ON u.id = g.outlet_id
     WHERE u.code = $1 AND g.month = $2::date FOR UPDATE OF g`,
    [outletCode, `${month}-01`],
  );
}

/** Until another transaction of this database stands in a queue for a lock. */
export async function untilSomebodyWaits(client: Client): Promise<void> {
  const sql = `SELECT count(*)::int AS waiting FROM pg_locks AS l
    JOIN pg_stat_activity AS a ON a.pid = l.pid WHERE NOT l.granted AND a.datname = current_database()`;
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await client.query<{ waiting: number }>(sql);
    if (rows[0]?.waiting) return;
    await sleep(25);
  }
  throw new Error('nobody waits');
}
