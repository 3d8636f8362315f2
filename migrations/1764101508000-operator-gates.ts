import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What another branch keeps of somebody counts where a file or an employer changes. */
export class OperatorGates1764101508000 implements MigrationInterface {
  name = 'OperatorGates1764101508000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION personnel.is_operating(p_person bigint, p_day date) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT EXISTS (
          SELECT FROM personnel.operator_id AS i
          WHERE i.person_id = p_person AND (i.valid_to IS NULL OR i.valid_to > greatest(p_day, i.valid_from))
        )
      $$;
      REVOKE ALL ON FUNCTION personnel.is_operating(bigint, date) FROM PUBLIC;
      COMMENT ON FUNCTION personnel.is_operating(bigint, date) IS
        'Whether somebody holds an operator ID on a day or later: with the rights of the owner, because it may have been issued in another city.';

      CREATE FUNCTION personnel.is_employing(p_employer bigint) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT EXISTS (SELECT FROM personnel.person AS p WHERE p.employer_id = p_employer)
      $$;
      REVOKE ALL ON FUNCTION personnel.is_employing(bigint) FROM PUBLIC;
      COMMENT ON FUNCTION personnel.is_employing(bigint) IS
        'Whether anybody is recorded with an employer: with the rights of the owner, because its people may work in other cities.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.is_employing(bigint);
      DROP FUNCTION personnel.is_operating(bigint, date);
    `);
  }
}
