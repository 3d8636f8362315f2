import { Readable } from 'node:stream';
import type { ExportTable } from './export-table.js';

/** One JSON object per line: the item a page of the list would show. */
export function ndjsonStream<Row>({ rows, item }: ExportTable<Row>): Readable {
  return Readable.from(linesOf(rows, item), { objectMode: false });
}

async function* linesOf<Row>(rows: ExportTable<Row>['rows'], item: ExportTable<Row>['item']) {
  for await (const row of rows) yield `${JSON.stringify(item ? item(row) : row)}\n`;
}
