import exceljs from 'exceljs';
import type { Session } from './session.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook of a list, as a clerk downloads it. */
export async function sheetAt(who: Session, path: string, language = 'zh-CN'): Promise<exceljs.Worksheet> {
  const { body } = await who
    .get(path)
    .set('Accept', XLSX)
    .set('Accept-Language', language)
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  const book = new exceljs.Workbook();
  await book.xlsx.load(body as never);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error(`${path} answered a workbook without a sheet.`);
  return sheet;
}

/**
 * The CSV that a Chinese Excel saves of a sheet: what the cells show (days with slashes, thousands with commas), CRLF, and
 * an empty column and row more than there were.
 */
export function savedByExcel(sheet: exceljs.Worksheet): string {
  const lines: string[] = [];
  sheet.eachRow((row) => {
    const cells = Array.from({ length: sheet.columnCount + 1 }, (_, at) => quoted(shown(row.getCell(at + 1))));
    lines.push(cells.join(','));
  });
  return `${lines.join('\r\n')}\r\n${','.repeat(sheet.columnCount)}\r\n`;
}

/** Bytes of a text in the encoding that a Chinese Excel saves; Node only reads it. */
export function gb18030(text: string): Buffer {
  const table = (bytesOf ??= twoByteTable());
  const bytes = [...text].flatMap((character) => {
    if (character < '\u0080') return [character.charCodeAt(0)];
    const found = table.get(character);
    if (!found) throw new Error(`${character} is in none of the two-byte pages.`);
    return found;
  });
  return Buffer.from(bytes);
}

let bytesOf: Map<string, number[]> | undefined;

function twoByteTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
}

function shown(cell: exceljs.Cell): string {
  const { value } = cell;
  const numFmt = (cell.numFmt as string | undefined) ?? 'General';
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dayShown(value, numFmt);
  if (typeof value === 'number') return numberShown(value, numFmt);
  if (typeof value === 'string') return value;
  throw new Error(`A cell of a ledger holds ${JSON.stringify(value)}.`);
}

function dayShown(value: Date, numFmt: string): string {
  const [year, month, day] = value.toISOString().slice(0, 10).split('-').map(Number);
  if (numFmt === 'yyyy-mm') return value.toISOString().slice(0, 7);
  const time = numFmt.includes('hh') ? ` ${value.toISOString().slice(11, 19)}` : '';
  return `${year}/${month}/${day}${time}`;
}

function numberShown(value: number, numFmt: string): string {
  const grouped = (decimals: number) =>
    value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  if (numFmt === '#,##0') return grouped(0);
  if (numFmt === '#,##0.00') return grouped(2);
  if (numFmt.endsWith('%')) return `${Number((value * 100).toFixed(4))}%`;
  return String(value);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
