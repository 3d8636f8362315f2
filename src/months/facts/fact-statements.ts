import { sqlFile } from '../../platform/db/index.js';
import type { FactKind, FactKindName } from './fact-kind.js';

/**
 * The statements of one kind of fact. They are the reviewed files beside this one with the names of the kind put in;
 * this happens once, when the kind is declared, and never with anything that came from outside.
 */
export interface FactStatements {
  readonly pairs: string;
  readonly findClaims: string;
  readonly markAlreadyReplaced: string;
  readonly markUnsound: string;
  readonly markSecondReplacements: string;
  readonly findReplaced: string;
  readonly settleKnown: string;
  readonly markLate: string;
  readonly addKeys: string;
  readonly addReplacements: string;
  readonly addReversals: string;
  readonly addFacts: string;
  readonly addTotals: string;
  readonly addLateRows: string;
  readonly outcome: string;
  readonly refused: string;
  readonly list: string;
  readonly refill: string;
}

const FILES: Readonly<Record<keyof FactStatements, string>> = {
  pairs: 'wanted-pairs.sql',
  findClaims: 'find-claims.sql',
  markAlreadyReplaced: 'mark-already-replaced.sql',
  markUnsound: 'mark-unsound-replacements.sql',
  markSecondReplacements: 'mark-second-replacements.sql',
  findReplaced: 'find-replaced.sql',
  settleKnown: 'settle-known.sql',
  markLate: 'mark-late.sql',
  addKeys: 'add-keys.sql',
  addReplacements: 'add-replacements.sql',
  addReversals: 'add-reversals.sql',
  addFacts: 'add-facts.sql',
  addTotals: 'add-totals.sql',
  addLateRows: 'add-late-rows.sql',
  outcome: 'outcome.sql',
  refused: 'refused-rows.sql',
  list: 'list-facts.sql',
  refill: 'refill-rows.sql',
};

const SOURCES = Object.fromEntries(
  Object.entries(FILES).map(([name, file]) => [name, sqlFile(__dirname, file)]),
) as unknown as FactStatements;

export function rowTable(kind: FactKindName): string {
  return `row_${kind}`;
}

const known = new WeakMap<object, FactStatements>();

export function statementsOf(kind: FactKind): FactStatements {
  let statements = known.get(kind);
  if (!statements) {
    statements = written(kind);
    known.set(kind, statements);
  }
  return statements;
}

function written(kind: FactKind): FactStatements {
  const columns = Object.keys(kind.columns);
  const key = Object.entries(kind.totalKey);
  const measures = Object.entries(kind.measures);
  const names: Readonly<Record<string, string>> = {
    kind: kind.name,
    row: `pg_temp.${rowTable(kind.name)}`,
    fact: kind.fact,
    total: kind.total,
    total_pkey: `${kind.total.split('.')[1] ?? ''}_pkey`,
    columns: columns.join(', '),
    r_columns: columns.map((name) => `r.${name}`).join(', '),
    f_columns: columns.map((name) => `f.${name}`).join(', '),
    g_columns: columns.map((name) => `g.${name}`).join(', '),
    x_columns: columns.map((name) => `x.${name}`).join(', '),
    key_columns: key.map(([name]) => name).join(', '),
    key_values: key.map(([, value]) => value).join(', '),
    measure_columns: measures.map(([name]) => name).join(', '),
    measure_sums: measures.map(([, value]) => `coalesce(sum(r.sign * (${value})), 0)`).join(', '),
    measure_additions: measures.map(([name]) => `${name} = t.${name} + excluded.${name}`).join(', '),
    sums: Object.entries(kind.sums)
      .map(([name, value]) => `'${name}', coalesce(sum(${value}) FILTER (WHERE r.fate IS NULL AND NOT r.is_late), 0)`)
      .join(', '),
  };
  return Object.fromEntries(
    Object.entries(SOURCES).map(([name, sql]) => [name, filled(sql as string, names)]),
  ) as unknown as FactStatements;
}

function filled(sql: string, names: Readonly<Record<string, string>>): string {
  return sql.replace(/\{([a-z_]+)\}/g, (place, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`a statement of facts asks for ${place}, which no kind has`);
    return value;
  });
}
