import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { outletRecords } from './policies.js';

/** When people came and went, what they worked beyond their shifts, and what follows for each day. */
export class Attendance1764101502000 implements MigrationInterface {
  name = 'Attendance1764101502000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUNCHES);
    await runner.query(OVERTIME);
    await runner.query(DAYS);
    await runner.query(MONTHS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.attendance_of(int, date, date);
      DROP FUNCTION personnel.attendance_days_of(int, date, date);
      DROP TABLE personnel.overtime_decision;
      DROP TABLE personnel.overtime_request;
      DROP TABLE personnel.attendance_punch;
    `);
  }
}

const PUNCHES = `
  ${ledgerTable({
    name: 'personnel.attendance_punch',
    comment: 'One row is a moment at which a person came to an outlet or left it, as found.',
    columns: `
      outlet_id int NOT NULL CONSTRAINT attendance_punch_outlet_fkey REFERENCES outlets.outlet,
      person_id bigint NOT NULL CONSTRAINT attendance_punch_person_fkey REFERENCES personnel.person,
      person_no text COLLATE "C" NOT NULL,
      punched_at timestamptz NOT NULL,
      kind text COLLATE "C" NOT NULL CONSTRAINT attendance_punch_kind_ck CHECK (kind IN ('in', 'out')),
      day date NOT NULL,
      source_system text COLLATE "C",
      source_ref text COLLATE "C",
      is_withdrawn boolean NOT NULL`,
    key: ['person_id', 'punched_at', 'kind'],
    owner: 'outlet_id',
    isDated: false,
  })}
  COMMENT ON COLUMN personnel.attendance_punch.day IS
    'Working day it belongs to, decided when it was recorded: of the shift it falls in, of the coming before it, else the day in Shanghai.';
  CREATE INDEX attendance_punch_day_ix ON personnel.attendance_punch (outlet_id, day, person_id);
  ${outletRecords('personnel.attendance_punch')}`;

const OVERTIME = `
  ${ledgerTable({
    name: 'personnel.overtime_request',
    comment: 'One row is what a person is asked to work beyond the shift of a day; recorded_by is who asks.',
    columns: `
      outlet_id int NOT NULL CONSTRAINT overtime_request_outlet_fkey REFERENCES outlets.outlet,
      person_id bigint NOT NULL CONSTRAINT overtime_request_person_fkey REFERENCES personnel.person,
      person_no text COLLATE "C" NOT NULL,
      day date NOT NULL,
      hours numeric NOT NULL CONSTRAINT overtime_request_hours_ck CHECK (hours > 0 AND hours <= 24),
      reason text NOT NULL,
      is_withdrawn boolean NOT NULL`,
    key: ['outlet_id', 'person_id', 'day'],
    isDated: false,
  })}
  CREATE INDEX overtime_request_person_ix ON personnel.overtime_request (person_id);
  ${outletRecords('personnel.overtime_request')}

  CREATE TABLE personnel.overtime_decision (
    request_id bigint NOT NULL CONSTRAINT overtime_decision_request_fkey REFERENCES personnel.overtime_request,
    request_version int NOT NULL,
    outlet_id int NOT NULL CONSTRAINT overtime_decision_outlet_fkey REFERENCES outlets.outlet,
    decision text COLLATE "C" NOT NULL CONSTRAINT overtime_decision_ck CHECK (decision IN ('approved', 'rejected')),
    note text,
    decided_by int NOT NULL,
    decided_at timestamptz NOT NULL DEFAULT platform.now(),
    CONSTRAINT overtime_decision_pkey PRIMARY KEY (request_id, request_version)
  );
  COMMENT ON TABLE personnel.overtime_decision IS
    'One row is the decision of one version of a request: one that is changed afterwards waits for a decision again.';
  CREATE INDEX overtime_decision_outlet_ix ON personnel.overtime_decision (outlet_id);
  ${outletRecords('personnel.overtime_decision')}`;

/** A shift takes its first coming before its end and its last going after its start; of two in a day, each takes its own. */
const DAYS = `
  CREATE FUNCTION personnel.attendance_days_of(p_outlet int, p_from date, p_to date)
  RETURNS TABLE (person_id bigint, person_no text, day date, shift_no int, starts_at timestamptz, ends_at timestamptz,
                 checked_in_at timestamptz, checked_out_at timestamptz, is_due boolean, late_minutes int, is_late boolean,
                 early_minutes int, worked_minutes int, beyond_minutes int, approved_minutes int)
  LANGUAGE sql STABLE AS $$
    WITH shift AS (
      SELECT r.person_id, r.person_no, r.day, r.shift_no, r.starts_at, r.ends_at, r.late_after_minutes,
             lag(r.ends_at) OVER w AS ended_before, lead(r.starts_at) OVER w AS starts_next
      FROM personnel.roster_shift AS r
      WHERE r.outlet_id = p_outlet AND r.day >= p_from AND r.day < p_to AND NOT r.is_cancelled
      WINDOW w AS (PARTITION BY r.person_id, r.day ORDER BY r.starts_at)
    ), punch AS (
      SELECT p.person_id, p.person_no, p.day, p.kind, p.punched_at
      FROM personnel.attendance_punch AS p
      WHERE p.outlet_id = p_outlet AND p.day >= p_from AND p.day < p_to AND NOT p.is_withdrawn
    ), found AS (
      SELECT s.person_id, s.person_no, s.day, s.shift_no, s.starts_at, s.ends_at, s.late_after_minutes,
             min(p.punched_at) FILTER (WHERE p.kind = 'in' AND p.punched_at < s.ends_at
               AND (s.ended_before IS NULL OR p.punched_at >= s.ended_before)) AS came_at,
             max(p.punched_at) FILTER (WHERE p.kind = 'out' AND p.punched_at > s.starts_at
               AND (s.starts_next IS NULL OR p.punched_at < s.starts_next)) AS went_at,
             s.starts_next IS NULL AS is_last
      FROM shift AS s
      LEFT JOIN punch AS p ON p.person_id = s.person_id AND p.day = s.day
      GROUP BY s.person_id, s.person_no, s.day, s.shift_no, s.starts_at, s.ends_at, s.late_after_minutes, s.starts_next
      UNION ALL
      SELECT p.person_id, p.person_no, p.day, NULL, NULL, NULL, 0, min(p.punched_at) FILTER (WHERE p.kind = 'in'),
             max(p.punched_at) FILTER (WHERE p.kind = 'out'), true
      FROM punch AS p
      WHERE NOT EXISTS (SELECT FROM shift AS s WHERE s.person_id = p.person_id AND s.day = p.day)
      GROUP BY p.person_id, p.person_no, p.day
    ), minute AS (
      SELECT f.person_id, f.person_no, f.day, f.shift_no, f.starts_at, f.ends_at, f.late_after_minutes, f.came_at, f.went_at,
             f.is_last, date_trunc('minute', f.came_at) AS came, date_trunc('minute', f.went_at) AS went
      FROM found AS f
    )
    SELECT m.person_id, m.person_no, m.day, m.shift_no, m.starts_at, m.ends_at, m.came_at, m.went_at,
           coalesce(m.ends_at <= platform.now(), false),
           CASE WHEN m.came > m.starts_at THEN (date_part('epoch', m.came - m.starts_at) / 60)::int ELSE 0 END,
           coalesce(m.came > m.starts_at + m.late_after_minutes * interval '1 minute', false),
           CASE WHEN m.went < m.ends_at THEN (date_part('epoch', m.ends_at - m.went) / 60)::int ELSE 0 END,
           CASE WHEN m.went > m.came THEN (date_part('epoch', m.went - m.came) / 60)::int END,
           CASE WHEN m.shift_no IS NULL AND m.went > m.came THEN (date_part('epoch', m.went - m.came) / 60)::int
                WHEN m.went > m.ends_at THEN (date_part('epoch', m.went - m.ends_at) / 60)::int ELSE 0 END,
           CASE WHEN m.is_last THEN coalesce(o.minutes, 0) ELSE 0 END
    FROM minute AS m
    LEFT JOIN LATERAL (
      SELECT (q.hours * 60)::int AS minutes
      FROM personnel.overtime_request AS q
      JOIN personnel.overtime_decision AS d
        ON d.request_id = q.id AND d.request_version = q.version AND d.decision = 'approved'
      WHERE q.outlet_id = p_outlet AND q.person_id = m.person_id AND q.day = m.day AND NOT q.is_withdrawn
    ) AS o ON true
  $$;
  COMMENT ON FUNCTION personnel.attendance_days_of(int, date, date) IS
    'Grain: one row per shift that begins in [p_from, p_to) at an outlet, and one per person and day there without a shift. Minutes are whole: the minute of the start is not late (R-244).';`;

const MONTHS = `
  CREATE FUNCTION personnel.attendance_of(p_outlet int, p_from date, p_to date)
  RETURNS TABLE (person_id bigint, person_no text, planned_days int, on_time_days int, late_days int, early_days int,
                 missing_days int, unplanned_days int, worked_minutes int, unapproved_minutes int)
  LANGUAGE sql STABLE AS $$
    WITH day AS (
      SELECT a.person_id, a.day, bool_or(a.is_due) AS is_due, bool_or(a.is_late AND a.is_due) AS is_late,
             bool_or(a.early_minutes > 0 AND a.is_due) AS is_early,
             bool_or(a.is_due AND a.checked_in_at IS NULL) AS is_missing, bool_and(a.shift_no IS NULL) AS is_unplanned,
             sum(a.worked_minutes) AS worked, greatest(sum(a.beyond_minutes) - sum(a.approved_minutes), 0) AS unapproved
      FROM personnel.attendance_days_of(p_outlet, p_from, p_to) AS a
      GROUP BY a.person_id, a.day
    ), person AS (
      SELECT t.person_id, t.person_no
      FROM personnel.posting AS t
      WHERE t.org_unit_id = p_outlet AND t.valid_from < p_to
        AND (t.valid_to IS NULL OR t.valid_to > p_from AND t.valid_to > t.valid_from)
      UNION
      SELECT r.person_id, r.person_no FROM personnel.roster_shift AS r
      WHERE r.outlet_id = p_outlet AND r.day >= p_from AND r.day < p_to AND NOT r.is_cancelled
      UNION
      SELECT p.person_id, p.person_no FROM personnel.attendance_punch AS p
      WHERE p.outlet_id = p_outlet AND p.day >= p_from AND p.day < p_to AND NOT p.is_withdrawn
    )
    SELECT p.person_id, p.person_no, count(*) FILTER (WHERE d.is_due)::int,
           count(*) FILTER (WHERE d.is_due AND NOT d.is_late AND NOT d.is_missing)::int,
           count(*) FILTER (WHERE d.is_late)::int, count(*) FILTER (WHERE d.is_early)::int,
           count(*) FILTER (WHERE d.is_missing)::int, count(*) FILTER (WHERE d.is_unplanned)::int,
           coalesce(sum(d.worked), 0)::int, coalesce(sum(d.unapproved), 0)::int
    FROM person AS p
    LEFT JOIN day AS d ON d.person_id = p.person_id
    GROUP BY p.person_id, p.person_no
  $$;
  COMMENT ON FUNCTION personnel.attendance_of(int, date, date) IS
    'Grain: one row per person posted, planned or seen at an outlet in [p_from, p_to). A day is planned once its shifts are over; on time when none of them was late or missed (R-059).';`;
