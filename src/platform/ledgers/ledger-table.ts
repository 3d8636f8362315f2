import type { Bilingual } from '../errors/index.js';
import type { CellValue, ColumnKind, ExportColumn, ExportTable } from '../exports/index.js';
import { type Field, type FieldKind, fieldsOf } from '../http/fields.js';
import { isRatio } from '../intake/index.js';
import { columnOf } from './ledger-columns.js';
import type { ListAbout } from './ledger.js';

type Item = Record<string, unknown>;

const KINDS: Partial<Record<FieldKind, ColumnKind>> = {
  count: 'integer',
  integer: 'integer',
  number: 'number',
  fen: 'fen',
  boolean: 'boolean',
  date: 'date',
  month: 'month',
  instant: 'instant',
};

/** A whole list as a file; titles of the columns are the words of its fields. */
export function ledgerTable(
  about: Pick<ListAbout, 'title' | 'item' | 'words'>,
  day: string,
  rows: AsyncIterable<Item>,
  locale: keyof Bilingual,
): ExportTable<Item> {
  return {
    fileName: `${about.title.zh} ${day}`,
    plainName: `${about.title.en} ${day}`,
    sheetName: about.title[locale],
    columns: fieldsOf(about.item).map((field) => columnFor(about, field)),
    rows,
    locale,
  };
}

/** A field as a column. Numbers keep all their decimals: what Excel saves is what it shows, and it comes back in. */
export function columnFor(about: Pick<ListAbout, 'words'>, field: Field): ExportColumn<Item> {
  const words = about.words?.[field.name];
  return {
    name: columnOf(field.name),
    title: titleOf(field),
    kind: isRatio(field) ? 'ratio' : (KINDS[field.kind] ?? 'text'),
    ...(field.kind === 'number' ? { decimals: 'all' } : {}),
    ...(words ? { words } : {}),
    value: (item) => cellOf(item[field.name]),
  };
}

function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

const CHINESE = /[\u4e00-\u9fff]/;
const CLAUSE = /[;:,;:,。((]/;

/** The words of a field, "First day it trades 开业日": English before the first Chinese character, first clause of each. */
export function titleOf({ description, name }: Pick<Field, 'description' | 'name'>): Bilingual {
  const at = description.search(CHINESE);
  const en = (at < 0 ? description : description.slice(0, at)).split(CLAUSE)[0]?.trim();
  const zh = at < 0 ? undefined : description.slice(at).split(CLAUSE)[0]?.trim();
  return { en: en || name, zh: zh || name };
}
