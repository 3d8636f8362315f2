import type { Bilingual } from '../errors/index.js';

/** How a value looks in a sheet. CSV and NDJSON always carry the number or text itself. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'ratio' | 'fen' | 'boolean' | 'date' | 'month' | 'instant';

export type CellValue = string | number | boolean | null;

/** One column of an export: its name for programs, its words for people, and its value. */
export interface ExportColumn<Row> {
  /** Header of the CSV column, snake_case. */
  readonly name: string;
  /** Header in the sheet. */
  readonly title: Bilingual;
  /** Header above those of neighbouring columns of the same group: the first of two header rows. */
  readonly group?: Bilingual;
  readonly kind: ColumnKind;
  /** Decimals shown in a sheet, for `number` (2) and `ratio` (2, of a percentage); all there are where rows come back in. */
  readonly decimals?: number | 'all';
  /** Width in a sheet, in characters; by kind if absent. */
  readonly width?: number;
  /** What a sheet says for the codes of this column, several of them with blanks between; CSV and NDJSON keep the codes. */
  readonly words?: Readonly<Record<string, Bilingual>>;
  readonly value: (row: Row) => CellValue;
}

/** A whole list on its way out, one row at a time. */
export interface ExportTable<Row> {
  /** Name of the file without its ending, in any script: `五率通报 2026-10`. */
  readonly fileName: string;
  /** The same in plain letters, for programs that read no other: `five-rates 2026-10`. */
  readonly plainName: string;
  /** Name of the sheet, at most 31 characters. */
  readonly sheetName: string;
  readonly columns: readonly ExportColumn<Row>[];
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
  /** A row as JSON, one line or several, where it is at hand; the row itself is written if absent. */
  readonly json?: (row: Row) => string;
  /** Language of the headers of a sheet. */
  readonly locale: keyof Bilingual;
}
