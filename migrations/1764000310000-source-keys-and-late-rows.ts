import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outletScoped } from './policies.js';

const KINDS = ['billing_line', 'arrears_line', 'subscriber_event', 'subscriber_base', 'cost_line'];

/**
 * The references of one kind. Each partition has its own key, because the kind in an index that holds nothing else made
 * taking keys half as fast again.
 */
function keysOf(kind: string): string {
  return `CREATE TABLE months_parts.source_key_${kind} PARTITION OF months.source_key (
    CONSTRAINT source_key_${kind}_pkey PRIMARY KEY (ref_digest)
  ) FOR VALUES IN ('${kind}');`;
}

/** A source reference counts once, for ever; a row for a month that takes none waits beside the facts. */
export class SourceKeysAndLateRows1764000310000 implements MigrationInterface {
  name = 'SourceKeysAndLateRows1764000310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA months_parts;

      CREATE TABLE months.source_key (
        kind text COLLATE "C" NOT NULL,
        ref_digest bytea NOT NULL,
        content_digest bytea NOT NULL,
        outlet_id int NOT NULL,
        month date NOT NULL,
        counted_month date
      ) PARTITION BY LIST (kind);
      COMMENT ON TABLE months.source_key IS
        'One row is one reference of a source system, taken for ever: digest of system and reference, digest of the content. counted_month NULL: the row is late or was rejected. Without row-level security, so that a foreign reference is known as taken.';
      ${KINDS.map(keysOf).join('\n')}

      CREATE TRIGGER source_key_counted_once BEFORE UPDATE OR DELETE ON months.source_key
        FOR EACH ROW WHEN (OLD.counted_month IS NOT NULL) EXECUTE FUNCTION platform.refuse_change();

      CREATE TABLE months.replacement (
        kind text COLLATE "C" NOT NULL,
        replaced_digest bytea NOT NULL,
        successor_digest bytea NOT NULL,
        successor_ref text COLLATE "C" NOT NULL,
        CONSTRAINT replacement_pkey PRIMARY KEY (kind, replaced_digest)
      );
      COMMENT ON TABLE months.replacement IS 'One row says that a reference was replaced, and by which: the primary key lets it happen once.';

      CREATE TABLE months.late_row (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT late_row_pkey PRIMARY KEY,
        kind text COLLATE "C" NOT NULL,
        source_system text COLLATE "C" NOT NULL,
        source_ref text COLLATE "C" NOT NULL,
        outlet_id int NOT NULL CONSTRAINT late_row_outlet_fkey REFERENCES months.outlet (outlet_id),
        month date NOT NULL,
        payload jsonb NOT NULL,
        batch_id bigint,
        received_at timestamptz NOT NULL DEFAULT platform.now(),
        decision text,
        reason text,
        decided_by int,
        decided_at timestamptz,
        counted_month date,
        CONSTRAINT late_row_ref_uq UNIQUE (kind, source_system, source_ref),
        CONSTRAINT late_row_decision_ck CHECK (decision IN ('include', 'carry', 'reject')),
        CONSTRAINT late_row_decided_ck CHECK (num_nonnulls(decision, reason, decided_by, decided_at) IN (0, 4)),
        CONSTRAINT late_row_counted_ck CHECK ((decision IN ('include', 'carry')) IS NOT TRUE OR counted_month IS NOT NULL)
      );
      COMMENT ON TABLE months.late_row IS
        'One row is a row that came for a month that took none. It is never a fact before a person decides: include, carry or reject.';
      CREATE INDEX late_row_pending_ix ON months.late_row (month, outlet_id, id);

      CREATE VIEW months.pub_late_row WITH (security_invoker = true) AS
        SELECT l.id, l.kind, l.source_system, l.source_ref, l.outlet_id, l.month, l.payload, l.received_at, l.decision, l.reason,
               l.decided_at, l.counted_month
        FROM months.late_row AS l;
    `);
    await runner.query(outletScoped('months.late_row'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW months.pub_late_row;
      DROP TABLE months.late_row, months.replacement, months.source_key;
      DROP SCHEMA months_parts;`);
  }
}
