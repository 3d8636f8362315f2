import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownAccountScoped } from './policies.js';

/** The record of each batch: who sent it, how far it is applied, which rows were refused. */
export class Intake1764000150000 implements MigrationInterface {
  name = 'Intake1764000150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.batch (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT batch_pkey PRIMARY KEY,
        account_id int NOT NULL,
        endpoint text COLLATE "C" NOT NULL,
        mode text NOT NULL,
        state text NOT NULL,
        received bigint NOT NULL DEFAULT 0,
        accepted bigint NOT NULL DEFAULT 0,
        duplicates bigint NOT NULL DEFAULT 0,
        late bigint NOT NULL DEFAULT 0,
        rejected bigint NOT NULL DEFAULT 0,
        totals jsonb NOT NULL DEFAULT '{}',
        idempotency_key text COLLATE "C",
        body_digest bytea,
        started_at timestamptz NOT NULL DEFAULT platform.now(),
        alive_until timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT batch_mode_ck CHECK (mode IN ('partial', 'atomic')),
        CONSTRAINT batch_state_ck CHECK (state IN ('receiving', 'applying', 'applied', 'refused')),
        CONSTRAINT batch_finished_ck CHECK ((finished_at IS NULL) = (state IN ('receiving', 'applying'))),
        CONSTRAINT batch_counts_ck CHECK (accepted + duplicates + late + rejected <= received)
      );
      COMMENT ON TABLE platform.batch IS
        'One row is one batch of rows that somebody sent. Progress is written with each chunk, so it also says how far a broken call went.';
      CREATE UNIQUE INDEX batch_idempotency_uq ON platform.batch (account_id, endpoint, idempotency_key)
        WHERE idempotency_key IS NOT NULL;

      CREATE TABLE platform.batch_error (
        batch_id bigint NOT NULL CONSTRAINT batch_error_batch_fkey REFERENCES platform.batch,
        account_id int NOT NULL,
        row_no int NOT NULL,
        place int NOT NULL,
        source_ref text COLLATE "C",
        field text,
        code text COLLATE "C" NOT NULL,
        about jsonb,
        CONSTRAINT batch_error_pkey PRIMARY KEY (batch_id, row_no, place)
      );
      COMMENT ON TABLE platform.batch_error IS 'One row is one thing wrong with one row of a batch. Never edited.';
      CREATE TRIGGER batch_error_append_only BEFORE UPDATE OR DELETE ON platform.batch_error
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
    `);
    await runner.query(ownAccountScoped('platform.batch'));
    await runner.query(ownAccountScoped('platform.batch_error'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE platform.batch_error; DROP TABLE platform.batch;`);
  }
}
