import type { Field, FieldKind } from '../http/fields.js';
import { fieldsOf } from '../http/fields.js';
import type { PersonalData } from '../access/index.js';
import type { Cell } from '../intake/index.js';
import { firstDay } from '../time/month.js';
import type { LedgerAbout } from './ledger.js';

const TYPES: Partial<Record<FieldKind, string>> = {
  text: 'text',
  code: 'text COLLATE "C"',
  enum: 'text COLLATE "C"',
  count: 'bigint',
  integer: 'bigint',
  fen: 'bigint',
  number: 'numeric',
  boolean: 'boolean',
  date: 'date',
  month: 'date',
  instant: 'timestamptz',
};
/** Columns every stage has: where the row belongs, and why it is refused. */
const STANDING = `outlet_id int, org_unit_id int, refused_code text, refused_about jsonb`;

/** `zoneType` → `zone_type`. */
export function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The temporary table of a ledger: a column per field of its rows, the derived ones, and the standing ones. */
export function stageFor<Row extends object>(about: LedgerAbout<Row>, table: string, personal: PersonalData) {
  const fields = fieldsOf(about.row).filter(({ name }) => !about.unstaged?.includes(name));
  const derived = about.derived ?? [];
  return {
    table,
    definition: [
      ...fields.map((field) => `${columnOf(field.name)} ${typeOf(field)}`),
      ...derived.map(({ name, type }) => `${name} ${type}`),
      STANDING,
    ].join(', '),
    columns: [...fields.map(({ name }) => columnOf(name)), ...derived.map(({ name }) => name)],
    cells: (row: Row): readonly Cell[] => {
      const made = about.derive?.(row, personal) ?? {};
      return [...fields.map((field) => cellOf(field, row)), ...derived.map(({ name }) => made[name] ?? null)];
    },
  };
}

function typeOf(field: Field): string {
  const type = TYPES[field.kind];
  if (!type) throw new Error(`A ledger cannot stage ${field.name}: ${field.kind} fits no cell.`);
  return type;
}

function cellOf(field: Field, row: object): Cell {
  const value = (row as Record<string, Cell | undefined>)[field.name] ?? null;
  return field.kind === 'month' && value !== null ? firstDay(String(value)) : value;
}

/** What a list answers of a row. */
export type Item = Record<string, unknown>;

const NUMBERS: ReadonlySet<FieldKind> = new Set(['count', 'integer', 'fen', 'number']);

/** A row of the database as the item it is shown as: bigint and numeric come as text. */
export function itemOf(fields: readonly Field[], row: Readonly<Item>): Item {
  const item: Item = {};
  for (const { name, kind } of fields) {
    const value = row[name] ?? null;
    if (value === null) item[name] = null;
    else if (NUMBERS.has(kind)) item[name] = Number(value);
    else if (kind === 'month') item[name] = String(value).slice(0, 7);
    else item[name] = name === 'id' ? String(value) : value;
  }
  return item;
}
