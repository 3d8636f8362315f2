/**
 * The baseline of (d): node:http and pg and nothing else, in a process of its own. `/scoped/…` runs the statements of a
 * transaction with a scope, `/alone/…` the query alone. The query is the product's own file, prepared as the product
 * prepares it. Prints its port; `DATABASE_URL` is the run-time role.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { Pool, type PoolClient } from 'pg';
import { setPgTypes } from '../../src/platform/db/pg-types.js';
import { preparedFile } from '../../src/platform/db/sql-file.js';

const CARD = preparedFile(path.resolve(__dirname, '../../src/assessment/scorecards'), 'one-card.sql');
const SCOPE = `SELECT set_config('app.scopes', $1, $3), set_config('app.lines', $2, $3)`;

setPgTypes();
const pool = new Pool({
  connectionString: process.env['DATABASE_URL'],
  max: 10, // As the product's default.
  options: '-c timezone=UTC -c jit=off',
});

async function scoped(values: unknown[]): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(SCOPE, ['{1}', '{1}', true]);
    const { rows } = await client.query({ ...CARD, values });
    await client.query('COMMIT');
    return rows[0];
  } finally {
    client.release();
  }
}

const known = new WeakSet<PoolClient>();

async function alone(values: unknown[]): Promise<unknown> {
  const client = await pool.connect();
  try {
    if (!known.has(client)) await client.query(SCOPE, ['{1}', '{1}', false]); // Row-level security would show nothing.
    known.add(client);
    return (await client.query({ ...CARD, values })).rows[0];
  } finally {
    client.release();
  }
}

async function answer(url: string, response: ServerResponse): Promise<void> {
  const [, way, month, code] = url.split('/');
  const row = (await (way === 'scoped' ? scoped : alone)([code, `${month}-01`, null])) as { card: unknown } | undefined;
  response.writeHead(row ? 200 : 404, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(row ? JSON.stringify(row.card) : '{}');
}

const server = createServer((request, response) => {
  answer(request.url ?? '', response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    response.writeHead(500).end();
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
