import { query, type Tx } from './database.js';

const filled = new WeakMap<Tx, Set<string>>();

/**
 * An empty temporary table that empties itself with the transaction. It is made once a connection and then kept, because
 * making one writes the catalogue; it is truncated only where the same transaction has used it before.
 */
export async function emptyTempTable(tx: Tx, name: string, definition: string): Promise<void> {
  const used = filled.get(tx) ?? new Set<string>();
  filled.set(tx, used);
  if (used.has(name)) await query(tx, `TRUNCATE pg_temp.${name}`);
  else await query(tx, `CREATE TEMPORARY TABLE IF NOT EXISTS ${name} (${definition}) ON COMMIT DELETE ROWS`);
  used.add(name);
}
