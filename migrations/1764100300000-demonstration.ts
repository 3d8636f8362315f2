import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the data of this database is the demonstration branch, and how far it is filled in. */
export class Demonstration1764100300000 implements MigrationInterface {
  name = 'Demonstration1764100300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.demonstration (
        id smallint NOT NULL DEFAULT 1,
        size text NOT NULL,
        seed int NOT NULL,
        running_month date NOT NULL,
        up_to date NOT NULL,
        steps_done int NOT NULL DEFAULT 0,
        rows bigint NOT NULL DEFAULT 0,
        begun_at timestamptz NOT NULL DEFAULT platform.now(),
        filled_at timestamptz,
        CONSTRAINT demonstration_pkey PRIMARY KEY (id),
        CONSTRAINT demonstration_one_ck CHECK (id = 1),
        CONSTRAINT demonstration_size_ck CHECK (size IN ('city', 'province', 'nation')),
        CONSTRAINT demonstration_month_ck CHECK (date_part('day', running_month) = 1 AND up_to >= running_month)
      );
      COMMENT ON TABLE platform.demonstration IS
        'The one row says that the data here is made up: from which seed, in which size, with rows up to which day, and how many steps of the filling are done. No row: the data is real.';
      COMMENT ON COLUMN platform.demonstration.filled_at IS
        'NULL while it is being filled, or where that was broken off: the next start goes on after steps_done.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE platform.demonstration`);
  }
}
