import { Readable } from 'node:stream';
import type { Type } from '@nestjs/common';
import { type Actor, type Audit, type PersonalData } from '../access/index.js';
import { change, copyInto, emptyTempTable, query, type Tx } from '../db/index.js';
import { UnknownOrgUnit } from '../errors/index.js';
import type { BatchTarget, ChunkOutcome, RowError, Sheet, StagedChunk } from '../intake/index.js';
import { copyLine } from '../intake/copy-line.js';
import type { RowAbout, RowCode, RowContext, RowProblem } from '../intake/index.js';
import { stageFor } from './ledger-columns.js';
import { sheetOf } from './ledger-sheet.js';
import { type LedgerStatements, statementsOf } from './ledger-statements.js';
import { EndsBeforeItBegins, KeptElsewhere, RowRepeated, TooManyAlike, UnknownOutlet } from './ledger.errors.js';
import { standStill, writeInTurns, type Written } from './ledger-turns.js';
import { type LedgerAbout, type RowRefusal, stageOf } from './ledger.js';

interface RefusedRow {
  row: number;
  code: string;
  about: RowAbout | null;
}

/** Refusals of every ledger, and the field each is about. */
const STANDARD: readonly RowRefusal[] = [
  { refusal: UnknownOutlet, field: 'outletCode' },
  { refusal: UnknownOrgUnit, field: 'orgUnitCode' },
  { refusal: RowRepeated, field: null },
  { refusal: TooManyAlike, field: null },
  { refusal: KeptElsewhere, field: null },
  { refusal: EndsBeforeItBegins, field: 'validTo' },
];

/** How the rows of one ledger are taken: by batch, or one, which is a batch of one row. */
export class LedgerIntake<Row extends object> implements BatchTarget<Row> {
  readonly endpoint: string;
  readonly row: Type<Row>;
  readonly sheet: Sheet;
  readonly words: NonNullable<LedgerAbout['words']>;
  readonly stage: BatchTarget<Row>['stage'];
  readonly check?: (row: Row, context: RowContext) => readonly RowProblem[];
  private readonly statements: LedgerStatements;
  private readonly refusals: ReadonlyMap<string, RowRefusal>;

  constructor(
    private readonly about: LedgerAbout<Row>,
    private readonly audit: Audit,
    personal: PersonalData,
  ) {
    this.endpoint = stageOf(about.table).replace('stage_', '');
    this.row = about.row;
    this.sheet = sheetOf(about);
    this.words = about.words ?? {};
    this.stage = stageFor(about, stageOf(about.table), personal);
    if (about.check) this.check = (row, context) => about.check?.(row, context) ?? [];
    this.statements = statementsOf(about);
    this.refusals = new Map([...STANDARD, ...about.refusals].map((one) => [one.refusal.about.code, one]));
  }

  /** A later row supersedes an earlier one. */
  needsOrder(): boolean {
    return true;
  }

  readonly apply = async (tx: Tx, actor: Actor, chunk: StagedChunk): Promise<ChunkOutcome> => {
    const { accepted, duplicates, refused } = await this.write(tx, actor);
    if (accepted > 0) {
      const subject = `batch ${chunk.batchId ?? '-'}`;
      await this.audit.record(tx, actor, { action: `record${this.about.one}Batch`, subject, details: { accepted } });
    }
    return { accepted, duplicates, late: 0, errors: refused.map((row) => this.errorOf(row)), totals: {} };
  };

  /** Records one row, or throws what is wrong with it. Answers the number it is kept under, and whether it changed anything. */
  async recordOne(tx: Tx, actor: Actor, row: Row, context: RowContext): Promise<{ id: string; isRecorded: boolean }> {
    const action = `record${this.about.one}`;
    const { ids, isRecorded } = await this.recordTogether(tx, actor, [row], { action, context });
    const [id] = ids;
    if (id === undefined) throw new Error(`${this.about.one} was recorded and is not there`);
    return { id, isRecorded };
  }

