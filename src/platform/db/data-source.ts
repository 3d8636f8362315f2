import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { setPgTypes } from './pg-types.js';
import { SLOW_MS, SlowStatements } from './slow-statements.js';

export interface DatabaseSettings {
  url: string;
  poolSize: number;
  applicationName: string;
  /** Longest a statement may run, milliseconds. */
  statementTimeoutMs?: number;
}

const IDLE_IN_TRANSACTION_MS = 30_000; // No transaction waits for a client, so half a minute means a lost process.
const LOCK_TIMEOUT_MS = 30_000; // A close holds a chunk's gates for seconds; longer is a fault worth an error.
const POOL_WAIT_MS = 2_000; // After this a request is answered 503 instead of queueing.

/** Settings that the application, the migrator and the tests must share. */
export function typeormOptions(settings: DatabaseSettings): DataSourceOptions & { type: 'postgres' } {
  setPgTypes();
  return {
    type: 'postgres',
    url: settings.url,
    migrations,
    migrationsTransactionMode: 'each',
    migrationsRun: false,
    synchronize: false,
    installExtensions: false, // TypeORM would run CREATE EXTENSION "uuid-ossp" at every start.
    applicationName: settings.applicationName,
    poolSize: settings.poolSize,
    maxQueryExecutionTime: SLOW_MS,
    logger: new SlowStatements(),
    extra: {
      connectionTimeoutMillis: POOL_WAIT_MS,
      statement_timeout: settings.statementTimeoutMs ?? 60_000,
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      options: '-c timezone=UTC -c default_transaction_isolation=read\\ committed -c jit=off -c temp_buffers=32MB',
    },
  };
}
