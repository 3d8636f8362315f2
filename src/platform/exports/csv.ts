import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { ExportTable } from './export-table.js';

/** CSV for Excel and for programs: a byte order mark, CRLF, and text that could be a formula made harmless. */
export function csvStream<Row>({ columns, rows }: ExportTable<Row>): Readable {
  const csv = stringify({
    bom: true,
    header: true,
    columns: columns.map(({ name }) => name),
    record_delimiter: 'windows',
    escape_formulas: true, // Of text only: a number keeps its minus.
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => String(value) },
  });
  const records = Readable.from(recordsOf(columns, rows));
  records.on('error', (error) => csv.destroy(error));
  csv.on('close', () => records.destroy());
  return records.pipe(csv);
}

async function* recordsOf<Row>(columns: ExportTable<Row>['columns'], rows: ExportTable<Row>['rows']) {
  for await (const row of rows) yield columns.map(({ value }) => value(row));
}
