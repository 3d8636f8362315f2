import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  ensureRolesAndDatabase,
  OWNER_ROLE,
  RUNTIME_ROLE,
  startEmbeddedPostgres,
} from '../../src/platform/db/embedded-postgres.js';
import { migrate } from '../../src/platform/db/migrator.js';
import { announce, TEMPLATE } from './test-database.js';

const FLAGS = ['max_connections=200', 'shared_buffers=256MB', 'autovacuum=off', 'max_wal_size=2GB'];

/** One Postgres for the run and one migrated template; every test file gets its own copy of it. */
export default async function globalSetup(): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'outlet-operations-test-'));
  const given = process.env['TEST_SUPERUSER_URL'];
  const server = given
    ? serverAt(given)
    : await startEmbeddedPostgres({ dataDir, durable: false, flags: FLAGS.flatMap((flag) => ['-c', flag]) });
  await ensureRolesAndDatabase(server, TEMPLATE);
  await migrate({ ownerUrl: server.ownerUrl(TEMPLATE), runtimeUrl: server.runtimeUrl(TEMPLATE) });
  (globalThis as Record<string, unknown>)['testPostgres'] = { server, dataDir };
  announce({
    port: server.port,
    superuserUrl: server.superuserUrl('postgres'),
    ownerUrl: server.ownerUrl('postgres'),
    runtimeUrl: server.runtimeUrl('postgres'),
  });
}

/** A server that somebody else started and stops: how CI runs the same tests on the oldest PostgreSQL we serve. */
function serverAt(superuserUrl: string) {
  const url = (user: string | undefined, password: string) => (database: string) => {
    const address = new URL(superuserUrl);
    if (user) Object.assign(address, { username: user, password });
    address.pathname = `/${database}`;
    return address.href;
  };
  const password = 'test';
  return {
    port: Number(new URL(superuserUrl).port),
    ownerPassword: password,
    runtimePassword: password,
    superuserUrl: url(undefined, ''),
    ownerUrl: url(OWNER_ROLE, password),
    runtimeUrl: url(RUNTIME_ROLE, password),
    stop: () => Promise.resolve(),
  };
}
