import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitRecords } from './policies.js';

const CLOCK = `~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`;
const MARKS = [
  ...['tidy_until', 'plan_due_time', 'meal_start_time', 'meal_end_time', 'afternoon_start_time', 'hand_over_until'],
];

/** Times of a working day by template, inherited down the tree, with the template of E16 at headquarters. */
export class ShiftTemplates1764101500000 implements MigrationInterface {
  name = 'ShiftTemplates1764101500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'personnel.shift_template',
        comment:
          'One row is the times of a working day that a unit sets for its outlets, all of them or those of a type, over [valid_from, valid_to).',
        columns: `
          org_unit_id int NOT NULL CONSTRAINT shift_template_unit_fkey REFERENCES outlets.org_unit,
          template_code text COLLATE "C" NOT NULL,
          applies_to text COLLATE "C" NOT NULL
            CONSTRAINT shift_template_type_ck CHECK (applies_to IN ('any', 'flagship', 'standard', 'small')),
          name text NOT NULL,
          start_time text COLLATE "C" NOT NULL CONSTRAINT shift_template_start_ck CHECK (start_time ${CLOCK}),
          end_time text COLLATE "C" NOT NULL CONSTRAINT shift_template_end_ck CHECK (end_time ${CLOCK}),
          ${MARKS.map((mark) => `${mark} text COLLATE "C" CONSTRAINT shift_template_${mark}_ck CHECK (${mark} ${CLOCK}),`).join('\n')}
          late_after_minutes int NOT NULL CONSTRAINT shift_template_late_ck CHECK (late_after_minutes >= 0)`,
        key: ['org_unit_id', 'template_code', 'applies_to'],
        isDated: true,
      })}
      ${orgUnitRecords('personnel.shift_template')}
      INSERT INTO personnel.shift_template (org_unit_id, template_code, applies_to, name, start_time, tidy_until, plan_due_time,
        meal_start_time, meal_end_time, afternoon_start_time, end_time, hand_over_until, late_after_minutes, valid_from, recorded_by)
      VALUES (1, 'day', 'any', '日班', '08:00', '08:15', '08:45', '12:00', '13:30', '13:45', '18:00', '18:15', 0, '2000-01-01', 0);

      CREATE FUNCTION personnel.minutes_after(p_start text, p_mark text) RETURNS int
      LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT (date_part('epoch', p_mark::time - p_start::time)::int / 60 + 1440) % 1440
      $$;
      COMMENT ON FUNCTION personnel.minutes_after(text, text) IS
        'Minutes from one time of day to the next occurrence of another: a shift may run past midnight.';

      CREATE FUNCTION personnel.at_mark(p_day date, p_start text, p_mark text) RETURNS timestamptz
      LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT (p_day + p_start::time) AT TIME ZONE 'Asia/Shanghai' + personnel.minutes_after(p_start, p_mark) * interval '1 minute'
      $$;
      COMMENT ON FUNCTION personnel.at_mark(date, text, text) IS
        'The instant of a time of day within a shift that starts on that day in Shanghai; what lies before the start is of the next day.';

      CREATE FUNCTION personnel.blocks_of(p_template personnel.shift_template) RETURNS jsonb
      LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(jsonb_agg(jsonb_build_object('kind', b.kind, 'startTime', b.starts, 'endTime', b.ends) ORDER BY b.place), '[]')
        FROM (
          SELECT m.kind, m.place, m.mark AS ends, lag(m.mark, 1, p_template.start_time) OVER (ORDER BY m.place) AS starts
          FROM unnest(
            ARRAY['tidying', 'planning', 'full_work', 'meals', 'preparation', 'finishing', 'handing_over'],
            ARRAY[p_template.tidy_until, p_template.plan_due_time, p_template.meal_start_time, p_template.meal_end_time,
                  p_template.afternoon_start_time, p_template.end_time, p_template.hand_over_until]
          ) WITH ORDINALITY AS m (kind, mark, place)
          WHERE m.mark IS NOT NULL
        ) AS b
        WHERE b.ends <> b.starts
      $$;
      COMMENT ON FUNCTION personnel.blocks_of(personnel.shift_template) IS
        'The parts of a day in its order, [{kind, startTime, endTime}]: each ends at its mark of the template and begins at the mark before.';

      CREATE FUNCTION personnel.shift_templates_on(p_outlet int, p_day date) RETURNS SETOF personnel.shift_template
      LANGUAGE sql STABLE AS $$
        SELECT DISTINCT ON (t.template_code) t.*
        FROM outlets.outlet_version AS v
        CROSS JOIN LATERAL outlets.pub_line_on(p_outlet, p_day) AS l
        JOIN personnel.shift_template AS t ON t.org_unit_id = ANY (l.units)
        WHERE v.outlet_id = p_outlet AND v.valid_from <= p_day AND (v.valid_to IS NULL OR v.valid_to > p_day)
          AND t.applies_to IN ('any', v.type)
          AND t.valid_from <= p_day AND (t.valid_to IS NULL OR t.valid_to > p_day)
        ORDER BY t.template_code, array_position(l.units, t.org_unit_id) DESC, (t.applies_to = 'any')
      $$;
      COMMENT ON FUNCTION personnel.shift_templates_on(int, date) IS
        'Grain: one row per template that holds at an outlet on a day: of the nearest unit up the line of that day, and there the one for its type of that day.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.shift_templates_on(int, date);
      DROP FUNCTION personnel.blocks_of(personnel.shift_template);
      DROP FUNCTION personnel.at_mark(date, text, text);
      DROP FUNCTION personnel.minutes_after(text, text);
      DROP TABLE personnel.shift_template;
    `);
  }
}
