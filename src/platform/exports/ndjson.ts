import { Readable } from 'node:stream';
import type { ExportTable } from './export-table.js';

const BLOCK_LENGTH = 64 * 1024; // Characters written at once: line by line, the socket costs more than the rows.

/** One JSON object per line: the item a page of the list would show. */
export function ndjsonStream<Row>({ rows, json }: ExportTable<Row>): Readable {
  return Readable.from(blocksOf(rows, json ?? ((row) => JSON.stringify(row))), { objectMode: false });
}

/** The first line goes out at once, so that the answer begins with the first row; the others in blocks. */
async function* blocksOf<Row>(rows: ExportTable<Row>['rows'], json: (row: Row) => string) {
  let block = '';
  let length = 0;
  for await (const row of rows) {
    block += `${json(row)}\n`;
    if (block.length < length) continue;
    yield block;
    block = '';
    length = BLOCK_LENGTH;
  }
  if (block !== '') yield block;
}
