import type { Type } from '@nestjs/common';
import { sheetTitle } from '../exports/index.js';
import { type Field, fieldsOf } from '../http/fields.js';
import { headingOf, type Sheet, type SheetColumn, sheetReading, yuanReading } from '../intake/index.js';
import { columnOf } from './ledger-columns.js';
import { columnFor } from './ledger-table.js';
import type { LedgerAbout } from './ledger.js';

/** What a sheet is read by: the classes of its rows and of what it shows, and its words for codes. */
type SheetAbout = Pick<LedgerAbout, 'row' | 'words'> & { readonly item: Type };

/** Nothing is read of a column that only shows something. */
const SHOWN_ONLY: SheetColumn = { field: null, read: () => undefined };

/**
 * What may stand above the columns of a CSV of a ledger: names of fields, names of exported columns, and the titles of its
 * sheet in both languages. Columns of the item that no row has are known, and skipped.
 */
export function sheetOf(about: SheetAbout): Sheet {
  const sheet = new Map<string, SheetColumn>();
  const add = (heading: string, column: SheetColumn): void => {
    if (!sheet.has(headingOf(heading))) sheet.set(headingOf(heading), column);
  };
  const rowFields = new Map(fieldsOf(about.row).map((field) => [field.name, field]));
  for (const field of rowFields.values()) {
    for (const name of [field.name, columnOf(field.name)]) add(name, columnAs(about, field));
  }
  const shown = fieldsOf(about.item);
  for (const field of [...shown, ...rowFields.values()]) {
    const rowField = rowFields.get(field.name);
    for (const title of titlesOf(about, field)) add(title, rowField ? columnTitled(about, rowField) : SHOWN_ONLY);
  }
  for (const field of shown) for (const name of [field.name, columnOf(field.name)]) add(name, SHOWN_ONLY);
  return sheet;
}

/** The titles of a field in a sheet, in both languages. */
export function titlesOf(about: Pick<SheetAbout, 'words'>, field: Field): readonly string[] {
  const column = columnFor(about, field);
  return [sheetTitle(column, 'zh'), sheetTitle(column, 'en')];
}

function columnAs(about: SheetAbout, field: Field): SheetColumn {
  return { field: field.name, read: sheetReading(field, about.words?.[field.name]) };
}

/** Under its title money stands in yuan, under its name in fen. */
function columnTitled(about: SheetAbout, field: Field): SheetColumn {
  return field.kind === 'fen' ? { field: field.name, read: yuanReading } : columnAs(about, field);
}
