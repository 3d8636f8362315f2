import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { outletRecords } from './policies.js';

/** What an outlet sets out to do on a day, and what it carries over to the next. */
export class DayPlans1764101503000 implements MigrationInterface {
  name = 'DayPlans1764101503000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'personnel.day_plan',
        comment:
          'One row is the plan of an outlet for a day: its goals, and in the evening whether its ledger was checked.',
        columns: `
          outlet_id int NOT NULL CONSTRAINT day_plan_outlet_fkey REFERENCES outlets.outlet,
          day date NOT NULL,
          goals text NOT NULL,
          leftovers text,
          ledger_checked_by text,
          ledger_note text,
          planned_at timestamptz NOT NULL DEFAULT platform.now()`,
        key: ['outlet_id', 'day'],
        isDated: false,
      })}
      COMMENT ON COLUMN personnel.day_plan.planned_at IS 'When the plan was recorded first; what is recorded again keeps it.';
      ${outletRecords('personnel.day_plan')}
      ${ledgerTable({
        name: 'personnel.day_task',
        comment: 'One row is a task of the plan of an outlet for a day, and what became of it.',
        columns: `
          outlet_id int NOT NULL CONSTRAINT day_task_outlet_fkey REFERENCES outlets.outlet,
          day date NOT NULL,
          task_no int NOT NULL,
          person_id bigint CONSTRAINT day_task_person_fkey REFERENCES personnel.person,
          person_no text COLLATE "C",
          task text NOT NULL,
          state text COLLATE "C" NOT NULL CONSTRAINT day_task_state_ck CHECK (state IN ('planned', 'done', 'carried_over')),
          carry_reason text,
          CONSTRAINT day_task_carry_ck CHECK (state <> 'carried_over' OR carry_reason IS NOT NULL),
          CONSTRAINT day_task_plan_fkey FOREIGN KEY (outlet_id, day) REFERENCES personnel.day_plan (outlet_id, day)`,
        key: ['outlet_id', 'day', 'task_no'],
        isDated: false,
      })}
      COMMENT ON CONSTRAINT day_task_carry_ck ON personnel.day_task IS 'R-249: what is carried over has a reason.';
      CREATE INDEX day_task_person_ix ON personnel.day_task (person_id);
      ${outletRecords('personnel.day_task')}

      CREATE FUNCTION personnel.plan_due_at(p_outlet int, p_day date) RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT coalesce(
          (SELECT min(r.plan_due_at) FROM personnel.roster_shift AS r
           WHERE r.outlet_id = p_outlet AND r.day = p_day AND NOT r.is_cancelled),
          (SELECT min(personnel.at_mark(p_day, t.start_time, t.plan_due_time))
           FROM personnel.shift_templates_on(p_outlet, p_day) AS t WHERE t.template_code = 'day'))
      $$;
      COMMENT ON FUNCTION personnel.plan_due_at(int, date) IS
        'When the plan of a day is due (R-246): the earliest of the shifts of that day, else what the template of the day says; NULL where neither says.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.plan_due_at(int, date);
      DROP TABLE personnel.day_task;
      DROP TABLE personnel.day_plan;
    `);
  }
}
