import { MalformedBody } from '../errors/index.js';
import { linesOf, ROW_LENGTH_MAX } from './body-text.js';

/** What may stand between the cells: what spreadsheets write by their country, and in "Unicode text". */
export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly [Delimiter, ...Delimiter[]] = [',', ';', '\t'];

/** Records that arrived together, and what stands between their cells. */
export interface CsvRecords {
  readonly delimiter: Delimiter;
  readonly records: readonly (string[] | undefined)[];
}

/**
 * The records of a CSV text (RFC 4180: quotes doubled, line breaks inside quotes, LF or CRLF), undefined for an empty
 * line. The first record says what stands between cells. Hand-written because it has to keep up with COPY: a record without
 * quotes is one `split`. The tests hold it against csv-parse.
 */
export async function* csvRecords(text: AsyncIterable<string>): AsyncGenerator<CsvRecords> {
  let delimiter: Delimiter | undefined;
  const open: string[] = []; // Lines of a record whose quote is not closed yet.
  let openLength = 0;
  for await (const lines of linesOf(text)) {
    const records: (string[] | undefined)[] = [];
    for (const line of lines) {
      const turns = line.includes('"') && hasOddQuotes(line);
      if (open.length === 0 && !turns) {
        delimiter ??= delimiterOf(line);
        records.push(line.includes('"') ? quotedCells(line, delimiter) : plainCells(line, delimiter));
        continue;
      }
      open.push(line);
      openLength += line.length;
      if (openLength > ROW_LENGTH_MAX) throw new MalformedBody();
      if (open.length === 1 || !turns) continue;
      const whole = open.join('\n');
      delimiter ??= delimiterOf(whole);
      records.push(quotedCells(whole, delimiter));
      open.length = 0;
      openLength = 0;
    }
    yield { delimiter: delimiter ?? ',', records };
  }
  if (open.length > 0) throw new MalformedBody();
}

function plainCells(line: string, delimiter: Delimiter = ','): string[] | undefined {
  const record = line.endsWith('\r') ? line.slice(0, -1) : line;
  return record === '' ? undefined : record.split(delimiter);
}

/** The one that stands most often in the headings, outside quotes; a comma where none does. None of an empty line. */
function delimiterOf(headings: string): Delimiter | undefined {
  if (headings.trim() === '') return undefined;
  const bare = headings.replaceAll(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((one) => ({ one, times: bare.split(one).length }));
  return counted.reduce((most, next) => (next.times > most.times ? next : most)).one;
}

/** An odd number of quotes opens or closes a quoted stretch; doubled quotes count twice and change nothing. */
function hasOddQuotes(line: string): boolean {
  let odd = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

function quotedCells(line: string, delimiter: Delimiter = ','): string[] {
  const record = line.endsWith('\r') ? line.slice(0, -1) : line;
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    if (record[at] === '"') {
      const end = closingQuote(record, at + 1);
      cells.push(record.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    } else {
      const next = record.indexOf(delimiter, at);
      const end = next < 0 ? record.length : next;
      const cell = record.slice(at, end);
      if (cell.includes('"')) throw new MalformedBody();
      cells.push(cell);
      at = end;
    }
    if (at >= record.length) return cells;
    if (record[at] !== delimiter) throw new MalformedBody();
  }
}

function closingQuote(record: string, from: number): number {
  let at = from;
  for (;;) {
    const quote = record.indexOf('"', at);
    if (quote < 0) throw new MalformedBody();
    if (record[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
}
