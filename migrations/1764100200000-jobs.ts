import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each job did last, over all processes; and what its figures are counted by. */
export class Jobs1764100200000 implements MigrationInterface {
  name = 'Jobs1764100200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.job (
        name text COLLATE "C" CONSTRAINT job_pkey PRIMARY KEY,
        known_since timestamptz NOT NULL DEFAULT platform.now(),
        started_at timestamptz,
        alive_at timestamptz,
        finished_at timestamptz,
        succeeded_at timestamptz,
        outcome text,
        error_code text COLLATE "C",
        duration_ms bigint,
        failures bigint NOT NULL DEFAULT 0,
        process text COLLATE "C" NOT NULL,
        CONSTRAINT job_outcome_ck CHECK (outcome IN ('succeeded', 'failed')),
        CONSTRAINT job_finished_ck CHECK (num_nonnulls(finished_at, outcome, duration_ms) IN (0, 3)),
        CONSTRAINT job_error_ck CHECK ((error_code IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'failed'))
      );
      COMMENT ON TABLE platform.job IS
        'One row is one job and its last run, whichever process it was in. Written a few times a minute at most, so the last run may be seconds older than the truth.';

      CREATE INDEX verification_mismatch_ix ON assessment.verification (outlet_id, month, revision, id) WHERE NOT match;
      CREATE INDEX verification_revision_ix ON assessment.verification (outlet_id, month, revision, id);
      CREATE INDEX late_row_undecided_ix ON months.late_row (outlet_id, received_at) WHERE decision IS NULL;
      CREATE INDEX close_run_ended_ix ON assessment.close_run (finished_at) WHERE kind = 'close';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX assessment.close_run_ended_ix;
      DROP INDEX months.late_row_undecided_ix;
      DROP INDEX assessment.verification_revision_ix;
      DROP INDEX assessment.verification_mismatch_ix;
      DROP TABLE platform.job;`);
  }
}
