import { Client } from 'pg';
import { OWNER_ROLE, RUNTIME_ROLE } from '../../src/platform/db/embedded-postgres.js';

/** The server of this run, as the global set-up hands it to the workers. */
export interface TestServer {
  port: number;
  superuserUrl: string;
  ownerUrl: string;
  runtimeUrl: string;
}

export const TEMPLATE = 'template_house';
const ENV = 'OUTLET_OPERATIONS_TEST_SERVER';

export function announce(server: TestServer): void {
  process.env[ENV] = JSON.stringify(server);
}

/** A missing database fails the run; it never skips. */
export function testServer(): TestServer {
  const text = process.env[ENV];
  if (!text) throw new Error('The global set-up started no database.');
  return JSON.parse(text) as TestServer;
}

/** The same address with another database. */
export function urlOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

export async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // A test may drop the database under an idle client.
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A copy of the migrated template, with the rights on the database that a copy does not carry over. */
export async function cloneTemplate(name: string): Promise<void> {
  const { superuserUrl } = testServer();
  await connected(superuserUrl, async (client) => {
    const database = client.escapeIdentifier(name);
    await client.query(`CREATE DATABASE ${database} TEMPLATE ${TEMPLATE} OWNER ${OWNER_ROLE} STRATEGY file_copy`);
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${RUNTIME_ROLE}`);
  });
}

export async function dropDatabase(name: string): Promise<void> {
  const { superuserUrl } = testServer();
  await connected(superuserUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}
