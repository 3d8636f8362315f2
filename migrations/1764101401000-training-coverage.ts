import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many of an outlet's people are trained in a topic, also of those who have gone elsewhere since. */
export class TrainingCoverage1764101401000 implements MigrationInterface {
  name = 'TrainingCoverage1764101401000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION personnel.training_period(p_unit int, p_topic text, p_day date) RETURNS int
      LANGUAGE sql STABLE AS $$
        SELECT coalesce((
          SELECT p.period_months
          FROM outlets.pub_org_unit AS u
          JOIN personnel.training_plan AS p ON p.org_unit_id = ANY (u.lineage)
          WHERE u.id = p_unit AND p.kind = 'periodic' AND p_topic = ANY (p.topic_codes)
            AND p.valid_from <= p_day AND (p.valid_to IS NULL OR p.valid_to > p_day)
          ORDER BY array_position(u.lineage, p.org_unit_id) DESC, p.period_months
          LIMIT 1
        ), (SELECT t.period_months FROM personnel.training_topic AS t WHERE t.code = p_topic))
      $$;
      COMMENT ON FUNCTION personnel.training_period(int, text, date) IS
        'Months after which people of a unit are trained in a topic again: of the nearest periodic plan up the line, there the shortest, else of the topic.';

      CREATE FUNCTION personnel.training_coverage(p_unit int, p_topic text, p_period int, p_day date)
      RETURNS TABLE (trained int, people int)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT (count(*) FILTER (WHERE EXISTS (
                  SELECT FROM personnel.training_participation AS t
                  WHERE t.person_id = g.person_id AND t.attended AND p_topic = ANY (t.topic_codes)
                    AND t.held_on <= p_day AND (t.held_on + make_interval(months => p_period))::date > p_day)))::int,
               count(*)::int
        FROM personnel.posting AS g
        JOIN personnel.person AS p ON p.id = g.person_id
        WHERE g.org_unit_id = p_unit AND NOT g.is_deputy
          AND g.valid_from <= p_day AND (g.valid_to IS NULL OR g.valid_to > p_day)
          AND (p.left_on IS NULL OR p.left_on > p_day)
          AND EXISTS (SELECT FROM outlets.pub_org_unit AS u
                      WHERE u.id = p_unit AND u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[])
      $$;
      COMMENT ON FUNCTION personnel.training_coverage(int, text, int, date) IS
        'Grain: one row. people: whoever had the main posting at a unit of the scope on the day; trained: those of them who attended the topic not p_period months before it or earlier. Counts people who have gone to other branches since, so that an old day reads as it was.';
      REVOKE ALL ON FUNCTION personnel.training_coverage(int, text, int, date) FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.training_coverage(int, text, int, date);
      DROP FUNCTION personnel.training_period(int, text, date);
    `);
  }
}
