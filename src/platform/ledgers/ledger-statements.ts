import { fieldsOf } from '../http/fields.js';
import { type LedgerAbout, stageOf } from './ledger.js';
import { itemsOf, type ListStatements, listStatementsOf, ownedPageOf, plainPageOf } from './list-statements.js';

/** The statements of one ledger, made around its reviewed SELECT and the columns of its table. */
export interface LedgerStatements extends ListStatements {
  /** Finds the outlets and org units that rows name; refuses what is absent, foreign, repeated or ends before it begins. $1 nothing. */
  readonly resolve: readonly string[];
  /** Stores what was not refused: one row, `{accepted, duplicates}`. $1 account. */
  readonly write: string;
  /** Refuses rows that are about the same thing as one that was taken in an earlier turn of the call. */
  repeatedOf(kept: string): string;
  /** Ends each row of a dated ledger where the next of its key begins. */
  readonly settle: string | undefined;
  /** Refused rows: `{row, code, about}`. */
  readonly refused: string;
  /** Ids of what the staged rows are stored as, in their order. */
  readonly stored: string;
  /** One item by $2 id. */
  readonly one: string;
  /** The items of the $2 ids, in their order. */
  readonly these: string;
  /** One item by the $2 code that stands in its path. */
  readonly coded: string;
}

/** Columns of a ledger's table as its statements name them. */
interface Columns {
  readonly stage: string;
  readonly table: string;
  readonly key: readonly string[];
  /** What tells a row apart: the key, and where rows are dated their first day. */
  readonly keyed: readonly string[];
  readonly stored: readonly string[];
  /** Equal in these is equal; where rows are dated, their end is compared too. */
  readonly compared: readonly string[];
}

export function statementsOf(about: LedgerAbout): LedgerStatements {
  const { name: table, key, values, written = [], isDated } = about.table;
  const columns: Columns = {
    stage: `pg_temp.${stageOf(about.table)}`,
    table,
    key,
    keyed: isDated ? [...key, 'valid_from'] : key,
    stored: [...values, ...(isDated ? ['ends_on'] : []), ...written],
    compared: values,
  };
  const { stage } = columns;
  const list = listStatementsOf(about, isDated);
  const item = itemsOf(about);
  return {
    ...list,
    plainPage: plainPageOf(about),
    ownedPage: about.owners && ownedPageOf(about),
    isPlainThen: !/^WHERE /m.test(about.shown),
    resolve: [...placesOf(about, stage), ...(isDated ? [endsBeforeBeginning(stage)] : [])],
    write: writeOf(columns),
    repeatedOf: (kept) => `
      UPDATE ${stage} AS s SET refused_code = 'row_repeated'
      FROM ${kept} AS d WHERE ${same('d', 's', columns.keyed)} AND d.turn = 0 AND d.refused_code IS NULL AND s.refused_code IS NULL`,
    settle: isDated ? settleOf(columns) : undefined,
    refused: `
      SELECT s.row_no AS row, s.refused_code AS code, s.refused_about AS about
      FROM ${stage} AS s WHERE s.refused_code IS NOT NULL ORDER BY s.row_no`,
    stored: `
      SELECT t.id FROM ${stage} AS s JOIN ${table} AS t ON ${same('t', 's', columns.keyed)} WHERE s.refused_code IS NULL
      ORDER BY s.row_no`,
    one: `SELECT ${item} FROM (${about.shown}) AS r WHERE r.id = $2::bigint AND $1::date IS NOT NULL`,
    these: `
      SELECT ${item} FROM unnest($2::bigint[]) WITH ORDINALITY AS w (id, place) JOIN (${about.shown}) AS r ON r.id = w.id
      WHERE $1::date IS NOT NULL ORDER BY w.place`,
    coded: `SELECT ${item} FROM (${about.shown}) AS r WHERE r."${about.code?.field ?? 'id'}" = $2 AND $1::date IS NOT NULL`,
  };
}

function of(alias: string, columns: readonly string[]): string {
  return columns.map((column) => `${alias}.${column}`).join(', ');
}

function same(a: string, b: string, columns: readonly string[]): string {
  return columns.map((column) => `${a}.${column} = ${b}.${column}`).join(' AND ');
}

/** A row that ends where the next one begins is shown so, and comes back from a sheet so: it is the same row. */
const AS_SHOWN = ` AND (t.ends_on IS NOT DISTINCT FROM g.ends_on OR t.valid_to = g.ends_on)`;

/**
 * Of rows about the same thing in one call the first counts; an equal row changes nothing; any other is put in place of what
 * was there. What is kept under the key where the caller does not look is neither seen nor touched: it refuses the row alone,
 * where ON CONFLICT DO UPDATE would refuse the whole call.
 */
