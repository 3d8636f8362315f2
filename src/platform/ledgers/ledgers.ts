import { Injectable, type StreamableFile } from '@nestjs/common';
import { type Actor, Audit, PersonalData } from '../access/index.js';
import { Database, query, todayOf } from '../db/index.js';
import { NotFound } from '../errors/index.js';
import type { Page } from '../http/cursors.js';
import { fieldsOf } from '../http/fields.js';
import { BatchIntake, type BatchResponse, type IncomingBatch } from '../intake/index.js';
import { type Item, itemOf } from './ledger-columns.js';
import { LedgerIntake } from './ledger-intake.js';
import { type AskedOf, LedgerPages, type Listed } from './ledger-pages.js';
import { type LedgerStatements, statementsOf } from './ledger-statements.js';
import type { LedgerQuery } from './ledger.dto.js';
import type { LedgerAbout, ListAbout } from './ledger.js';
import { listStatementsOf } from './list-statements.js';

/** A ledger with its statements made. */
interface Known extends Listed {
  readonly statements: LedgerStatements;
  readonly intake: LedgerIntake<object>;
}

/** Reads and writes the ledgers of all modules, and reads the reports made of them. */
@Injectable()
export class Ledgers {
  private readonly known = new Map<LedgerAbout, Known>();
  private readonly reports = new Map<ListAbout, Listed>();

  constructor(
    private readonly database: Database,
    private readonly batches: BatchIntake,
    private readonly audit: Audit,
    private readonly personal: PersonalData,
    private readonly pages: LedgerPages,
  ) {}

  /** A page of the list, or the whole of it as a file. */
  list(
    actor: Actor,
    about: ListAbout,
    asked: LedgerQuery & AskedOf,
    type: string,
  ): Promise<Page<Item> | StreamableFile> {
    return this.pages.list(actor, this.listed(about), asked, type);
  }

  /** How many rows a list has, filtered as its query is. */
  count(actor: Actor, about: ListAbout, asked: Readonly<Record<string, string>>): Promise<number> {
    return this.pages.total(actor, this.listed(about), asked);
  }

  /** One row, by the code in its path where it has one and else by its number, as a day sees it. */
  async one(actor: Actor, about: LedgerAbout, id: string, asOf?: string): Promise<Item> {
    const { statements, fields } = this.of(about);
    const text = about.code ? statements.coded : statements.one;
    const [row] = await this.database.read<Item>(actor, text, [asOf ?? (await this.database.today(actor)), id]);
    if (!row) throw new NotFound();
    return itemOf(fields, row);
  }

  /** Records one row and answers the item it became. */
  record<Row extends object>(actor: Actor, about: LedgerAbout<Row>, row: Row): Promise<Item> {
    const { intake, statements, fields } = this.of(about);
    return this.database.transaction(actor, async (tx) => {
      const { id } = await intake.recordOne(tx, actor, row, this.batches.context());
      const [stored] = await query<Item>(tx, statements.one, [await todayOf(tx), id]);
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
      const stored = await query<Item>(tx, statements.these, [await todayOf(tx), ids]);
      return stored.map((row) => itemOf(fields, row));
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

  private listed(about: ListAbout): Listed {
    if ('table' in about) return this.of(about as LedgerAbout);
    const known = this.reports.get(about) ?? {
      about,
      statements: listStatementsOf(about, false),
      fields: fieldsOf(about.item),
    };
    this.reports.set(about, known);
    return known;
  }
}
