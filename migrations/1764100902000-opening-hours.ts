import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { outletRecords } from './policies.js';

const SPANS = String.raw`^(closed|[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9](;[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9])*)$`;
const WEEKDAYS = `'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'`;

/** What was said to customers of a change of hours, and why it came at once; the same for a week and for a day. */
const notice = (table: string): string => `
  spans text COLLATE "C" NOT NULL CONSTRAINT ${table}_spans_ck CHECK (spans ~ '${SPANS}'),
  change_kind text COLLATE "C" NOT NULL CONSTRAINT ${table}_change_ck CHECK (change_kind IN ('planned', 'emergency', 'correction')),
  announced_on date,
  channel text COLLATE "C" CONSTRAINT ${table}_channel_ck
    CHECK (channel IN ('door_notice', 'sms', 'app', 'web_site', 'hotline', 'media')),
  emergency_reason text COLLATE "C" CONSTRAINT ${table}_reason_ck
    CHECK (emergency_reason IN ('power_cut', 'weather', 'authority_order', 'other')),
  note text`;

/** When an outlet is open: by weekday, and on single days; and what other modules may ask of it. */
export class OpeningHours1764100902000 implements MigrationInterface {
  name = 'OpeningHours1764100902000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(QUESTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION outlets.pub_is_open(int, timestamptz);
      DROP FUNCTION outlets.pub_opening_spans(int, date);
      DROP FUNCTION outlets.opening_on(int, date);
      DROP TABLE outlets.opening_exception;
      DROP TABLE outlets.opening_hours`);
  }
}

const TABLES = `
  ${ledgerTable({
    name: 'outlets.opening_hours',
    comment:
      'One row is when an outlet is open on a weekday over [valid_from, valid_to), and how the change to it was announced.',
    columns: `
      outlet_id int NOT NULL CONSTRAINT opening_hours_outlet_fkey REFERENCES outlets.outlet,
      weekday text COLLATE "C" NOT NULL CONSTRAINT opening_hours_weekday_ck CHECK (weekday IN (${WEEKDAYS})),
      ${notice('opening_hours')}`,
    key: ['outlet_id', 'weekday'],
    isDated: true,
  })}
  COMMENT ON COLUMN outlets.opening_hours.spans IS 'closed, or HH:MM-HH:MM;HH:MM-HH:MM in order and without overlap, Asia/Shanghai.';
  ${outletRecords('outlets.opening_hours')}
  ${ledgerTable({
    name: 'outlets.opening_exception',
    comment: 'One row is when an outlet is open on a single day, other than its weekday says.',
    columns: `
      outlet_id int NOT NULL CONSTRAINT opening_exception_outlet_fkey REFERENCES outlets.outlet,
      day date NOT NULL,
      ${notice('opening_exception')}`,
    key: ['outlet_id', 'day'],
    isDated: false,
  })}
  ${outletRecords('outlets.opening_exception')}
`;

const QUESTIONS = `
  CREATE FUNCTION outlets.opening_on(p_outlet int, p_day date) RETURNS TABLE (state text, spans text)
  LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_day < o.opened_on THEN 'not_open_yet' WHEN p_day >= o.closed_on THEN 'closed_down'
                WHEN s.outlet_id IS NOT NULL THEN 'suspended' WHEN coalesce(e.spans, h.spans) IS NULL THEN 'unknown'
                WHEN e.spans IS NOT NULL THEN 'exception' ELSE 'regular' END,
           CASE WHEN p_day < o.opened_on OR p_day >= o.closed_on OR s.outlet_id IS NOT NULL THEN 'closed'
                ELSE coalesce(e.spans, h.spans) END
    FROM outlets.outlet AS o
    LEFT JOIN outlets.outlet_suspension AS s ON s.outlet_id = o.outlet_id AND s.from_on <= p_day AND s.to_on > p_day
    LEFT JOIN outlets.opening_exception AS e ON e.outlet_id = o.outlet_id AND e.day = p_day
    LEFT JOIN outlets.opening_hours AS h ON h.outlet_id = o.outlet_id
      AND h.weekday = (ARRAY[${WEEKDAYS}])[date_part('isodow', p_day)::int]
      AND h.valid_from <= p_day AND (h.valid_to IS NULL OR h.valid_to > p_day)
    WHERE o.outlet_id = p_outlet
  $$;
  COMMENT ON FUNCTION outlets.opening_on(int, date) IS
    'Grain: one row per outlet in scope: its hours of a day after suspensions and exceptions. spans is NULL where nobody recorded hours (state unknown), which is not the same as closed.';

  CREATE FUNCTION outlets.pub_opening_spans(p_outlet int, p_day date) RETURNS TABLE (opens_at time, closes_at time)
  LANGUAGE sql STABLE AS $$
    SELECT split_part(p.span, '-', 1)::time, split_part(p.span, '-', 2)::time
    FROM outlets.opening_on(p_outlet, p_day) AS d
    CROSS JOIN LATERAL string_to_table(d.spans, ';') AS p (span)
    WHERE p.span <> 'closed'
  $$;
  COMMENT ON FUNCTION outlets.pub_opening_spans(int, date) IS
    'Grain: one row per time of a day in which an outlet in scope is open, [opens_at, closes_at) in Asia/Shanghai; none where it is closed or nobody recorded hours.';

  CREATE FUNCTION outlets.pub_is_open(p_outlet int, p_at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN d.spans IS NULL THEN NULL ELSE EXISTS (
      SELECT FROM outlets.pub_opening_spans(p_outlet, l.at::date) AS s WHERE s.opens_at <= l.at::time AND s.closes_at > l.at::time
    ) END
    FROM (SELECT p_at AT TIME ZONE 'Asia/Shanghai' AS at) AS l
    CROSS JOIN LATERAL outlets.opening_on(p_outlet, l.at::date) AS d
  $$;
  COMMENT ON FUNCTION outlets.pub_is_open(int, timestamptz) IS
    'Whether an outlet in scope is open at an instant; NULL where nobody recorded its hours.';
`;
