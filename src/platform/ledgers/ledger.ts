import type { Type } from '@nestjs/common';
import type { Permission, PersonalData } from '../access/index.js';
import type { Bilingual, RefusalClass, RuleId } from '../errors/index.js';
import type { Cell, RowProblem, RowContext } from '../intake/index.js';
import type { LedgerItem, LedgerQuery } from './ledger.dto.js';

/** A refusal that a check of the ledger gives a row, and the field it is about. */
export interface RowRefusal {
  readonly refusal: RefusalClass;
  readonly field: string | null;
}

/** Where the rows are kept. */
export interface LedgerTable {
  /** `schema.table`, with the columns of every ledger: see `migrations/ledgers.ts`. */
  readonly name: string;
  /** Columns that tell one row from another, beside `valid_from` where the ledger is dated. */
  readonly key: readonly string[];
  /** The other columns a row fills; two rows with the same are the same row once more. */
  readonly values: readonly string[];
  /** Columns written with a row and never compared: what is sealed anew each time, or follows from the others. */
  readonly written?: readonly string[];
  /** Whether a row holds from a day until the next one of its key, and the past stays readable. */
  readonly isDated: boolean;
}

/** A column of the stage that no field of the row fills: found by a check, or made of fields before they are stored. */
export interface DerivedColumn {
  readonly name: string;
  readonly type: string;
}

/** Reviewed SELECTs of whose rows a list shows below some units. */
export interface Owners {
  /** All `id`s within the units $1, as they stood on $2 (NULL: today). */
  readonly all: string;
  /** The next `id`s with their `unitId` as they stand today: within the units $1, from unit $2 and id $3 on, $4 of them, in this order. */
  readonly next: string;
}

/** Rows of a list that wait to be mended: something missing, late or wrong. */
export interface Gap {
  readonly name: Bilingual;
  /** What the list is filtered by to show them; nothing where it shows nothing else. */
  readonly filter: Readonly<Record<string, string>>;
}

/** A list that is read: by page or as a file, of a day, below the units of the caller. */
export interface ListAbout {
  /** `FunctionalZones`: listFunctionalZones. */
  readonly many: string;
  /** Words of the list in summaries and file names, at most 28 characters together. */
  readonly title: Bilingual;
  /** What one row is, and who keeps it: a sentence or two for the document. */
  readonly says: Bilingual;
  readonly tag: string;
  /** Path after `/v1/`, for instance `outlets/functional-zones`. */
  readonly path: string;
  readonly read: Permission;
  /** Rules of the register that the list carries out. */
  readonly rules: readonly RuleId[];
  readonly item: Type;
  readonly query: Type<LedgerQuery>;
  /**
   * The reviewed SELECT of what a row shows: `unit_id` (whose it is: the table's own outlet_id, org_unit_id or person_id),
   * `id` (a number, unique below its unit) and one per field of the item; for a dated ledger `valid_from` and `valid_to` too.
   * $1 is the day it is read of. No ORDER BY, and for a dated ledger no WHERE on the day: those are the list's. It is walked
   * along an index of unit_id and id, so everything else is joined by a key. A report may read once what its units have in
   * common: $2 are the units it is computed for at a time, NULL all of them.
   */
  readonly shown: string;
  /** Where rows belong to something else than an outlet or org unit (a person): how those are found. */
  readonly owners?: Owners;
  /** Rows of a unit hold below it too: whoever lists sees those of the units above as well. */
  readonly isInherited?: true;
  /** The query names a `month` instead of a day: the list is read of the last day of it. */
  readonly isMonthly?: true;
  /** Which of its rows are gaps: they count among what a unit lacks. */
  readonly gaps?: readonly Gap[];
  /** What a sheet says for codes, by field. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;
}

/** A report: a list that is read only, computed from ledgers or kept by operations of its own. */
export interface ReportAbout extends ListAbout {
  /** Its rows are few or kept in a table: they are asked for at once, and not unit by unit. */
  readonly isKept?: true;
  /** Its rows stand in the order of a day, `along`, and then of their id: walked along an index of these. */
  readonly isAlongDay?: true;
  /** `shown` as it is quicker of today: along what holds today, where that is kept. */
  readonly shownToday?: string;
}

/**
 * A ledger (台账): a list that a branch would otherwise keep in Excel. Its rows come in one at a time or by batch (dry run
 * first), an equal row is a duplicate, one with the same key replaces what was recorded; they go out as pages, CSV, NDJSON
 * and XLSX, dated ones as of any day.
 */
export interface LedgerAbout<Row extends object = object> extends ListAbout {
  /** `FunctionalZone`: getFunctionalZone, recordFunctionalZone, recordFunctionalZoneBatch. */
  readonly one: string;
  readonly write: Permission;
  /** The field of the item that stands in the path instead of the number of the row, with one of the demonstration branch. */
  readonly code?: { readonly field: string; readonly example: string };
  readonly row: Type<Row>;
  readonly item: Type<LedgerItem>;
  /** Rows that are accepted as they stand on the demonstration branch. */
  readonly examples: readonly Record<string, unknown>[];
  readonly table: LedgerTable;
  /** Fields of the row that are not staged as they are, because a derived column stands for them (sealed, for instance). */
  readonly unstaged?: readonly string[];
  /** Fields of a person that are stored as they are and never entered in the audit trail. */
  readonly personal?: readonly string[];
  readonly derived?: readonly DerivedColumn[];
  /** Values of the derived columns that Node makes, by name; the others are found by the checks. */
  derive?(row: Row, personal: PersonalData): Readonly<Record<string, Cell>>;
  /** Rules across fields that need no database. */
  check?(row: Row, context: RowContext): readonly RowProblem[];
  /**
   * Reviewed statements that judge the staged rows, in order: each sets `refused_code` (and `refused_about`) of bad rows in
   * `pg_temp.stage_<table>` where it is NULL yet, or fills derived columns. $1 account.
   */
  readonly checks: readonly string[];
  /**
   * Reviewed statements that follow the checks and judge the rows of a call together with what is kept beside them. Each
   * returns the rows it refuses, and all are asked until they refuse none: a refused row leaves in place what it would have
   * replaced, and takes nothing from the others. $1 account.
   */
  readonly together?: readonly string[];
  /** Columns of the stage: rows that are alike in them are judged and stored one after another, as if each came alone. */
  readonly inTurn?: readonly string[];
  readonly refusals: readonly RowRefusal[];
  /** Tables of other ledgers that the checks rely on: their writers and the writers of this one wait for each other. */
  readonly reliesOn?: readonly string[];
  /** Reviewed statements that follow a write, with the rows still staged. $1 account. */
  readonly after?: readonly string[];
}

/** The name of the stage of a ledger: one for its table. */
export function stageOf(table: LedgerTable): string {
  return `stage_${table.name.replace('.', '_')}`;
}
