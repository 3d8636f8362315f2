import { Injectable, type StreamableFile } from '@nestjs/common';
import { type Actor, HEADQUARTERS_ID } from '../access/index.js';
import { Database, sqlFile } from '../db/index.js';
import { UnknownOrgUnit } from '../errors/index.js';
import { exportFile, isExportType } from '../exports/index.js';
import { Cursors, type Page } from '../http/cursors.js';
import type { Field } from '../http/fields.js';
import { lastDay } from '../time/month.js';
import { type Item, itemOf } from './ledger-columns.js';
import { isOfOutlets, type ListStatements } from './ledger-statements.js';
import { ledgerTable } from './ledger-table.js';
import type { LedgerQuery } from './ledger.dto.js';
import type { ListAbout, ReportAbout } from './ledger.js';
import { readByUnits } from './unit-windows.js';

const UNIT = sqlFile(__dirname, 'unit-in-scope.sql');
const BELOW = sqlFile(__dirname, 'units-below.sql');
const ABOVE = sqlFile(__dirname, 'units-above.sql');
const BELOW_THEN = sqlFile(__dirname, 'units-below-then.sql');
const TODAY = `SELECT platform.today() AS today`;
const NEXT_UNITS = sqlFile(__dirname, 'next-units.sql');
const ROWS_PER_PULL = 5000;

/** A row of a page with its place in the list. */
type PagedRow = Item & { pageOwner: string; pageId: string };

/** A list with its statements made. */
export interface Listed {
  readonly about: ListAbout;
  readonly statements: ListStatements;
  readonly fields: readonly Field[];
}

/** The time a caller asks for: a day, or a month of a list of months. */
export interface AskedOf {
  readonly asOf?: string;
  readonly month?: string;
}

/** What is asked of a list, with its units found. */
interface Question {
  readonly day: string;
  /** No day was named. */
  readonly isToday: boolean;
  /** Whose rows: ids of outlets, org units or persons; null for everybody's. */
  readonly owners: readonly (number | string)[] | null;
  readonly filters: readonly unknown[];
}

/** Reads pages of ledgers and reports: rows are chosen along their owners first, and only what is answered is put together. */
@Injectable()
export class LedgerPages {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  /** A page of the list, or the whole of it as a file. */
  async list(
    actor: Actor,
    ledger: Listed,
    given: LedgerQuery & AskedOf,
    type: string,
  ): Promise<Page<Item> | StreamableFile> {
    const { about } = ledger;
    const asked = about.isMonthly && given.month ? { ...given, asOf: lastDay(given.month) } : given;
    const question = await this.question(actor, ledger, asked);
    if (isExportType(type)) {
      return exportFile(type, ledgerTable(about, question.day, this.all(actor, ledger, question), actor.locale));
    }
    const { limit, cursor, includeTotal, ...filter } = asked;
    const binding = { list: `list${about.many}`, accountId: actor.accountId, ...filter };
    const after = this.cursors.read(cursor, binding) ?? [null, null];
    const rows = await this.rows(actor, ledger, question, { after, limit: limit + 1 });
    const page = this.cursors.page(rows, limit, binding, {
      key: (row) => [row.pageOwner, row.pageId],
      total: includeTotal ? await this.count(actor, ledger, question) : null,
    });
    return { ...page, items: page.items.filter(isShown).map((row) => itemOf(ledger.fields, row)) };
  }

  private async question(actor: Actor, { about, statements }: Listed, asked: LedgerQuery & AskedOf): Promise<Question> {
    const day = asked.asOf ?? (await this.today(actor));
    const filters = statements.filters.map((name) => (asked as unknown as Item)[name] ?? null);
    return { day, isToday: asked.asOf === undefined, filters, owners: await this.owners(actor, about, asked) };
  }

