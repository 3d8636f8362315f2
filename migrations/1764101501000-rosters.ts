import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { outletRecords } from './policies.js';

/** Who works when, and who eats when. */
export class Rosters1764101501000 implements MigrationInterface {
  name = 'Rosters1764101501000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SHIFTS);
    await runner.query(MEALS);
    await runner.query(VIEWS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW personnel.pub_roster_shift;
      DROP VIEW outlets.pub_outlet_suspension;
      DROP TABLE personnel.meal_turn;
      DROP TABLE personnel.roster_shift;
    `);
  }
}

/** The times are those of the template on the day it was planned: a template that changes moves no shift. */
const SHIFTS = `
  ${ledgerTable({
    name: 'personnel.roster_shift',
    comment: 'One row is a shift of a person at an outlet: the first, or another, that begins on a day.',
    columns: `
      outlet_id int NOT NULL CONSTRAINT roster_shift_outlet_fkey REFERENCES outlets.outlet,
      person_id bigint NOT NULL CONSTRAINT roster_shift_person_fkey REFERENCES personnel.person,
      person_no text COLLATE "C" NOT NULL,
      day date NOT NULL,
      shift_no int NOT NULL CONSTRAINT roster_shift_no_ck CHECK (shift_no > 0 AND shift_no < 10),
      template_code text COLLATE "C",
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      plan_due_at timestamptz,
      meal_starts_at timestamptz,
      meal_ends_at timestamptz,
      late_after_minutes int NOT NULL CONSTRAINT roster_shift_late_ck CHECK (late_after_minutes >= 0),
      is_trainee boolean NOT NULL,
      is_cancelled boolean NOT NULL,
      CONSTRAINT roster_shift_period_ck CHECK (ends_at > starts_at),
      CONSTRAINT roster_shift_meal_ck CHECK (meal_ends_at > meal_starts_at)`,
    key: ['outlet_id', 'person_id', 'day', 'shift_no'],
    isDated: false,
  })}
  COMMENT ON COLUMN personnel.roster_shift.person_no IS 'Kept here, because who has gone to another branch is out of sight of the old one.';
  CREATE INDEX roster_shift_day_ix ON personnel.roster_shift (outlet_id, day, plan_due_at);
  CREATE INDEX roster_shift_person_ix ON personnel.roster_shift (person_id, day);
  ${outletRecords('personnel.roster_shift')}`;

const MEALS = `
  ${ledgerTable({
    name: 'personnel.meal_turn',
    comment: 'One row is when a person eats on a day at an outlet: the rota of a day is its rows.',
    columns: `
      outlet_id int NOT NULL CONSTRAINT meal_turn_outlet_fkey REFERENCES outlets.outlet,
      person_id bigint NOT NULL CONSTRAINT meal_turn_person_fkey REFERENCES personnel.person,
      person_no text COLLATE "C" NOT NULL,
      day date NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      is_cancelled boolean NOT NULL,
      CONSTRAINT meal_turn_period_ck CHECK (ends_at > starts_at)`,
    key: ['outlet_id', 'day', 'person_id'],
    isDated: false,
  })}
  CREATE INDEX meal_turn_person_ix ON personnel.meal_turn (person_id);
  ${outletRecords('personnel.meal_turn')}`;

const VIEWS = `
  CREATE VIEW personnel.pub_roster_shift WITH (security_invoker = true) AS
    SELECT r.id, r.outlet_id, r.person_id, r.person_no, r.day, r.shift_no, r.template_code, r.starts_at, r.ends_at, r.is_trainee
    FROM personnel.roster_shift AS r
    WHERE NOT r.is_cancelled;
  COMMENT ON VIEW personnel.pub_roster_shift IS 'Grain: one row per shift that is planned; starts_at and ends_at are instants, the day is that of the start in Shanghai.';
  CREATE VIEW outlets.pub_outlet_suspension WITH (security_invoker = true) AS
    SELECT s.outlet_id, s.from_on, s.to_on FROM outlets.outlet_suspension AS s;
  COMMENT ON VIEW outlets.pub_outlet_suspension IS 'Grain: one row per time in which an outlet does not trade, [from_on, to_on).';`;
