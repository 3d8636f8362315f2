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
          FROM outlets.pub_line_on(p_unit, p_day) AS l
          JOIN personnel.training_plan AS p ON p.org_unit_id = ANY (l.units)
          WHERE p.kind = 'periodic' AND p_topic = ANY (p.topic_codes)
            AND p.valid_from <= p_day AND (p.valid_to IS NULL OR p.valid_to > p_day)
          ORDER BY array_position(l.units, p.org_unit_id) DESC, p.period_months
          LIMIT 1
        ), (SELECT t.period_months FROM personnel.training_topic AS t WHERE t.code = p_topic))
      $$;
      COMMENT ON FUNCTION personnel.training_period(int, text, date) IS
        'Months after which people of a unit are trained in a topic again: of the nearest periodic plan up the line of that day, there the shortest, else of the topic.';

      CREATE FUNCTION personnel.training_coverage(p_unit int, p_day date)
      RETURNS TABLE (place int, topic text, topic_name text, months int, trained int, people int)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        WITH plan AS MATERIALIZED (
          SELECT p.topic_codes, p.period_months, array_position(l.units, p.org_unit_id) AS depth
          FROM outlets.pub_line_on(p_unit, p_day) AS l
          JOIN personnel.training_plan AS p ON p.org_unit_id = ANY (l.units)
          WHERE p.kind = 'periodic'
            AND p.valid_from <= p_day AND (p.valid_to IS NULL OR p.valid_to > p_day)
        ), staff AS MATERIALIZED (
          SELECT g.person_id
          FROM personnel.posting AS g
          JOIN personnel.person AS p ON p.id = g.person_id
          WHERE g.org_unit_id = p_unit AND NOT g.is_deputy
            AND g.valid_from <= p_day AND (g.valid_to IS NULL OR g.valid_to > p_day)
            AND (p.left_on IS NULL OR p.left_on > p_day)
            AND EXISTS (SELECT FROM outlets.org_unit AS u
                        WHERE u.id = p_unit AND u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[])
        ), attended AS MATERIALIZED (
          SELECT c.topic, max(t.held_on) AS held_on
          FROM staff AS s
          JOIN personnel.training_participation AS t ON t.person_id = s.person_id
          CROSS JOIN LATERAL unnest(t.topic_codes) AS c (topic)
          WHERE t.attended AND t.held_on <= p_day
          GROUP BY s.person_id, c.topic
        )
        SELECT t.place, t.code, t.name_zh, m.months,
               (SELECT count(*)::int FROM attended AS a
                WHERE a.topic = t.code AND (a.held_on + make_interval(months => m.months))::date > p_day),
               (SELECT count(*)::int FROM staff)
        FROM personnel.training_topic AS t
        CROSS JOIN LATERAL (
          SELECT coalesce((SELECT p.period_months FROM plan AS p WHERE t.code = ANY (p.topic_codes)
                           ORDER BY p.depth DESC, p.period_months LIMIT 1), t.period_months) AS months
        ) AS m
      $$;
      COMMENT ON FUNCTION personnel.training_coverage(int, date) IS
        'Grain: one row per topic, what a unit has in common read once. people: whoever had the main posting at a unit of the scope on the day; trained: those of them who attended the topic not its months before it or earlier. Counts people who have gone to other branches since, so that an old day reads as it was.';
      REVOKE ALL ON FUNCTION personnel.training_coverage(int, date) FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.training_coverage(int, date);
      DROP FUNCTION personnel.training_period(int, text, date);
    `);
  }
}
