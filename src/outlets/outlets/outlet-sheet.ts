import type { Bilingual } from '../../platform/errors/index.js';
import type { ExportColumn, ExportTable } from '../../platform/exports/index.js';
import type { Sheet } from '../../platform/intake/index.js';
import { ledgerTable, sheetOf } from '../../platform/ledgers/index.js';
import { OutletResponse, RegisterOutletRequest } from './outlet.dto.js';
import { OUTLET_WORDS } from './outlet-words.js';
import type { Suspension } from './outlet.js';

const ABOUT = {
  title: { en: 'outlets', zh: '营业厅' },
  row: RegisterOutletRequest,
  item: OutletResponse,
  words: OUTLET_WORDS,
};

/** The list of outlets as it comes back in: the sheet below, changed in Excel and saved as CSV. */
export const OUTLET_SHEET: Sheet = sheetOf(ABOUT);

type Item = Record<string, unknown>;

/** The outlets of one day as a file. */
export function outletTable(
  day: string,
  rows: AsyncIterable<OutletResponse>,
  locale: keyof Bilingual,
): ExportTable<Item> {
  const table = ledgerTable(ABOUT, day, itemsOf(rows), locale);
  return { ...table, columns: table.columns.map(shownColumn) };
}

async function* itemsOf(rows: AsyncIterable<OutletResponse>): AsyncGenerator<Item> {
  for await (const row of rows) yield { ...row };
}

/** A sheet has no lists: times without trade stand in one cell, each as first day/first day after it. */
function shownColumn(column: ExportColumn<Item>): ExportColumn<Item> {
  if (column.name !== 'suspensions') return column;
  return { ...column, value: ({ suspensions }) => periodsOf(suspensions as readonly Suspension[]) };
}

function periodsOf(suspensions: readonly Suspension[]): string | null {
  return suspensions.map(({ from, to }) => `${from}/${to}`).join(' ') || null;
}
