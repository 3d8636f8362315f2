import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { Database } from '../db/index.js';
import { exportFile, isExportType } from '../exports/index.js';
import { Cursors, type Page } from '../http/cursors.js';
import type { Field } from '../http/fields.js';
import { lastDay } from '../time/month.js';
import { type Item, itemOf } from './ledger-columns.js';
import { ledgerTable } from './ledger-table.js';
import { type AskedUnits, LedgerUnits, type Units } from './ledger-units.js';
import type { LedgerQuery } from './ledger.dto.js';
import type { ListAbout, Owners } from './ledger.js';
import { isOfOutlets, type ListStatements } from './list-statements.js';
import { nextWindow, readByUnits } from './unit-windows.js';

const ROWS_PER_PULL = 5000;

/** A row of a page with its place in the list; the unit where owners are walked unit by unit. */
type PagedRow = Item & { pageOwner: string; pageId: string; pageUnit?: number };

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

/** The day and the units a list is read of. */
interface Asked {
  readonly day: string;
  readonly units: Units;
}

/** What is asked of a list, with its units found. */
interface Question extends Asked {
  /** No day was named. */
  readonly isToday: boolean;
  readonly filters: readonly unknown[];
}

/** What reads a list window by window. */
interface Windowed {
  readonly statement: string;
  readonly filters: readonly unknown[];
}

/** Where a page begins, and its rows. */
interface Place {
  /** Owner and id of the last row shown, and where owners are walked unit by unit its unit. */
  readonly after: readonly unknown[];
  readonly limit: number;
}

