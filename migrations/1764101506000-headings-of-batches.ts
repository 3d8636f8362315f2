import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stood above the columns of a batch that came as a table. */
export class HeadingsOfBatches1764101506000 implements MigrationInterface {
  name = 'HeadingsOfBatches1764101506000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE platform.batch ADD COLUMN headings jsonb;
      COMMENT ON COLUMN platform.batch.headings IS
        'What its table wrote above the columns, by field; NULL where it came as JSON, and before its first chunk is applied.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE platform.batch DROP COLUMN headings;`);
  }
}
