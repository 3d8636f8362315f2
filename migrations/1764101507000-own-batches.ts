import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The batches of an account, latest first. */
export class OwnBatches1764101507000 implements MigrationInterface {
  name = 'OwnBatches1764101507000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX batch_by_account ON platform.batch (account_id, id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX platform.batch_by_account;`);
  }
}