function writeOf({ stage, table, keyed, stored, compared }: Columns): string {
  const isDated = stored.includes('ends_on');
  const given = stored.map((column) => (column === 'ends_on' ? 's.valid_to AS ends_on' : `s.${column}`));
  const updates = [...stored.map((column) => `${column} = g.${column}`), 'version = t.version + 1'];
  return `
    WITH repeated AS (
      UPDATE ${stage} AS s SET refused_code = 'row_repeated'
      FROM (SELECT x.row_no, row_number() OVER (PARTITION BY ${of('x', keyed)} ORDER BY x.row_no) AS place
            FROM ${stage} AS x WHERE x.refused_code IS NULL) AS n
      WHERE n.row_no = s.row_no AND n.place > 1
      RETURNING s.row_no
    ), good AS (
      SELECT s.row_no, ${of('s', keyed)}, ${given.join(', ')}
      FROM ${stage} AS s
      WHERE s.refused_code IS NULL AND s.row_no NOT IN (SELECT p.row_no FROM repeated AS p)
    ), known AS (
      SELECT g.row_no
      FROM good AS g
      JOIN ${table} AS t ON ${same('t', 'g', keyed)}
      WHERE ROW(${of('t', [...keyed, ...compared])}) IS NOT DISTINCT FROM ROW(${of('g', [...keyed, ...compared])})${isDated ? AS_SHOWN : ''}
    ), replaced AS (
      UPDATE ${table} AS t
      SET ${updates.join(', ')}, recorded_at = platform.now(), recorded_by = $1::int
      FROM good AS g
      WHERE ${same('t', 'g', keyed)} AND g.row_no NOT IN (SELECT k.row_no FROM known AS k)
      RETURNING g.row_no
    ), written AS (
      INSERT INTO ${table} AS t (${[...keyed, ...stored].join(', ')}, recorded_by)
      SELECT ${of('g', [...keyed, ...stored])}, $1::int
      FROM good AS g
      WHERE g.row_no NOT IN (SELECT k.row_no FROM known AS k UNION ALL SELECT r.row_no FROM replaced AS r)
      ORDER BY g.row_no
      ON CONFLICT (${keyed.join(', ')}) DO NOTHING
      RETURNING ${of('t', keyed)}
    ), kept AS (
      SELECT k.row_no FROM known AS k
      UNION ALL SELECT r.row_no FROM replaced AS r
      UNION ALL SELECT g.row_no FROM good AS g JOIN written AS w ON ${same('w', 'g', keyed)}
    ), elsewhere AS (
      UPDATE ${stage} AS s SET refused_code = 'kept_elsewhere'
      FROM good AS g
      WHERE g.row_no = s.row_no AND g.row_no NOT IN (SELECT k.row_no FROM kept AS k)
    )
    SELECT (SELECT count(*)::int FROM written) + (SELECT count(*)::int FROM replaced) AS accepted,
           (SELECT count(*)::int FROM known) AS duplicates`;
}

/** A row holds until it ends or the next of its key begins; one that was taken back begins nothing. */
function settleOf({ stage, table, key }: Columns): string {
  return `
    UPDATE ${table} AS t SET valid_to = n.valid_to
    FROM (
      SELECT x.id, least(x.ends_on, (
        SELECT min(y.valid_from) FROM ${table} AS y
        WHERE ${same('y', 'x', key)} AND y.valid_from > x.valid_from AND coalesce(y.ends_on > y.valid_from, true)
      )) AS valid_to
      FROM ${table} AS x
      WHERE (${of('x', key)}) IN (SELECT ${of('s', key)} FROM ${stage} AS s WHERE s.refused_code IS NULL)
    ) AS n
    WHERE n.id = t.id AND n.valid_to IS DISTINCT FROM t.valid_to`;
}

/** Where a field of a row names an org unit. */
interface Naming {
  readonly field: string;
  readonly column: string;
  readonly id: string;
  readonly only: string;
  readonly code: string;
}

const NAMINGS: readonly Naming[] = [
  {
    ...{ field: 'outletCode', column: 'outlet_code', id: 'outlet_id', code: 'unknown_outlet' },
    only: `u.level = 'outlet' AND`,
  },
  { field: 'orgUnitCode', column: 'org_unit_code', id: 'org_unit_id', only: '', code: 'unknown_org_unit' },
];

function placesOf(about: LedgerAbout, stage: string): string[] {
  const named = new Set(fieldsOf(about.row).map(({ name }) => name));
  return NAMINGS.filter(({ field }) => named.has(field)).flatMap(({ column, id, only, code }) => [
    `UPDATE ${stage} AS s SET ${id} = u.id FROM platform.org_unit AS u
     WHERE u.code = s.${column} AND ${only} u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[]`,
    `UPDATE ${stage} AS s SET refused_code = '${code}', refused_about = jsonb_build_object('orgUnitCode', s.${column})
     WHERE s.${id} IS NULL AND s.${column} IS NOT NULL AND s.refused_code IS NULL`,
  ]);
}

function endsBeforeBeginning(stage: string): string {
  return `UPDATE ${stage} AS s SET refused_code = 'ends_before_it_begins'
    WHERE s.valid_to < s.valid_from AND s.refused_code IS NULL`;
}