/** Reads pages of ledgers and reports: rows are chosen along their owners first, and only what is answered is put together. */
@Injectable()
export class LedgerPages {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly units: LedgerUnits,
  ) {}

  /** A page of the list, or the whole of it as a file. */
  async list(
    actor: Actor,
    ledger: Listed,
    given: LedgerQuery & AskedOf,
    type: string,
  ): Promise<Page<Item> | StreamableFile> {
    const { about } = ledger;
    const asked = ofMonth(about, given);
    const question = await this.question(actor, ledger, asked);
    if (isExportType(type)) {
      return exportFile(type, ledgerTable(about, question.day, this.all(actor, ledger, question), actor.locale));
    }
    const { limit, cursor, includeTotal, ...filter } = asked;
    const binding = { list: `list${about.many}`, accountId: actor.accountId, ...filter };
    const after = this.cursors.read(cursor, binding) ?? [null, null];
    const rows = await this.rows(actor, ledger, question, { after, limit: limit + 1 });
    const page = this.cursors.page(rows, limit, binding, {
      key: placeOf,
      total: includeTotal ? await this.count(actor, ledger, question) : null,
    });
    return { ...page, items: page.items.filter(isShown).map((row) => itemOf(ledger.fields, row)) };
  }

  /** How many rows the list has. */
  async total(actor: Actor, ledger: Listed, asked: AskedUnits): Promise<number> {
    return this.count(actor, ledger, await this.question(actor, ledger, ofMonth(ledger.about, asked)));
  }

  private async question(actor: Actor, { about, statements }: Listed, asked: AskedUnits): Promise<Question> {
    const day = asked.asOf ?? (await this.database.today(actor));
    const filters = statements.filters.map((name) => (asked as unknown as Item)[name] ?? null);
    const units = await this.units.meant(actor, about, asked);
    return { day, isToday: asked.asOf === undefined, filters, units };
  }

  /** Whose rows: ids of outlets, org units or persons; null for everybody's. */
  private async owners(actor: Actor, { owners }: ListAbout, { units }: Question) {
    const all = await this.units.all(actor, units);
    if (all === null || owners === undefined) return all;
    const found = await this.database.read<{ id: string }>(actor, owners.all, [all, units.treeDay]);
    return found.map(({ id }) => id);
  }

  private async rows(actor: Actor, ledger: Listed, question: Question, page: Place): Promise<PagedRow[]> {
    const { about, statements } = ledger;
    const { day, isToday, filters, units } = question;
    const { todayPage, plainPage } = statements;
    const windowed = windowedPage(ledger, question);
    if (windowed && about.owners) return this.byOwner(actor, { ...windowed, owners: about.owners, day, units }, page);
    if (windowed) return this.byUnit(actor, { ...windowed, about, day, units }, page);
    const [owner = null, id = null] = page.after;
    const standard = [day, await this.owners(actor, about, question), owner, id, page.limit];
    return plainPage !== undefined && isPlain(ledger, question)
      ? this.database.read<PagedRow>(actor, plainPage, standard)
      : this.database.read<PagedRow>(actor, (isToday && todayPage) || statements.page, [...standard, ...filters]);
  }

  /** A page unit by unit: of the next units only, so that all units of a province are not gathered to show fifty rows. */
  private byUnit(
    actor: Actor,
    { about, statement, filters, day, units }: Windowed & Asked & { about: ListAbout },
    { after: [owner = null, id = null], limit }: Place,
  ): Promise<PagedRow[]> {
    const ofOutlets = isOfOutlets(about);
    return readByUnits({
      ...{ first: Number(owner ?? 0), limit },
      units: (from, count) => this.units.next(actor, units, { from, count, ofOutlets }),
      rows: (next, missing) => this.database.read(actor, statement, [day, next, owner, id, missing, ...filters]),
    });
  }

  /** The same of rows that belong to the people of units: of the next people of the next units. */
  private async byOwner(
    actor: Actor,
    { owners, statement, filters, day, units }: Windowed & Asked & { owners: Owners },
    { after: [owner = null, id = null, unit], limit }: Place,
  ): Promise<PagedRow[]> {
    const found: PagedRow[] = [];
    let from = { unit: Number(unit ?? 0), owner: Number(owner ?? 0) };
    for (let count = limit + 1; found.length < limit;) {
      const missing = limit - found.length;
      const next = await this.units.next(actor, units, { from: from.unit, count, ofOutlets: false });
      const wanted = [next, from.unit, from.owner, count];
      const people = await this.database.read<{ id: string; unitId: number }>(actor, owners.next, wanted);
      const ids = people.map((one) => one.id);
      const unitOf = new Map(people.map((one) => [String(one.id), one.unitId]));
      const rows = await this.database.read<PagedRow>(actor, statement, [day, ids, owner, id, missing, ...filters]);
      found.push(...rows.map((row) => ({ ...row, pageUnit: unitOf.get(String(row.pageOwner)) ?? 0 })));
      const [last, lastUnit] = [people.at(-1), next.at(-1)];
      if (last && people.length === count) from = { unit: last.unitId, owner: Number(last.id) + 1 };
      else if (lastUnit !== undefined && next.length === count) from = { unit: lastUnit + 1, owner: 0 };
      else break;
      count = nextWindow(count, missing, rows.length);
    }
    return found;
  }

  private async *all(actor: Actor, ledger: Listed, question: Question): AsyncGenerator<Item> {
    for (let after: readonly unknown[] = []; ;) {
      const rows = await this.rows(actor, ledger, question, { after, limit: ROWS_PER_PULL });
      for (const row of rows.filter(isShown)) yield itemOf(ledger.fields, row);
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_PER_PULL) return;
      after = placeOf(last);
    }
  }

  private async count(actor: Actor, { about, statements }: Listed, question: Question): Promise<number> {
    const text = `SELECT count(*)::int AS total FROM (${statements.page}) AS l`;
    const owners = await this.owners(actor, about, question);
    const wanted = [question.day, owners, null, null, null, ...question.filters];
    const [row] = await this.database.read<{ total: number }>(actor, text, wanted);
    return row?.total ?? 0;
  }
}

/** A list of months is read of the last day of the month. */
function ofMonth<Asked extends AskedUnits>(about: ListAbout, asked: Asked): Asked {
  return about.isMonthly && asked.month ? { ...asked, asOf: lastDay(asked.month) } : asked;
}

/** Whether nothing is asked that the rows of a ledger could not be chosen without. */
function isPlain({ statements }: Listed, { isToday, filters }: Question): boolean {
  return (isToday || statements.isPlainThen) && filters.every((filter) => filter === null);
}

/** What reads a list window by window: a report that is computed always, what people or a part of the country have today. */
function windowedPage(ledger: Listed, question: Question): Windowed | undefined {
  const { about, statements } = ledger;
  const { units, filters } = question;
  const isPart = units.top !== null && units.treeDay === null;
  const isReport = !('table' in about);
  const statement = statements.ownedPage ?? (isReport ? undefined : statements.plainPage);
  const isWindowed = isReport ? isPart || about.owners === undefined : isPart && isPlain(ledger, question);
  return statement !== undefined && isWindowed ? { statement, filters: isReport ? filters : [] } : undefined;
}

function placeOf({ pageOwner, pageId, pageUnit }: PagedRow): (string | number)[] {
  return pageUnit === undefined ? [pageOwner, pageId] : [pageOwner, pageId, pageUnit];
}

/** Whether a row of a page shows anything to the caller: a ledger's own has its number, a report's has always something. */
function isShown(row: PagedRow): boolean {
  return row['id'] !== null;
}