  /** Who sees less than the country, or names a unit, asks for the rows of those below it: as the tree stood on the day asked for. */
  private async owners(
    actor: Actor,
    about: ListAbout,
    { orgUnitCode, asOf }: LedgerQuery & AskedOf,
  ): Promise<readonly (number | string)[] | null> {
    if (orgUnitCode === undefined && actor.scopes.includes(HEADQUARTERS_ID)) return null;
    const top = orgUnitCode === undefined ? actor.scopes : [await this.unit(actor, orgUnitCode)];
    const treeDay = orgUnitCode === undefined ? null : (asOf ?? null);
    if (top.includes(HEADQUARTERS_ID)) return null;
    const below = treeDay === null ? BELOW : BELOW_THEN;
    const units = await this.database.read<{ id: number }>(actor, below, treeDay === null ? [top] : [top, treeDay]);
    const above = about.isInherited ? await this.database.read<{ id: number }>(actor, ABOVE, [top]) : [];
    const ids = [...new Set([...units, ...above].map(({ id }) => id))];
    if (about.owners === undefined) return ids;
    const owners = await this.database.read<{ id: string }>(actor, about.owners, [ids, treeDay]);
    return owners.map(({ id }) => id);
  }

  private async unit(actor: Actor, orgUnitCode: string): Promise<number> {
    const [unit] = await this.database.read<{ id: number }>(actor, UNIT, [orgUnitCode]);
    if (!unit) throw new UnknownOrgUnit({ orgUnitCode });
    return unit.id;
  }

  private async rows(
    actor: Actor,
    ledger: Listed,
    question: Question,
    page: { after: readonly unknown[]; limit: number },
  ): Promise<PagedRow[]> {
    const { about, statements } = ledger;
    const { day, isToday, owners, filters } = question;
    const [owner = null, id = null] = page.after;
    const standard = [day, owners, owner, id, page.limit];
    if (!('table' in about) && about.owners === undefined && !(about as ReportAbout).isKept)
      return this.reported(actor, ledger, question, page);
    const { plainPage, isPlainThen } = statements;
    return plainPage !== undefined && (isToday || isPlainThen) && filters.every((filter) => filter === null)
      ? this.database.read<PagedRow>(actor, plainPage, standard)
      : this.database.read<PagedRow>(actor, statements.page, [...standard, ...filters]);
  }

  /** A page of what is computed unit by unit. */
  private reported(
    actor: Actor,
    { about, statements }: Listed,
    { day, owners, filters }: Question,
    { after: [owner = null, id = null], limit }: { after: readonly unknown[]; limit: number },
  ): Promise<PagedRow[]> {
    const ofOutlets = isOfOutlets(about);
    return readByUnits({
      ...{ first: Number(owner ?? 0), limit },
      units: (from, count) => this.database.read(actor, NEXT_UNITS, [from, owners, count, ofOutlets]),
      rows: (units, missing) =>
        this.database.read(actor, statements.page, [day, units, owner, id, missing, ...filters]),
    });
  }

  private async *all(actor: Actor, ledger: Listed, question: Question): AsyncGenerator<Item> {
    for (let after: readonly unknown[] = []; ;) {
      const rows = await this.rows(actor, ledger, question, { after, limit: ROWS_PER_PULL });
      for (const row of rows.filter(isShown)) yield itemOf(ledger.fields, row);
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_PER_PULL) return;
      after = [last.pageOwner, last.pageId];
    }
  }

  private async count(actor: Actor, { statements }: Listed, { day, owners, filters }: Question): Promise<number> {
    const text = `SELECT count(*)::int AS total FROM (${statements.page}) AS l`;
    const [row] = await this.database.read<{ total: number }>(actor, text, [day, owners, null, null, null, ...filters]);
    return row?.total ?? 0;
  }

  /** The day it is where the business is. */
  async today(actor: Actor): Promise<string> {
    const [row] = await this.database.read<{ today: string }>(actor, TODAY);
    return row?.today ?? '';
  }
}

/** Whether a row of a page shows anything to the caller: a ledger's own has its number, a report's has always something. */
function isShown(row: PagedRow): boolean {
  return row['id'] !== null;
}
