/**
 * Owns the one way to the database: transactions with the caller's scope, single reads, reviewed SQL files.
 * Promises that nothing is read or written without a scope, and that a whole transaction is retried where Postgres asks.
 * Refuses to hand out a DataSource or a repository: what writes takes a Tx.
 */
export { change, Database, query, rawClient, todayOf, type Tx } from './database.js';
export { copyInto } from './copy-into.js';
export { isLostConnection, isNotNow } from './not-now.js';
export { Presence } from './presence.js';
export { isRowRefused } from './row-refused.js';
export { type Prepared, preparedFile, sqlFile } from './sql-file.js';
export { emptyTempTable } from './temp-table.js';