  /** Records rows that mean something only together, all or none: the first thing wrong with one of them is thrown. */
  async recordTogether(
    tx: Tx,
    actor: Actor,
    rows: readonly Row[],
    { action, context }: { action: string; context: RowContext },
  ): Promise<{ ids: string[]; isRecorded: boolean }> {
    for (const row of rows) {
      const [problem] = this.check?.(row, context) ?? [];
      if (problem) throw this.refusalOf({ row: 1, code: problem.code, about: problem.about ?? null });
    }
    const { table, definition, columns, cells } = this.stage;
    await emptyTempTable(tx, table, `row_no int NOT NULL, ${definition}`);
    const lines = Readable.from(rows.map((row, at) => copyLine(at + 1, cells(row))));
    await copyInto(tx, `COPY pg_temp.${table} (row_no, ${columns.join(', ')}) FROM STDIN`, lines);
    const { accepted, refused } = await this.write(tx, actor);
    if (refused[0]) throw this.refusalOf(refused[0]);
    const ids = (await query<{ id: string }>(tx, this.statements.stored)).map(({ id }) => id);
    if (accepted > 0) {
      const told = rows.map((row) => this.told(row));
      const details = told.length === 1 ? (told[0] ?? {}) : { rows: told };
      await this.audit.record(tx, actor, { action, subject: `${this.endpoint} ${ids.join(' ')}`, details });
    }
    return { ids, isRecorded: accepted > 0 };
  }

  /** A row as the audit trail may know it. */
  private told(row: Row): Record<string, unknown> {
    const { unstaged = [], personal = [] } = this.about;
    const kept = (name: string): boolean => !unstaged.includes(name) && !personal.includes(name);
    return Object.fromEntries(Object.entries(row).filter(([name]) => kept(name)));
  }

  private async write(tx: Tx, actor: Actor): Promise<{ accepted: number; duplicates: number; refused: RefusedRow[] }> {
    // One writer of a ledger at a time: where the next row begins must not move while it is looked for.
    // Those it relies on stand still too.
    await standStill(tx, [this.about.table.name, ...(this.about.reliesOn ?? [])]);
    const { inTurn } = this.about;
    const written = inTurn
      ? await writeInTurns(tx, { ...this.stage, inTurn }, (done) => this.writeStaged(tx, actor, done))
      : await this.writeStaged(tx, actor);
    return { ...written, refused: await query<RefusedRow>(tx, this.statements.refused) };
  }

  /** Judges and stores what is staged; rows that an earlier turn of the call has `done` are repeated. */
  private async writeStaged(tx: Tx, actor: Actor, done?: string): Promise<Written> {
    // Without statistics the planner takes the stage for a few rows, and compares all of them with all.
    await query(tx, `ANALYZE pg_temp.${this.stage.table}`);
    for (const statement of this.statements.resolve) await change(tx, statement);
    for (const statement of this.about.checks) await change(tx, statement, byAccount(statement, actor));
    await this.judgeTogether(tx, actor);
    if (done) await change(tx, this.statements.repeatedOf(done));
    const [written] = await query<Written>(tx, this.statements.write, [actor.accountId]);
    if (this.statements.settle) await change(tx, this.statements.settle);
    for (const statement of this.about.after ?? []) await change(tx, statement, byAccount(statement, actor));
    return written ?? { accepted: 0, duplicates: 0 };
  }

  private async judgeTogether(tx: Tx, actor: Actor): Promise<void> {
    for (let refused = 1; refused > 0;) {
      refused = 0;
      for (const statement of this.about.together ?? []) {
        refused += (await change(tx, statement, byAccount(statement, actor))).length;
      }
    }
  }

  private errorOf({ row, code, about }: RefusedRow): RowError {
    const field = this.refusals.get(code)?.field ?? null;
    return { row, sourceRef: null, field, code: code as RowCode, ...(about ? { about } : {}) };
  }

  private refusalOf({ code, about }: RefusedRow): Error {
    const known = this.refusals.get(code);
    if (!known) return new Error(`${this.about.one}: a check refuses with ${code}, which it does not declare`);
    return new (known.refusal as unknown as new (details: RowAbout) => Error)(about ?? {});
  }
}

/** A statement that does not ask who writes takes no parameter. */
function byAccount(statement: string, actor: Actor): readonly unknown[] {
  return statement.includes('$1') ? [actor.accountId] : [];
}
