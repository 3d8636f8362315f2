import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from } from 'pg-copy-streams';
import { rawClient, type Tx } from './database.js';

/**
 * Streams COPY text into a table of the open transaction. Tables with row-level security refuse COPY, so the target is a
 * temporary stage table.
 * @param statement for example `COPY pg_temp.stage_cost_line (row_no, item) FROM STDIN`
 */
export async function copyInto(tx: Tx, statement: string, text: Readable): Promise<void> {
  const client = await rawClient(tx);
  await pipeline(text, client.query(from(statement)));
}
