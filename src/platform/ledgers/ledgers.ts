import { Injectable, type StreamableFile } from '@nestjs/common';
import { type Actor, Audit, HEADQUARTERS_ID, PersonalData } from '../access/index.js';
import { Database, query, sqlFile } from '../db/index.js';
import { NotFound, UnknownOrgUnit } from '../errors/index.js';
import { exportFile, isExportType } from '../exports/index.js';
import { Cursors, type Page } from '../http/cursors.js';
import { type Field, fieldsOf } from '../http/fields.js';
import { BatchIntake, type BatchResponse, type IncomingBatch } from '../intake/index.js';
import { lastDay } from '../time/month.js';
import { itemOf } from './ledger-columns.js';
import { LedgerIntake } from './ledger-intake.js';
import { type LedgerStatements, listStatementsOf, type ListStatements, statementsOf } from './ledger-statements.js';
import { ledgerTable } from './ledger-table.js';
import type { LedgerQuery } from './ledger.dto.js';
import type { LedgerAbout, ListAbout, ReportAbout } from './ledger.js';

const UNIT = sqlFile(__dirname, 'unit-in-scope.sql');
const BELOW = sqlFile(__dirname, 'units-below.sql');
const ABOVE = sqlFile(__dirname, 'units-above.sql');
const BELOW_THEN = sqlFile(__dirname, 'units-below-then.sql');
const TODAY = `SELECT platform.today() AS today`;
const NEXT_UNITS = sqlFile(__dirname, 'next-units.sql');
const ROWS_PER_PULL = 5000;
const UNITS_FACTOR = 4;

type Item = Record<string, unknown>;
type PagedRow = Item & { pageOwner: string; pageId: string };

/** A list with its statements made. */
interface Listed {
  readonly about: ListAbout;
  readonly statements: ListStatements;
  readonly fields: readonly Field[];
}

/** A ledger with its statements made. */
interface Known extends Listed {
  readonly statements: LedgerStatements;
  readonly intake: LedgerIntake<object>;
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

/** Reads and writes the ledgers of all modules, and reads the reports made of them. */
@Injectable()
export class Ledgers {
  private readonly known = new Map<LedgerAbout, Known>();
  private readonly reports = new Map<ListAbout, Listed>();

  constructor(
    private readonly database: Database,
    private readonly batches: BatchIntake,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
    private readonly personal: PersonalData,
  ) {}

