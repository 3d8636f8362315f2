import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const LOCK = `hashtext('platform.demonstration')`;
const LOOK_MS = 300;

/**
 * Works while no other process fills in the branch of this database. The lock is that of a session: a process that is
 * killed loses it, and the next one goes on. No transaction is open meanwhile.
 * @param url of the run-time role. @param mustGoOn throws where waiting is to end.
 */
export async function whileNobodyElseFills<T>(url: string, mustGoOn: () => void, work: () => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'outlet-operations demonstration',
    options: '-c idle_session_timeout=0',
  });
  client.on('error', () => undefined); // The statements of the filling fail by themselves then.
  await client.connect();
  try {
    while (!(await isTaken(client))) {
      mustGoOn();
      await sleep(LOOK_MS);
    }
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function isTaken(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`SELECT pg_catalog.pg_try_advisory_lock(${LOCK}) AS taken`);
  return rows[0]?.taken ?? false;
}
