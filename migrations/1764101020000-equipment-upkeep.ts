import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { outletRecords } from './policies.js';

/** What becomes of equipment: faults and their repair, maintenance planned and done, renewal planned and done. */
export class EquipmentUpkeep1764101020000 implements MigrationInterface {
  name = 'EquipmentUpkeep1764101020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FAULTS);
    await runner.query(AVAILABILITY);
    await runner.query(MAINTENANCE);
    await runner.query(RENEWAL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE outlets.renewal_plan;
      DROP TABLE outlets.maintenance_work;
      DROP TABLE outlets.maintenance_plan;
      DROP FUNCTION outlets.availability_of(int, date, date);
      DROP TABLE outlets.equipment_fault;
    `);
  }
}

const ASSET = (table: string) => `
      outlet_id int NOT NULL CONSTRAINT ${table}_outlet_fkey REFERENCES outlets.outlet,
      asset_no text COLLATE "C" NOT NULL,`;

const FAULTS = `
  ${ledgerTable({
    name: 'outlets.equipment_fault',
    comment: 'One row is a fault ticket of an asset, open from reported_at until repaired_at.',
    columns: `${ASSET('equipment_fault')}
      fault_no text COLLATE "C" NOT NULL,
      reported_at timestamptz NOT NULL,
      description text NOT NULL,
      repaired_at timestamptz,
      repair_note text,
      CONSTRAINT equipment_fault_repaired_ck CHECK (repaired_at >= reported_at)`,
    key: ['outlet_id', 'fault_no'],
    isDated: false,
  })}
  ${outletRecords('outlets.equipment_fault')}
`;

const AVAILABILITY = `
  CREATE FUNCTION outlets.availability_of(p_outlet int, p_from date, p_to date)
  RETURNS TABLE (asset_id bigint, asset_no text, facility_class text, item text, name text, service_minutes bigint,
                 down_minutes bigint)
  LANGUAGE sql STABLE ROWS 40 AS $$
    WITH business AS MATERIALIZED (
      SELECT tstzmultirange(tstzrange(p.begins, greatest(p.begins, least(p.ends, platform.now()))))
             * tstzmultirange(tstzrange(o.opened_on::timestamp AT TIME ZONE 'Asia/Shanghai',
                                        o.closed_on::timestamp AT TIME ZONE 'Asia/Shanghai'))
             - coalesce((
                 SELECT range_agg(tstzrange(s.from_on::timestamp AT TIME ZONE 'Asia/Shanghai',
                                            s.to_on::timestamp AT TIME ZONE 'Asia/Shanghai'))
                 FROM outlets.outlet_suspension AS s WHERE s.outlet_id = p_outlet), '{}') AS hours
      FROM outlets.outlet AS o
      CROSS JOIN (SELECT p_from::timestamp AT TIME ZONE 'Asia/Shanghai' AS begins,
                         p_to::timestamp AT TIME ZONE 'Asia/Shanghai' AS ends) AS p
      WHERE o.outlet_id = p_outlet
    ), asset AS (
      SELECT max(e.id) AS asset_id, e.asset_no, (array_agg(e.facility_class ORDER BY e.valid_from DESC))[1] AS facility_class,
             (array_agg(e.item ORDER BY e.valid_from DESC))[1] AS item, (array_agg(e.name ORDER BY e.valid_from DESC))[1] AS name,
             range_agg(h.held) FILTER (WHERE e.state <> 'retired') AS service,
             coalesce(range_agg(h.held) FILTER (WHERE e.state = 'faulty'), '{}') AS faulty
      FROM outlets.equipment AS e
      CROSS JOIN LATERAL (SELECT tstzrange(e.valid_from::timestamp AT TIME ZONE 'Asia/Shanghai',
                                           e.valid_to::timestamp AT TIME ZONE 'Asia/Shanghai') AS held) AS h
      WHERE e.outlet_id = p_outlet
      GROUP BY e.asset_no
    ), fault AS MATERIALIZED (
      SELECT f.asset_no, range_agg(tstzrange(f.reported_at, f.repaired_at)) AS open
      FROM outlets.equipment_fault AS f
      WHERE f.outlet_id = p_outlet
      GROUP BY f.asset_no
    ), counted AS (
      SELECT a.asset_id, a.asset_no, a.facility_class, a.item, a.name, a.service * b.hours AS service,
             (a.faulty + coalesce(f.open, '{}')) * a.service * b.hours AS down
      FROM asset AS a
      CROSS JOIN business AS b
      LEFT JOIN fault AS f ON f.asset_no = a.asset_no
      WHERE NOT isempty(a.service * b.hours)
    )
    SELECT c.asset_id, c.asset_no, c.facility_class, c.item, c.name,
           (SELECT floor(sum(extract(epoch FROM upper(r.span) - lower(r.span))) / 60)::bigint FROM unnest(c.service) AS r (span)),
           (SELECT coalesce(floor(sum(extract(epoch FROM upper(r.span) - lower(r.span))) / 60), 0)::bigint
            FROM unnest(c.down) AS r (span))
    FROM counted AS c
  $$;
  COMMENT ON FUNCTION outlets.availability_of(int, date, date) IS
    'Grain: one row per asset that was in service at all in [p_from, p_to) as far as it has passed (R-071). In service: on the list, not retired, on days in which the outlet is in business. Down: in service with a ticket open or listed as faulty, a minute with both counted once.';
`;

const MAINTENANCE = `
  ${ledgerTable({
    name: 'outlets.maintenance_plan',
    comment: 'One row is that a task is due on an asset every so many days over [valid_from, valid_to).',
    columns: `${ASSET('maintenance_plan')}
      task text COLLATE "C" NOT NULL CONSTRAINT maintenance_plan_task_ck
        CHECK (task IN ('maintenance', 'running_monitoring', 'fire_and_explosion_prevention')),
      every_days int CONSTRAINT maintenance_plan_days_ck CHECK (every_days > 0)`,
    key: ['outlet_id', 'asset_no', 'task'],
    isDated: true,
  })}
  COMMENT ON COLUMN outlets.maintenance_plan.every_days IS 'NULL: as the standard for the item in outlets of that type says (R-356).';
  ${outletRecords('outlets.maintenance_plan')}
  ${ledgerTable({
    name: 'outlets.maintenance_work',
    comment: 'One row is that a task was done on an asset on a day.',
    columns: `${ASSET('maintenance_work')}
      task text COLLATE "C" NOT NULL CONSTRAINT maintenance_work_task_ck
        CHECK (task IN ('maintenance', 'running_monitoring', 'fire_and_explosion_prevention')),
      done_on date NOT NULL,
      done_by text,
      outcome text COLLATE "C" NOT NULL CONSTRAINT maintenance_work_outcome_ck CHECK (outcome IN ('in_order', 'fault_found')),
      note text`,
    key: ['outlet_id', 'asset_no', 'task', 'done_on'],
    isDated: false,
  })}
  ${outletRecords('outlets.maintenance_work')}
`;

const RENEWAL = `
  ${ledgerTable({
    name: 'outlets.renewal_plan',
    comment: 'One row is that an asset is to be renewed in a month, at what cost, and when it was.',
    columns: `${ASSET('renewal_plan')}
      planned_month date NOT NULL CONSTRAINT renewal_plan_month_ck CHECK (extract(day FROM planned_month) = 1),
      budget_fen bigint NOT NULL CONSTRAINT renewal_plan_budget_ck CHECK (budget_fen >= 0),
      done_on date,
      note text`,
    key: ['outlet_id', 'asset_no', 'planned_month'],
    isDated: false,
  })}
  ${outletRecords('outlets.renewal_plan')}
`;
