import { outletScoped } from './policies.js';

interface FactTable {
  /** `schema.table` of the facts; partitions go to `<schema>_parts`. */
  table: string;
  comment: string;
  /** Columns of this kind, each `name type …`, and checks. */
  columns: string;
  totals: { table: string; comment: string; key: string; measures: string };
}

/**
 * The statements that make one kind of fact: the append-only table, partitioned by the month it counts in, with its guards,
 * and the totals beside it. Column for column the same for every kind but for its own.
 */
export function factTable(kind: FactTable): string {
  const [schema, name] = kind.table.split('.') as [string, string];
  const totals = kind.totals.table.split('.')[1];
  const keyNames = kind.totals.key.split(',').map((column) => column.trim().split(' ')[0]);
  return `
    CREATE TABLE ${kind.table} (
      seq bigint NOT NULL DEFAULT nextval('months.fact_seq'),
      outlet_id int NOT NULL,
      counted_month date NOT NULL,
      month date NOT NULL,
      sign smallint NOT NULL DEFAULT 1,
      source_system text COLLATE "C" NOT NULL,
      source_ref text COLLATE "C" NOT NULL,
      replaces text COLLATE "C",
      batch_id bigint,
      decision_id bigint,
      received_at timestamptz NOT NULL DEFAULT platform.now(),
      ${kind.columns},
      CONSTRAINT ${name}_pkey PRIMARY KEY (counted_month, outlet_id, seq),
      CONSTRAINT ${name}_sign_ck CHECK (sign IN (1, -1)),
      CONSTRAINT ${name}_counted_month_ck CHECK (date_part('day', counted_month) = 1),
      CONSTRAINT ${name}_month_ck CHECK (date_part('day', month) = 1)
    ) PARTITION BY RANGE (counted_month);
    COMMENT ON TABLE ${kind.table} IS '${kind.comment} sign -1 takes a row back.';
    CREATE TRIGGER ${name}_append_only BEFORE UPDATE OR DELETE ON ${kind.table}
      FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
    CREATE TRIGGER ${name}_no_truncate BEFORE TRUNCATE ON ${kind.table}
      FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
    CREATE TRIGGER ${name}_gate AFTER INSERT ON ${kind.table} REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION months.refuse_ungated();
    INSERT INTO platform.partitioned_table (parent, parts_schema) VALUES ('${kind.table}', '${schema}_parts');
    ${outletScoped(kind.table)}
    CREATE VIEW ${schema}.pub_${name} WITH (security_invoker = true) AS SELECT f.* FROM ${kind.table} AS f;

    CREATE TABLE ${kind.totals.table} (
      outlet_id int NOT NULL,
      counted_month date NOT NULL,
      ${kind.totals.key},
      rows bigint NOT NULL,
      ${kind.totals.measures},
      CONSTRAINT ${totals}_pkey PRIMARY KEY (outlet_id, counted_month, ${keyNames.join(', ')})
    );
    COMMENT ON TABLE ${kind.totals.table} IS
      '${kind.totals.comment} Kept in the transaction that stores the facts; rows counts the facts ever added, reversals too.';
    ${outletScoped(kind.totals.table)}
    CREATE VIEW ${schema}.pub_${totals} WITH (security_invoker = true) AS SELECT t.* FROM ${kind.totals.table} AS t;`;
}

/** Takes one kind of fact back. */
export function dropFactTable(table: string, totals: string): string {
  const view = (qualified: string): string => qualified.replace('.', '.pub_');
  return `
    DELETE FROM platform.partitioned_table WHERE parent = '${table}'::regclass;
    DROP VIEW ${view(table)}, ${view(totals)};
    DROP TABLE ${table}, ${totals};`;
}
