/** A table of a ledger: what tells its rows apart, and what they hold. */
export interface LedgerDdl {
  /** `schema.table`. */
  readonly name: string;
  /** What one row is. */
  readonly comment: string;
  /** Column definitions with their constraints; the columns every ledger has are added. */
  readonly columns: string;
  /** Columns that tell one row from another, beside `valid_from` where rows hold from a day on. The first leads the index. */
  readonly key: readonly string[];
  readonly isDated: boolean;
  /** Whose rows they are, where that is not the first column of the key: the column lists walk along. */
  readonly owner?: string;
}

/**
 * The table of a ledger with what `src/platform/ledgers` needs of it. A dated row holds over [valid_from, valid_to), where
 * valid_to follows from `ends_on` and from the next row of its key; one that ends on its first day is taken back. Row-level
 * security is put on by the caller, by class.
 */
export function ledgerTable({ name, comment, columns, key, isDated, owner = key[0] }: LedgerDdl): string {
  const table = name.split('.')[1] ?? name;
  const dates = isDated ? 'valid_from date NOT NULL, ends_on date, valid_to date,' : '';
  const period = isDated ? `, CONSTRAINT ${table}_period_ck CHECK (ends_on >= valid_from)` : '';
  return `
    CREATE TABLE ${name} (
      id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ${table}_pkey PRIMARY KEY,
      ${columns.trim().replace(/,$/, '')},
      ${dates}
      version int NOT NULL DEFAULT 1,
      recorded_at timestamptz NOT NULL DEFAULT platform.now(),
      recorded_by int NOT NULL,
      CONSTRAINT ${table}_key_uq UNIQUE (${[...key, ...(isDated ? ['valid_from'] : [])].join(', ')})${period}
    );
    CREATE INDEX ${table}_page_ix ON ${name} (${owner}, id);
    COMMENT ON TABLE ${name} IS '${comment.replaceAll("'", "''")}';`;
}