  /** A page of the list, or the whole of it as a file. */
  async list(
    actor: Actor,
    about: ListAbout,
    given: LedgerQuery & { asOf?: string; month?: string },
    type: string,
  ): Promise<Page<Item> | StreamableFile> {
    const asked = about.isMonthly && given.month ? { ...given, asOf: lastDay(given.month) } : given;
    const ledger = 'table' in about ? this.of(about as LedgerAbout) : this.report(about);
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

  /** One row, by the code in its path where it has one and else by its number, as a day sees it. */
  async one(actor: Actor, about: LedgerAbout, id: string, asOf?: string): Promise<Item> {
    const { statements, fields } = this.of(about);
    const text = about.code ? statements.coded : statements.one;
    const [row] = await this.database.read<Item>(actor, text, [asOf ?? (await this.today(actor)), id]);
    if (!row) throw new NotFound();
    return itemOf(fields, row);
  }

  /** Records one row and answers the item it became. */
  record<Row extends object>(actor: Actor, about: LedgerAbout<Row>, row: Row): Promise<Item> {
    const { intake, statements, fields } = this.of(about);
    return this.database.transaction(actor, async (tx) => {
      const { id } = await intake.recordOne(tx, actor, row, this.batches.context());
      const [today] = await query<{ today: string }>(tx, TODAY);
      const [stored] = await query<Item>(tx, statements.one, [today?.today, id]);
      return itemOf(fields, stored ?? {});
    });
  }

  /** Records rows that mean something only together, and answers the items they became. */
  recordTogether<Row extends object>(
    actor: Actor,
    about: LedgerAbout<Row>,
    rows: readonly Row[],
    action: string,
  ): Promise<Item[]> {
    const { intake, statements, fields } = this.of(about);
    return this.database.transaction(actor, async (tx) => {
      const context = this.batches.context();
      const { ids } = await intake.recordTogether(tx, actor, rows, { action, context });
      const [today] = await query<{ today: string }>(tx, TODAY);
      const items: Item[] = [];
      for (const id of ids) {
        const [stored] = await query<Item>(tx, statements.one, [today?.today, id]);
        items.push(itemOf(fields, stored ?? {}));
      }
      return items;
    });
  }

  take(actor: Actor, about: LedgerAbout, incoming: IncomingBatch): Promise<BatchResponse> {
    return this.batches.take(actor, this.of(about).intake, incoming);
  }

  private of(about: LedgerAbout): Known {
    const known = this.known.get(about) ?? {
      about,
      statements: statementsOf(about),
      fields: fieldsOf(about.item),
      intake: new LedgerIntake(about, this.audit, this.personal),
    };
    this.known.set(about, known);
    return known;
  }

  private report(about: ListAbout): Listed {
    const known = this.reports.get(about) ?? {
      about,
      statements: listStatementsOf(about, false),
      fields: fieldsOf(about.item),
    };
    this.reports.set(about, known);
    return known;
  }

  private async question(
    actor: Actor,
    { about, statements }: Listed,
    asked: LedgerQuery & { asOf?: string },
  ): Promise<Question> {
    const day = asked.asOf ?? (await this.today(actor));
    const filters = statements.filters.map((name) => (asked as unknown as Item)[name] ?? null);
    return { day, isToday: asked.asOf === undefined, filters, owners: await this.owners(actor, about, asked) };
  }

  /** Who sees less than the country, or names a unit, asks for the rows of those below it: as the tree stood on the day asked for. */
  private async owners(
    actor: Actor,
    about: ListAbout,
    { orgUnitCode, asOf }: LedgerQuery & { asOf?: string },
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
    { about, statements }: Listed,
    { day, isToday, owners, filters }: Question,
    page: { after: readonly unknown[]; limit: number },
  ): Promise<PagedRow[]> {
    const [owner = null, id = null] = page.after;
    const standard = [day, owners, owner, id, page.limit];
    if (!('table' in about) && about.owners === undefined && !(about as ReportAbout).isKept)
      return this.reported(actor, about, { day, isToday, owners, filters }, page);
    const { plainPage, isPlainThen } = statements;
    return plainPage !== undefined && (isToday || isPlainThen) && filters.every((filter) => filter === null)
      ? this.database.read<PagedRow>(actor, plainPage, standard)
      : this.database.read<PagedRow>(actor, statements.page, [...standard, ...filters]);
  }

  /**
   * A page of what is computed unit by unit: of the next units only, and of four times as many where these have too little to
   * show. A report of the whole country is not computed to show its first page.
   */
  private async reported(
    actor: Actor,
    about: ListAbout,
    { day, owners, filters }: Question,
    { after: [owner = null, id = null], limit }: { after: readonly unknown[]; limit: number },
  ): Promise<PagedRow[]> {
    const { statements } = this.report(about);
    const found: PagedRow[] = [];
    let from = Number(owner ?? 0);
    for (let units = limit; found.length < limit; units *= UNITS_FACTOR) {
      const next = await this.database.read<{ id: number }>(actor, NEXT_UNITS, [from, owners, units]);
      const wanted = [day, next.map((unit) => unit.id), owner, id, limit - found.length, ...filters];
      found.push(...(await this.database.read<PagedRow>(actor, statements.page, wanted)));
      if (next.length < units) break;
      from = (next.at(-1)?.id ?? from) + 1;
    }
    return found;
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

  private async today(actor: Actor): Promise<string> {
    const [row] = await this.database.read<{ today: string }>(actor, TODAY);
    return row?.today ?? '';
  }
}

/** Whether a row of a page shows anything to the caller: a ledger's own has its number, a report's has always something. */
function isShown(row: PagedRow): boolean {
  return row['id'] !== null;
}
