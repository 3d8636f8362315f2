import { change, emptyTempTable, query, type Tx } from '../db/index.js';

/** What became of the rows of a call. */
export interface Written {
  readonly accepted: number;
  readonly duplicates: number;
}

/** The stage of a ledger, and the columns in which rows are alike that are taken one after another. */
interface StageInTurns {
  readonly table: string;
  readonly definition: string;
  readonly columns: readonly string[];
  readonly inTurn: readonly string[];
}

/** So many rows about one thing a call takes: each is a turn, and the writers of the ledger wait until the last one is over. */
export const TURNS_MAX = 200;

const STANDING = ['row_no', 'outlet_id', 'org_unit_id', 'refused_code', 'refused_about'] as const;

/**
 * Waits for the writers of some ledgers, and lets others wait until the transaction ends. All take them in one order, and
 * before any row is locked, so that two cannot wait for each other in a circle.
 */
export async function standStill(tx: Tx, tables: readonly string[]): Promise<void> {
  for (const table of [...new Set(tables)].sort()) {
    await query(tx, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [table]);
  }
}

/**
 * Takes rows that are alike in some columns as if each came in a call of its own: first the first of each, then the second
 * ones, until none is left. What is accepted does not depend on how rows were packed into calls. `write` judges and stores
 * what is staged; it is given the table that keeps those of earlier turns. Of more than {@link TURNS_MAX} alike the later ones
 * are refused.
 */
export async function writeInTurns(
  tx: Tx,
  stage: StageInTurns,
  write: (done?: string) => Promise<Written>,
): Promise<Written> {
  const staged = `pg_temp.${stage.table}`;
  const alike = stage.inTurn.map((column) => `s.${column}`).join(', ');
  const [most] = await query<{ turns: number }>(
    tx,
    `SELECT coalesce(max(n.rows), 0)::int AS turns FROM (SELECT count(*) AS rows FROM ${staged} AS s GROUP BY ${alike}) AS n`,
  );
  const turns = Math.min(most?.turns ?? 0, TURNS_MAX);
  if (turns <= 1) return write();

  const names = [...STANDING, ...stage.columns.filter((column) => !STANDING.some((one) => one === column))];
  const columns = names.join(', ');
  const held = `turns_${stage.table}`;
  const kept = `pg_temp.${held}`;
  const of = (alias: string): string => names.map((column) => `${alias}.${column}`).join(', ');
  await emptyTempTable(tx, held, `turn int NOT NULL, row_no int NOT NULL, ${stage.definition}`);
  await query(
    tx,
    `INSERT INTO ${kept} (turn, ${columns})
     SELECT row_number() OVER (PARTITION BY ${alike} ORDER BY s.row_no), ${of('s')} FROM ${staged} AS s`,
  );
  await change(
    tx,
    `UPDATE ${kept} AS k SET turn = 0, refused_code = coalesce(k.refused_code, 'too_many_alike') WHERE k.turn > $1::int`,
    [TURNS_MAX],
  );
  const total = { accepted: 0, duplicates: 0 };
  for (let turn = 1; turn <= turns; turn += 1) {
    await query(tx, `TRUNCATE ${staged}`);
    await query(tx, `INSERT INTO ${staged} (${columns}) SELECT ${of('k')} FROM ${kept} AS k WHERE k.turn = $1::int`, [
      turn,
    ]);
    await change(tx, `DELETE FROM ${kept} AS k WHERE k.turn = $1::int`, [turn]);
    const { accepted, duplicates } = await write(kept);
    total.accepted += accepted;
    total.duplicates += duplicates;
    await query(tx, `INSERT INTO ${kept} (turn, ${columns}) SELECT 0, ${of('s')} FROM ${staged} AS s`);
  }
  await query(tx, `TRUNCATE ${staged}`);
  await query(tx, `INSERT INTO ${staged} (${columns}) SELECT ${of('k')} FROM ${kept} AS k WHERE k.turn = 0`);
  return total;
}
