import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an outlet is open and nobody is there for the customers. */
export class RosterGaps1764101504000 implements MigrationInterface {
  name = 'RosterGaps1764101504000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION personnel.open_times(p_outlet int, p_day date) RETURNS tstzmultirange LANGUAGE sql STABLE AS $$
        SELECT CASE
          WHEN outlets.pub_is_open(p_outlet, p_day::timestamp AT TIME ZONE 'Asia/Shanghai') IS NULL THEN NULL
          ELSE coalesce((
            SELECT range_agg(tstzrange((p_day + s.opens_at) AT TIME ZONE 'Asia/Shanghai', (p_day + s.closes_at) AT TIME ZONE 'Asia/Shanghai'))
            FROM outlets.pub_opening_spans(p_outlet, p_day) AS s), '{}'::tstzmultirange)
        END
      $$;
      COMMENT ON FUNCTION personnel.open_times(int, date) IS
        'When an outlet is open on a day, as instants; empty where it is closed, NULL where nobody recorded its hours.';

      CREATE FUNCTION personnel.roster_gaps_of(p_outlet int, p_day date)
      RETURNS TABLE (starts_at timestamptz, ends_at timestamptz, kind text)
      LANGUAGE sql STABLE AS $$
        WITH shift AS (
          SELECT r.day, r.person_id, tstzmultirange(tstzrange(r.starts_at, r.ends_at)) AS minutes
          FROM personnel.roster_shift AS r
          WHERE r.outlet_id = p_outlet AND r.day >= p_day - 1 AND r.day <= p_day AND NOT r.is_cancelled AND NOT r.is_trainee
        ), whole AS (
          SELECT personnel.open_times(p_outlet, p_day) AS open,
                 coalesce((SELECT range_agg(s.minutes) FROM shift AS s), '{}'::tstzmultirange) AS planned,
                 coalesce((
                   SELECT range_agg(s.minutes - coalesce((
                     SELECT range_agg(tstzrange(m.starts_at, m.ends_at))
                     FROM personnel.meal_turn AS m
                     WHERE m.outlet_id = p_outlet AND m.day = s.day AND m.person_id = s.person_id AND NOT m.is_cancelled),
                     '{}'::tstzmultirange))
                   FROM shift AS s), '{}'::tstzmultirange) AS duty
        )
        SELECT lower(g.minutes), upper(g.minutes), 'nobody_planned' FROM whole AS w, unnest(w.open - w.planned) AS g (minutes)
        UNION ALL
        SELECT lower(g.minutes), upper(g.minutes), 'all_at_meals'
        FROM whole AS w, unnest(w.open * w.planned - w.duty) AS g (minutes)
      $$;
      COMMENT ON FUNCTION personnel.roster_gaps_of(int, date) IS
        'Grain: one row per time of a day in which an outlet is open and nobody who works alone is planned, or all of them are at their meals; none where no hours are recorded.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.roster_gaps_of(int, date);
      DROP FUNCTION personnel.open_times(int, date);
    `);
  }
}
