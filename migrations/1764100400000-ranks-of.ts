import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The places of some outlets, without placing the whole month: for one card that was forty milliseconds of ranking. */
export class RanksOf1764100400000 implements MigrationInterface {
  name = 'RanksOf1764100400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION assessment.ranks_of(p_outlets int[], p_month date)
      RETURNS TABLE (outlet_id int, rank bigint, rank_of bigint)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RETURN QUERY
        WITH wanted AS MATERIALIZED (
          SELECT DISTINCT w.id FROM unnest(p_outlets) AS w (id)
          WHERE current_setting('app.scopes', true) = '{1}' OR w.id IN (
            SELECT u.id FROM outlets.org_unit AS u
            WHERE u.lineage && (SELECT NULLIF(current_setting('app.scopes', true), '')::int[]))
        ), list AS (
          SELECT DISTINCT m.city_id, m.scheme_code
          FROM wanted AS w
          JOIN assessment.score_revision AS m ON m.outlet_id = w.id AND m.month = p_month AND m.state = 'published'
        ), place AS (
          SELECT r.outlet_id, rank() OVER (PARTITION BY r.city_id, r.scheme_code ORDER BY r.total_score DESC) AS rank,
                 count(*) OVER (PARTITION BY r.city_id, r.scheme_code) AS rank_of
          FROM list AS l
          JOIN assessment.score_revision AS r
            ON r.month = p_month AND r.city_id = l.city_id AND r.scheme_code = l.scheme_code AND r.state = 'published'
          WHERE r.total_score IS NOT NULL
        )
        SELECT p.outlet_id, p.rank, p.rank_of FROM place AS p JOIN wanted AS w ON w.id = p.outlet_id;
      END
      $$;
      COMMENT ON FUNCTION assessment.ranks_of(int[], date) IS
        'What assessment.ranks says of these outlets. It sees the whole of their cities and answers only numbers, within the caller''s scope.';
      REVOKE ALL ON FUNCTION assessment.ranks_of(int[], date) FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION assessment.ranks_of(int[], date)`);
  }
}
