import type { Type } from '@nestjs/common';
import { type Field, fieldsOf } from '../http/fields.js';
import { MalformedBody } from '../errors/index.js';
import { csvRecords } from './csv-records.js';
import { MissingColumn, UnknownColumn } from './intake.errors.js';
import { BAD_ENCODING, BAD_ROW, type RawRow, REPLACEMENT } from './raw-row.js';

type Reading = (cell: string) => unknown;
interface Column {
  readonly name: string;
  readonly reading: Reading;
}

const WHOLE = /^-?[0-9]{1,17}$/;
const DECIMAL = /^-?[0-9]{1,15}(\.[0-9]{1,15})?([eE][+-]?[0-9]{1,2})?$/;

/** A cell that is no number stays text, so that the check says `wrong_type` and not this reader something of its own. */
const READINGS: Partial<Record<Field['kind'], Reading>> = {
  count: (cell) => (WHOLE.test(cell) ? Number(cell) : cell),
  integer: (cell) => (WHOLE.test(cell) ? Number(cell) : cell),
  fen: (cell) => (WHOLE.test(cell) ? Number(cell) : cell),
  number: (cell) => (DECIMAL.test(cell) ? Number(cell) : cell),
  boolean: (cell) => (cell === 'true' ? true : cell === 'false' ? false : cell),
};
const asText: Reading = (cell) => cell;

/**
 * Rows of a CSV body. The header row names the fields in any order; an empty cell is an absent field.
 * @param needed the columns without which no row could be good
 */
export async function* rowsOfCsv(
  text: AsyncIterable<string>,
  row: Type<object>,
  needed: (header: readonly string[]) => readonly string[],
): AsyncGenerator<RawRow[]> {
  let columns: Column[] | undefined;
  for await (const records of csvRecords(text)) {
    const rows: RawRow[] = [];
    for (const cells of records) {
      if (cells === undefined) continue;
      if (columns === undefined) columns = columnsOf(cells, row, needed);
      else rows.push(rowOf(cells, columns));
    }
    yield rows;
  }
  if (columns === undefined) throw new MalformedBody();
}

function columnsOf(
  header: readonly string[],
  row: Type<object>,
  needed: (header: readonly string[]) => readonly string[],
): Column[] {
  const fields = new Map(fieldsOf(row).map((field) => [field.name, field]));
  const wrong = header.filter((name, at) => !fields.has(name) || header.indexOf(name) !== at);
  if (wrong.length > 0) throw new UnknownColumn({ columns: wrong.slice(0, 20).map((name) => name.slice(0, 60)) });
  const missing = needed(header).filter((name) => !header.includes(name));
  if (missing.length > 0) throw new MissingColumn({ columns: missing });
  return header.map((name) => ({ name, reading: READINGS[fields.get(name)?.kind ?? 'text'] ?? asText }));
}

function rowOf(cells: readonly string[], columns: readonly Column[]): RawRow {
  if (cells.length !== columns.length) return BAD_ROW;
  const row: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at++) {
    const cell = cells[at];
    const column = columns[at];
    if (cell === undefined || column === undefined || cell === '') continue;
    if (cell.includes(REPLACEMENT)) return BAD_ENCODING;
    row[column.name] = column.reading(cell);
  }
  return row;
}
