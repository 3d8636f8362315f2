import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outletRecords } from './policies.js';

/** The life of an outlet: what was decided of it, the state of any day, and what an outlet in business has to have. */
export class OutletLife1764100810000 implements MigrationInterface {
  name = 'OutletLife1764100810000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EVENTS);
    await runner.query(LIFE_ON);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION outlets.life_on(int, date); DROP TABLE outlets.life_event`);
  }
}

const EVENTS = `
  CREATE TABLE outlets.life_event (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT life_event_pkey PRIMARY KEY,
    outlet_id int NOT NULL CONSTRAINT life_event_outlet_fkey REFERENCES outlets.outlet,
    to_state text COLLATE "C" NOT NULL,
    effective_on date NOT NULL,
    resumes_on date,
    closed_on date,
    reason text,
    recorded_at timestamptz NOT NULL DEFAULT platform.now(),
    recorded_by int DEFAULT NULLIF(current_setting('app.account', true), '')::int,
    CONSTRAINT life_event_state_ck CHECK (to_state IN
      ('planned', 'preparing', 'in_business', 'suspended', 'closing', 'closed')),
    CONSTRAINT life_event_suspended_ck CHECK ((to_state = 'suspended') = (resumes_on IS NOT NULL) AND resumes_on > effective_on),
    CONSTRAINT life_event_closing_ck CHECK ((to_state = 'closing') = (closed_on IS NOT NULL) AND closed_on > effective_on)
  );
  COMMENT ON TABLE outlets.life_event IS
    'One row is one step of an outlet into a state, from a day on; never changed. An outlet registered as open has none: its state follows from the dates of its record.';
  CREATE INDEX life_event_outlet_ix ON outlets.life_event (outlet_id, effective_on, id);
  ${outletRecords('outlets.life_event')}
  INSERT INTO outlets.life_event (outlet_id, to_state, effective_on)
  SELECT o.outlet_id, 'planned', platform.today() FROM outlets.outlet AS o WHERE o.opened_on > platform.today();
`;

/** Scalar look-ups, not EXISTS: for many outlets the planner would hash the whole table of each. */
const LIFE_ON = `
  CREATE FUNCTION outlets.life_on(p_outlet int, p_day date)
  RETURNS TABLE (state text, has_acceptance_document boolean, has_responsible_person boolean, has_safety_department boolean,
                 has_opening_approval boolean, is_opening_overdue boolean)
  LANGUAGE sql STABLE AS $$
    SELECT CASE
             WHEN e.to_state IN ('planned', 'preparing') THEN e.to_state
             WHEN p_day >= o.closed_on THEN 'closed'
             WHEN e.to_state IN ('closing', 'closed') THEN 'closing'
             WHEN coalesce((SELECT true FROM outlets.outlet_suspension AS s
                          WHERE s.outlet_id = o.outlet_id AND s.from_on <= p_day AND s.to_on > p_day LIMIT 1), false) THEN 'suspended'
             WHEN p_day < o.opened_on THEN 'planned'
             ELSE 'in_business'
           END,
           coalesce((SELECT true FROM outlets.acceptance_document AS d WHERE d.outlet_id = o.outlet_id AND d.accepted_on <= p_day LIMIT 1), false),
           coalesce((SELECT true FROM outlets.responsibility AS r WHERE r.outlet_id = o.outlet_id AND r.kind = 'responsible_person'
                     AND r.valid_from <= p_day AND (r.valid_to IS NULL OR r.valid_to > p_day) LIMIT 1), false),
           coalesce((SELECT true FROM outlets.responsibility AS r WHERE r.outlet_id = o.outlet_id AND r.kind = 'safety_department'
                     AND r.valid_from <= p_day AND (r.valid_to IS NULL OR r.valid_to > p_day) LIMIT 1), false),
           coalesce((SELECT true FROM outlets.approval_request AS a WHERE a.org_unit_id = o.outlet_id AND a.kind = 'opening'
                     AND a.state = 'approved' AND a.decided_on <= p_day LIMIT 1), false),
           coalesce(e.to_state IN ('planned', 'preparing') AND o.opened_on <= p_day, false)
    FROM outlets.outlet AS o
    LEFT JOIN LATERAL (
      SELECT x.to_state FROM outlets.life_event AS x
      WHERE x.outlet_id = o.outlet_id AND x.effective_on <= p_day
      ORDER BY x.effective_on DESC, x.id DESC LIMIT 1
    ) AS e ON true
    WHERE o.outlet_id = p_outlet
  $$;
  COMMENT ON FUNCTION outlets.life_on(int, date) IS
    'Grain: one row for an outlet in scope: its state on that day and what it then has of what it opens with. Opening, suspensions and closing follow the dates of the record; planned, preparing and closing the steps that were made.';
`;
