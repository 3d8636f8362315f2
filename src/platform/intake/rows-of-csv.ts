import type { Type } from '@nestjs/common';
import { type Field, fieldsOf } from '../http/fields.js';
import { MalformedBody } from '../errors/index.js';
import { csvRecords, type Delimiter } from './csv-records.js';
import { MissingColumn, UnknownColumn } from './intake.errors.js';
import { BAD_ENCODING, BAD_ROW, type RawRow, REPLACEMENT } from './raw-row.js';
import { headingOf, type Headings, type Sheet } from './sheet.js';

type Reading = (cell: string) => unknown;
interface Column {
  /** The field its cells fill, null where they fill none. */
  readonly name: string | null;
  readonly reading: Reading;
}

/** What a CSV is read as. */
export interface CsvShape {
  readonly row: Type<object>;
  readonly sheet?: Sheet;
  /** The fields without which no row could be good, by those there are. */
  needed(fields: readonly string[]): readonly string[];
  /** Told once what stands above the columns. */
  headed(headings: Headings): void;
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
 * Rows of a CSV body. The header row names the fields in any order; an empty cell is an absent field. Where the target has
 * a sheet, the headings and cells of the sheet are read as well, as Excel saves them.
 */
export async function* rowsOfCsv(text: AsyncIterable<string>, shape: CsvShape): AsyncGenerator<RawRow[]> {
  let columns: readonly Column[] | undefined;
  const isSheet = shape.sheet !== undefined;
  for await (const { delimiter, records } of csvRecords(text)) {
    const rows: RawRow[] = [];
    for (const cells of records) {
      if (cells === undefined || (isSheet && cells.every((cell) => cell === ''))) continue;
      if (columns === undefined) {
        columns = columnsOf(cells, shape).map((column) => readIn(column, delimiter));
        shape.headed(headingsOf(cells, columns));
      } else rows.push(rowOf(isSheet ? fitted(cells, columns.length) : cells, columns));
    }
    yield rows;
  }
  if (columns === undefined) throw new MalformedBody();
}

function columnsOf(header: readonly string[], { row, sheet, needed }: CsvShape): readonly Column[] {
  const headings = sheet ? withoutEmptyEnd(header) : header;
  const columns = sheet ? headings.map((heading) => sheetColumn(sheet, heading)) : plainColumns(header, row);
  const names = columns.map((column) => column?.name);
  const wrong = headings.filter((_, at) => {
    const name = names[at];
    return name === undefined || (name !== null && names.indexOf(name) !== at);
  });
  if (wrong.length > 0) throw new UnknownColumn({ columns: wrong.slice(0, 20).map((name) => name.slice(0, 60)) });
  const found = names.filter((name) => typeof name === 'string');
  const missing = needed(found).filter((name) => !found.includes(name));
  if (missing.length > 0) throw new MissingColumn({ columns: missing });
  return columns.filter((column) => column !== undefined);
}

function headingsOf(header: readonly string[], columns: readonly Column[]): Headings {
  return Object.fromEntries(
    columns.flatMap(({ name }, at) => (name === null ? [] : [[name, header[at]?.trim() ?? name]])),
  );
}

/**
 * Where cells are told apart by semicolons, Excel writes the comma of 12,5 as we write the point: grouped thousands or tenths,
 * such a number is not guessed at and stays the text it was.
 */
function readIn(column: Column, delimiter: Delimiter): Column {
  if (delimiter !== ';') return column;
  const { reading } = column;
  return {
    ...column,
    reading: (cell) => {
      const read = reading(cell);
      return typeof read === 'number' && cell.includes(',') ? cell : read;
    },
  };
}

function plainColumns(header: readonly string[], row: Type<object>): (Column | undefined)[] {
  const fields = new Map(fieldsOf(row).map((field) => [field.name, field]));
  return header.map((name) => {
    const field = fields.get(name);
    return field && { name, reading: READINGS[field.kind] ?? asText };
  });
}

function sheetColumn(sheet: Sheet, heading: string): Column | undefined {
  const known = sheet.get(headingOf(heading));
  return known && { name: known.field, reading: known.read };
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** Excel adds empty cells behind the last column, and leaves them out again in rows that end early. */
function fitted(cells: readonly string[], length: number): readonly string[] {
  const filled = withoutEmptyEnd(cells);
  return filled.length > length ? filled : Array.from({ length }, (_, at) => filled[at] ?? '');
}

function rowOf(cells: readonly string[], columns: readonly Column[]): RawRow {
  if (cells.length !== columns.length) return BAD_ROW;
  const row: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at++) {
    const cell = cells[at];
    const column = columns[at];
    if (cell === undefined || column === undefined || cell === '' || column.name === null) continue;
    if (cell.includes(REPLACEMENT)) return BAD_ENCODING;
    row[column.name] = column.reading(cell);
  }
  return row;
}
