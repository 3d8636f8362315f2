import { fieldsOf } from '../http/fields.js';
import type { LedgerAbout, ListAbout, ReportAbout } from './ledger.js';

const STANDARD_FILTERS: ReadonlySet<string> = new Set(['limit', 'cursor', 'includeTotal', 'orgUnitCode', 'asOf']);

/** The statements of one list, made around its reviewed SELECT. */
export interface ListStatements {
  /**
   * A page: $1 day, $2 those the rows belong to or NULL for all, $3 owner (or day) and $4 id of the last row shown, $5 rows,
   * then the filters. It walks along the index of owner and id: nothing is sorted, and what is not shown is not read.
   */
  readonly page: string;
  /** The same of today, where a report has it. */
  readonly todayPage: string | undefined;
  /** The same where nothing is filtered by: the rows of a page are chosen before anything is joined. Of ledgers only. */
  readonly plainPage: string | undefined;
  /**
   * The same along the owners $2, in the order in which they are given: $3 owner and $4 id of the last row shown. Of reports
   * that are computed, with their filters; without them of ledgers whose rows belong to a person, for those who see a part.
   */
  readonly ownedPage: string | undefined;
  /** Whether that serves other days too: what a row shows does not depend on the day. */
  readonly isPlainThen: boolean;
  /** Fields of the query that filter, in the order of their parameters. */
  readonly filters: readonly string[];
}

/** What reads a list; one whose rows hold from a day on shows those of the day. */
export function listStatementsOf(about: ListAbout, isDated: boolean): ListStatements {
  const filters = fieldsOf(about.query)
    .map(({ name }) => name)
    .filter((name) => !STANDARD_FILTERS.has(name));
  const { shownToday, isKept, isAlongDay } = about as ReportAbout;
  return {
    filters,
    page: pageOf(about, isDated, filters),
    todayPage: shownToday === undefined ? undefined : pageOf({ ...about, shown: shownToday }, isDated, filters),
    plainPage: undefined,
    ownedPage: isKept || isAlongDay ? undefined : ownedReportPageOf(about, filters),
    isPlainThen: false,
  };
}

function pageOf(about: ListAbout, isDated: boolean, filters: readonly string[]): string {
  const [place, type] = (about as ReportAbout).isAlongDay ? ['along', 'date'] : ['unit_id', 'bigint'];
  const from = 'table' in about ? '' : `r.${place} >= $3::${type} AND `; // For the planner: a place may come of a join.
  return `
      SELECT ${itemsOf(about)}, r.${place} AS "pageOwner", r.id AS "pageId"
      FROM (${about.shown}) AS r
      WHERE ($2::bigint[] IS NULL OR r.unit_id = ANY ($2::bigint[]))
        AND ($3::${type} IS NULL OR ${from}(r.${place}, r.id) > ($3::${type}, $4::bigint))
        ${isDated ? ON_THE_DAY : 'AND $1::date IS NOT NULL'}
        ${filtersOf(filters)}
      ORDER BY r.${place}, r.id
      LIMIT $5::int`;
}

function filtersOf(filters: readonly string[]): string {
  return filters.map((name, at) => `AND ($${at + 6}::text IS NULL OR r."${name}"::text = $${at + 6}::text)`).join(' ');
}

/** Whether the rows of a report are of outlets: it goes on from outlet to outlet then. */
export function isOfOutlets(about: ListAbout): boolean {
  return OWNER.exec(about.shown)?.[1] === 'outlet_id';
}

const ON_THE_DAY = 'AND r.valid_from <= $1::date AND (r.valid_to IS NULL OR r.valid_to > $1::date)';
const OWNER = /^(?:--[^\n]*\n)*SELECT [a-z]+\.(outlet_id|org_unit_id|person_id) AS unit_id,/;

/**
 * The page of a ledger without filters: its rows first, along the index of owner and id, then what they show, key by key.
 * In one step the planner would rather join whole tables than look fifty rows up. A row that shows nothing to the caller
 * keeps its place, so that the next page begins behind it.
 */
export function plainPageOf(about: LedgerAbout): string {
  const owner = ownerOf(about);
  return `
      SELECT ${itemsOf(about)}, k.owner AS "pageOwner", k.id AS "pageId"
      FROM (
        SELECT r.${owner} AS owner, r.id
        FROM ${about.table.name} AS r
        WHERE ($2::bigint[] IS NULL OR r.${owner} = ANY ($2::bigint[]))
          AND ($3::bigint IS NULL OR (r.${owner}, r.id) > ($3::bigint, $4::bigint))
          ${about.table.isDated ? ON_THE_DAY : 'AND $1::date IS NOT NULL'}
        ORDER BY r.${owner}, r.id
        LIMIT $5::int
      ) AS k
      LEFT JOIN (${about.shown}) AS r ON r.id = k.id
      ORDER BY k.owner, k.id`;
}

/** The same owner by owner: the owners come in the order of their units, which no index of the ledger has. */
export function ownedPageOf(about: LedgerAbout): string {
  const owner = ownerOf(about);
  return `
      SELECT ${itemsOf(about)}, k.owner AS "pageOwner", k.id AS "pageId"
      FROM (
        SELECT w.owner, w.place, c.id
        FROM unnest($2::bigint[]) WITH ORDINALITY AS w (owner, place)
        CROSS JOIN LATERAL (
          SELECT r.id
          FROM ${about.table.name} AS r
          WHERE r.${owner} = w.owner AND ($3::bigint IS NULL OR w.owner <> $3::bigint OR r.id > $4::bigint)
            ${about.table.isDated ? ON_THE_DAY : 'AND $1::date IS NOT NULL'}
          ORDER BY r.id
          LIMIT $5::int
        ) AS c
        ORDER BY w.place, c.id
        LIMIT $5::int
      ) AS k
      LEFT JOIN (${about.shown}) AS r ON r.id = k.id
      ORDER BY k.place, k.id`;
}

/**
 * A report owner by owner: LIMIT keeps it computed for one at a time, where the planner would rather gather what all of them
 * join. What owners have in common, read once for all of $2, is not asked again for each.
 */
function ownedReportPageOf(about: ListAbout, filters: readonly string[]): string {
  if (about.shown.includes('$2')) return pageOf(about, false, filters);
  return `
      SELECT ${itemsOf(about)}, w.owner AS "pageOwner", r."pageId"
      FROM unnest($2::bigint[]) WITH ORDINALITY AS w (owner, place)
      CROSS JOIN LATERAL (
        SELECT ${itemsOf(about)}, r.id AS "pageId"
        FROM (${about.shown}) AS r
        WHERE r.unit_id = w.owner AND ($3::bigint IS NULL OR w.owner <> $3::bigint OR r.id > $4::bigint)
          AND $1::date IS NOT NULL
          ${filtersOf(filters)}
        ORDER BY r.id
        LIMIT $5::int
      ) AS r
      ORDER BY w.place, r."pageId"
      LIMIT $5::int`;
}

function ownerOf({ many, shown }: LedgerAbout): string {
  const owner = OWNER.exec(shown)?.[1];
  if (owner === undefined) throw new Error(`${many}: the SELECT begins with the column of the table AS unit_id`);
  return owner;
}

/** The fields of an item as a list selects them. */
export function itemsOf(about: ListAbout): string {
  return fieldsOf(about.item)
    .map(({ name }) => `r."${name}"`)
    .join(', ');
}
