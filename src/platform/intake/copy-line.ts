import type { Cell } from './batch-target.js';

const SPECIAL = /[\\\t\n\r]/;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One row in the text format of COPY. */
export function copyLine(rowNo: number, cells: readonly Cell[]): string {
  let line = String(rowNo);
  for (const cell of cells) line += `\t${copyCell(cell)}`;
  return `${line}\n`;
}

function copyCell(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return SPECIAL.test(cell) ? cell.replace(/[\\\t\n\r]/g, (c) => ESCAPED[c] ?? c) : cell;
  return String(cell);
}
