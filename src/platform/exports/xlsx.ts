import { PassThrough, type Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import exceljs from 'exceljs';
import type { Bilingual } from '../errors/index.js';
import type { CellValue, ColumnKind, ExportColumn, ExportTable } from './export-table.js';

const ROWS_PER_BREATH = 500; // The writer works in memory and in the event loop: others get their turn between.
const SHANGHAI_MS = 8 * 3_600_000; // Sheets know no time zone: an instant is shown as the clock on the wall here.
const FEN_PER_YUAN = 100;
const YUAN: Bilingual = { en: ' (yuan)', zh: '(元)' };
const BETWEEN_WORDS: Bilingual = { en: ', ', zh: '、' };
const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 18,
  integer: 12,
  number: 12,
  ratio: 10,
  fen: 16,
  boolean: 8,
  date: 12,
  month: 10,
  instant: 20,
};

/** What stands above a column of a sheet. Money is said to be yuan: everywhere else the product speaks of fen. */
export function sheetTitle(
  { title, kind }: Pick<ExportColumn<never>, 'title' | 'kind'>,
  locale: keyof Bilingual,
): string {
  return title[locale] + (kind === 'fen' ? YUAN[locale] : '');
}

/** A sheet with frozen headers (two rows where columns have groups), real numbers and dates, and no formulas. */
export function xlsxStream<Row>(table: ExportTable<Row>): Readable {
  const out = new PassThrough();
  write(table, out).catch((error: unknown) => out.destroy(error as Error));
  return out;
}

async function write<Row>(table: ExportTable<Row>, out: PassThrough): Promise<void> {
  const { columns, rows, sheetName, locale } = table;
  const hasGroups = columns.some(({ group }) => group);
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(sheetName.slice(0, 31), {
    views: [{ state: 'frozen', xSplit: 0, ySplit: hasGroups ? 2 : 1 }],
  });
  sheet.columns = columns.map(({ width, kind, ...rest }) => ({
    width: width ?? WIDTHS[kind],
    style: { numFmt: formatOf({ kind, ...rest }) },
  }));
  writeHeaders(sheet, table, hasGroups);
  let written = 0;
  for await (const row of rows) {
    if (out.destroyed) return;
    sheet.addRow(columns.map((column) => cellOf(column, column.value(row), locale))).commit();
    if (++written % ROWS_PER_BREATH === 0) await breathe();
  }
  sheet.commit();
  await book.commit();
}

/**
 * The groups above, merged over their columns; the title of a column without a group reaches over both rows.
 */
function writeHeaders<Row>(sheet: exceljs.Worksheet, { columns, locale }: ExportTable<Row>, hasGroups: boolean): void {
  const titles = columns.map((column) => sheetTitle(column, locale));
  if (!hasGroups) {
    asHeader(sheet.addRow(titles)).commit();
    return;
  }
  const groups = columns.map(({ group }) => group?.[locale]);
  const upper = asHeader(sheet.addRow(groups.map((group, place) => group ?? titles[place])));
  const lower = asHeader(sheet.addRow(titles));
  for (let from = 0; from < columns.length;) {
    let to = from;
    while (groups[from] !== undefined && to + 1 < groups.length && groups[to + 1] === groups[from]) to++;
    if (groups[from] === undefined) sheet.mergeCells(1, from + 1, 2, from + 1);
    else if (to > from) sheet.mergeCells(1, from + 1, 1, to + 1);
    from = to + 1;
  }
  upper.commit();
  lower.commit();
}

function asHeader(row: exceljs.Row): exceljs.Row {
  row.font = { bold: true };
  row.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  row.numFmt = '@';
  return row;
}

function formatOf<Row>({ kind, decimals = 2 }: Pick<ExportColumn<Row>, 'kind' | 'decimals'>): string {
  if (decimals === 'all') return kind === 'ratio' ? '0.00####%' : 'General';
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  const formats: Record<ColumnKind, string> = {
    text: '@',
    integer: '#,##0',
    number: `#,##0${fraction}`,
    ratio: `0${fraction}%`,
    fen: '#,##0.00',
    boolean: 'General',
    date: 'yyyy-mm-dd',
    month: 'yyyy-mm',
    instant: 'yyyy-mm-dd hh:mm:ss',
  };
  return formats[kind];
}

function cellOf<Row>(
  { kind, words }: ExportColumn<Row>,
  value: CellValue,
  locale: keyof Bilingual,
): string | number | boolean | Date | null {
  if (value === null) return null;
  if (words) {
    const codes = String(value).split(' ').filter(Boolean);
    return codes.map((code) => words[code]?.[locale] ?? code).join(BETWEEN_WORDS[locale]);
  }
  switch (kind) {
    case 'fen':
      return Number(value) / FEN_PER_YUAN;
    case 'date':
      return new Date(`${String(value)}T00:00:00Z`);
    case 'month':
      return new Date(`${String(value)}-01T00:00:00Z`);
    case 'instant':
      return new Date(new Date(String(value)).getTime() + SHANGHAI_MS);
    default:
      return value;
  }
}
