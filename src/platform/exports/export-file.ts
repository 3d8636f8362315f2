import { StreamableFile } from '@nestjs/common';
import { csvStream } from './csv.js';
import type { ExportTable } from './export-table.js';
import { attachment } from './file-name.js';
import { CSV, type ExportType, NDJSON } from './media-types.js';
import { ndjsonStream } from './ndjson.js';
import { xlsxStream } from './xlsx.js';

/**
 * A whole list as a download, streamed. The first row is asked for before the answer begins, so that a refusal or a
 * fault of the question is still answered as one; what goes wrong later can only cut the connection.
 */
export async function exportFile<Row>(type: ExportType, table: ExportTable<Row>): Promise<StreamableFile> {
  const begun = { ...table, rows: await begin(table.rows) };
  if (type === CSV) {
    return file(csvStream(begun), 'text/csv; charset=utf-8', attachment(table, 'csv'));
  }
  if (type === NDJSON) return file(ndjsonStream(begun), NDJSON, attachment(table, 'ndjson'));
  return file(xlsxStream(begun), type, attachment(table, 'xlsx'));
}

function file(stream: ReturnType<typeof csvStream>, type: string, disposition: string): StreamableFile {
  return new StreamableFile(stream, { type, disposition });
}

async function begin<Row>(rows: AsyncIterable<Row> | Iterable<Row>): Promise<AsyncIterable<Row>> {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let first: IteratorResult<Row> | undefined = await iterator.next();
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const step = first ?? (await iterator.next());
        first = undefined;
        return step;
      },
      return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
    }),
  };
}
