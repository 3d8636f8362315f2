import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which process has a chunk or a batch in hand, and whether that process is still there. */
export class ProcessesAtWork1764100500000 implements MigrationInterface {
  name = 'ProcessesAtWork1764100500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION platform.is_at_work(p_process int) RETURNS boolean LANGUAGE sql STABLE STRICT AS $$
        SELECT EXISTS (
          SELECT 1
          FROM pg_catalog.pg_locks AS l
          JOIN pg_catalog.pg_database AS d ON d.oid = l.database
          WHERE d.datname = pg_catalog.current_database() AND l.locktype = 'advisory' AND l.classid = 780310004
            AND l.objid = p_process::oid AND l.objsubid = 2 AND l.granted)
      $$;
      COMMENT ON FUNCTION platform.is_at_work(int) IS
        'Whether the session of a process is there: it holds an advisory lock under its number, which a killed process loses at once. NULL for NULL.';

      ALTER TABLE assessment.close_chunk ADD COLUMN process int;
      COMMENT ON COLUMN assessment.close_chunk.process IS
        'Number of the process that leased it last; NULL where that process had no session to be seen by.';

      ALTER TABLE platform.batch ADD COLUMN process int;
      COMMENT ON COLUMN platform.batch.process IS
        'Number of the process that had it in hand last; NULL where that process had no session to be seen by.';
      ALTER TABLE platform.batch DROP CONSTRAINT batch_state_ck;
      ALTER TABLE platform.batch ADD CONSTRAINT batch_state_ck
        CHECK (state IN ('receiving', 'applying', 'applied', 'interrupted', 'refused'));

      CREATE FUNCTION platform.batch_state_now(b platform.batch) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT CASE
          WHEN b.finished_at IS NOT NULL THEN b.state
          WHEN b.process IS NULL AND b.alive_until > platform.now() THEN b.state
          WHEN b.process IS NOT NULL AND platform.is_at_work(b.process)
               AND (b.state = 'receiving' OR b.alive_until > platform.now()) THEN b.state
          ELSE 'interrupted' END
      $$;
      COMMENT ON FUNCTION platform.batch_state_now(platform.batch) IS
        'The state a person sees: a batch whose process is gone is interrupted, without anybody having written so.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION platform.batch_state_now(platform.batch);
      SELECT set_config('app.scopes', '{1}', true);
      UPDATE platform.batch SET state = 'refused' WHERE state = 'interrupted';
      ALTER TABLE platform.batch DROP CONSTRAINT batch_state_ck;
      ALTER TABLE platform.batch ADD CONSTRAINT batch_state_ck CHECK (state IN ('receiving', 'applying', 'applied', 'refused'));
      ALTER TABLE platform.batch DROP COLUMN process;
      ALTER TABLE assessment.close_chunk DROP COLUMN process;
      DROP FUNCTION platform.is_at_work(int);
    `);
  }
}
