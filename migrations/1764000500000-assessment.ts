import type { MigrationInterface, QueryRunner } from 'typeorm';
import { orgUnitScoped, outletScoped } from './policies.js';

/** Schemes, targets, confirmations, close runs and revisions: what the five rates are made from and end as. */
export class Assessment1764000500000 implements MigrationInterface {
  name = 'Assessment1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMES);
    await runner.query(INPUTS);
    await runner.query(RUNS);
    await runner.query(REVISIONS);
    for (const table of OUTLET_SCOPED) await runner.query(outletScoped(table));
    for (const table of UNIT_SCOPED) await runner.query(orgUnitScoped(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA assessment CASCADE`);
  }
}

const OUTLET_SCOPED = [
  'assessment.target',
  'assessment.target_change',
  'assessment.confirmed_input',
  'assessment.run_result',
  'assessment.run_check',
  'assessment.score_revision',
  'assessment.score_line',
];
const UNIT_SCOPED = ['assessment.input_confirmation', 'assessment.close_run'];

const RATES = `('revenue_completion', 'user_completion', 'churn', 'arrears', 'input_output')`;
const METRICS = `('billed_revenue', 'new_subscribers', 'churn_rate', 'arrears_rate', 'input_output_rate')`;
const INPUT_NAMES = `('billing', 'subscribers', 'arrears', 'costs', 'targets')`;

const SCHEMES = `
  CREATE SCHEMA assessment;
  COMMENT ON SCHEMA assessment IS 'Derives and scores; nobody imports it.';

  CREATE TABLE assessment.scheme (
    code text COLLATE "C" CONSTRAINT scheme_pkey PRIMARY KEY,
    name text NOT NULL,
    org_unit_id int NOT NULL CONSTRAINT scheme_org_unit_fkey REFERENCES outlets.org_unit (id),
    created_at timestamptz NOT NULL DEFAULT platform.now(),
    CONSTRAINT scheme_code_ck CHECK (code ~ '^[a-z][a-z0-9_]{0,39}$')
  );
  COMMENT ON TABLE assessment.scheme IS 'One row is one assessment scheme and the org unit that owns it.';

  CREATE TABLE assessment.scheme_version (
    scheme_code text COLLATE "C" NOT NULL CONSTRAINT scheme_version_scheme_fkey REFERENCES assessment.scheme (code),
    version int NOT NULL,
    state text NOT NULL DEFAULT 'draft',
    valid_from date NOT NULL,
    valid_to date,
    org_unit_id int NOT NULL CONSTRAINT scheme_version_org_unit_fkey REFERENCES outlets.org_unit (id),
    areas text[] NOT NULL,
    ownerships text[] NOT NULL,
    product_set text[] NOT NULL,
    revenue_basis text NOT NULL,
    bonus jsonb NOT NULL,
    applicable_weight_min numeric NOT NULL DEFAULT 50,
    basis_document text,
    issued_on date,
    retroactive boolean NOT NULL DEFAULT false,
    published_at timestamptz,
    published_by int,
    row_version int NOT NULL DEFAULT 1,
    CONSTRAINT scheme_version_pkey PRIMARY KEY (scheme_code, version),
    CONSTRAINT scheme_version_state_ck CHECK (state IN ('draft', 'published')),
    CONSTRAINT scheme_version_months_ck CHECK (date_part('day', valid_from) = 1 AND date_part('day', valid_to) = 1 AND valid_to > valid_from),
    CONSTRAINT scheme_version_basis_ck CHECK (revenue_basis IN ('net', 'gross')),
    CONSTRAINT scheme_version_published_ck CHECK ((state = 'published') = (published_at IS NOT NULL))
  );
  COMMENT ON TABLE assessment.scheme_version IS
    'One row is one version: the months it is in force (half-open), whom it takes, and what billed revenue is. Never changed once published.';

  CREATE TABLE assessment.scheme_line (
    scheme_code text COLLATE "C" NOT NULL,
    version int NOT NULL,
    rate text NOT NULL,
    weight numeric(7,4) NOT NULL,
    curve jsonb NOT NULL,
    CONSTRAINT scheme_line_pkey PRIMARY KEY (scheme_code, version, rate),
    CONSTRAINT scheme_line_version_fkey FOREIGN KEY (scheme_code, version) REFERENCES assessment.scheme_version (scheme_code, version) ON DELETE CASCADE,
    CONSTRAINT scheme_line_rate_ck CHECK (rate IN ${RATES}),
    CONSTRAINT scheme_line_weight_ck CHECK (weight >= 0 AND weight <= 100)
  );
  COMMENT ON TABLE assessment.scheme_line IS 'One row is one rate of a scheme version: its weight and the curve that turns its value into a score.';

  CREATE FUNCTION assessment.refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM assessment.scheme_version AS v
               WHERE v.scheme_code = OLD.scheme_code AND v.version = OLD.version AND v.state = 'published') THEN
      RAISE EXCEPTION 'a published scheme version never changes' USING ERRCODE = 'OO005';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END
  $$;
  CREATE TRIGGER scheme_version_published BEFORE UPDATE OR DELETE ON assessment.scheme_version
    FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION platform.refuse_change();
  CREATE TRIGGER scheme_line_published BEFORE UPDATE OR DELETE ON assessment.scheme_line
    FOR EACH ROW EXECUTE FUNCTION assessment.refuse_published_change();

  INSERT INTO assessment.scheme (code, name, org_unit_id)
  VALUES ('five_rates_default', 'Five rates, default 五率考核默认方案', 1);
  INSERT INTO assessment.scheme_version (scheme_code, version, valid_from, org_unit_id, areas, ownerships, product_set, revenue_basis,
    bonus, basis_document, issued_on)
  VALUES ('five_rates_default', 1, '2012-01-01', 1, '{urban,suburban_county,other}', '{self_owned}',
    '{mobile_2g,mobile_3g,mobile_4g,mobile_5g}', 'net', '{"type": "linear", "floor": 60, "cap": 1.2}', '西安联通[2012]128号', '2012-01-01');
  INSERT INTO assessment.scheme_line (scheme_code, version, rate, weight, curve)
  SELECT 'five_rates_default', 1, l.rate, l.weight, l.curve::jsonb
  FROM (VALUES
    ('revenue_completion', 30, '{"type": "linear_up", "redLine": 0.6, "cap": 120}'),
    ('user_completion', 25, '{"type": "linear_up", "redLine": 0.6, "cap": 120}'),
    ('churn', 15, '{"type": "linear_down", "ceiling": 2, "cap": 120}'),
    ('arrears', 15, '{"type": "linear_down", "ceiling": 2, "cap": 120}'),
    ('input_output', 15, '{"type": "linear_down", "ceiling": 2, "cap": 120}')
  ) AS l (rate, weight, curve);
  UPDATE assessment.scheme_version SET state = 'published', published_at = platform.now()
  WHERE scheme_code = 'five_rates_default' AND version = 1;
`;

const INPUTS = `
  CREATE TABLE assessment.target (
    outlet_id int NOT NULL,
    month date NOT NULL,
    metric text NOT NULL,
    value numeric,
    exempt boolean NOT NULL DEFAULT false,
    reason text,
    changes int NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL DEFAULT platform.now(),
    changed_by int NOT NULL,
    CONSTRAINT target_pkey PRIMARY KEY (outlet_id, month, metric),
    CONSTRAINT target_outlet_fkey FOREIGN KEY (outlet_id) REFERENCES outlets.outlet (outlet_id),
    CONSTRAINT target_month_ck CHECK (date_part('day', month) = 1),
    CONSTRAINT target_metric_ck CHECK (metric IN ${METRICS}),
    CONSTRAINT target_value_ck CHECK (CASE WHEN exempt THEN value IS NULL AND reason IS NOT NULL ELSE value > 0 AND value IS NOT NULL END)
  );
  COMMENT ON TABLE assessment.target IS
    'One row is what an outlet is to reach in a month for one metric, as it stands: money in fen, counts, ratios; or a deliberate exemption. changes counts every time it was set differently.';

  CREATE TABLE assessment.target_change (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT target_change_pkey PRIMARY KEY,
    outlet_id int NOT NULL,
    month date NOT NULL,
    metric text NOT NULL,
    value numeric,
    exempt boolean NOT NULL,
    reason text,
    batch_id bigint,
    changed_at timestamptz NOT NULL DEFAULT platform.now(),
    changed_by int NOT NULL
  );
  COMMENT ON TABLE assessment.target_change IS 'One row is one setting of a target, kept for ever.';
  CREATE INDEX target_change_outlet_ix ON assessment.target_change (outlet_id, month, metric, id);
  CREATE TRIGGER target_change_append_only BEFORE UPDATE OR DELETE ON assessment.target_change
    FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

  CREATE TABLE assessment.input_confirmation (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT input_confirmation_pkey PRIMARY KEY,
    month date NOT NULL,
    org_unit_id int NOT NULL CONSTRAINT input_confirmation_org_unit_fkey REFERENCES outlets.org_unit (id),
    input text NOT NULL,
    control_total bigint,
    outlets int NOT NULL,
    account_id int NOT NULL,
    confirmed_at timestamptz NOT NULL DEFAULT platform.now(),
    CONSTRAINT input_confirmation_input_ck CHECK (input IN ${INPUT_NAMES})
  );
  COMMENT ON TABLE assessment.input_confirmation IS 'One row is one statement of the owner of an input that it is complete for a unit and month.';

  CREATE TABLE assessment.confirmed_input (
    outlet_id int NOT NULL,
    month date NOT NULL,
    input text NOT NULL,
    confirmation_id bigint NOT NULL CONSTRAINT confirmed_input_confirmation_fkey REFERENCES assessment.input_confirmation (id),
    changes bigint NOT NULL,
    total bigint,
    CONSTRAINT confirmed_input_pkey PRIMARY KEY (outlet_id, month, input)
  );
  COMMENT ON TABLE assessment.confirmed_input IS
    'One row is the latest confirmation of one input of an outlet-month, with the change counter that the input had then: stale when the counter has moved.';
`;

const RUNS = `
  CREATE TABLE assessment.close_run (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT close_run_pkey PRIMARY KEY,
    month date NOT NULL,
    org_unit_id int NOT NULL CONSTRAINT close_run_org_unit_fkey REFERENCES outlets.org_unit (id),
    kind text NOT NULL,
    state text NOT NULL DEFAULT 'queued',
    only_locked boolean NOT NULL DEFAULT false,
    account_id int NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT platform.now(),
    started_at timestamptz,
    finished_at timestamptz,
    outlets_total int,
    CONSTRAINT close_run_kind_ck CHECK (kind IN ('preview', 'close')),
    CONSTRAINT close_run_state_ck CHECK (state IN ('queued', 'running', 'completed', 'completed_with_blocked', 'failed', 'cancelled')),
    CONSTRAINT close_run_finished_ck CHECK ((state IN ('queued', 'running')) = (finished_at IS NULL))
  );
  COMMENT ON TABLE assessment.close_run IS 'One row is one request to compute a month for a unit; only_locked: the scheduler''s, which takes what locked by time.';
  CREATE UNIQUE INDEX close_run_live_uq ON assessment.close_run (month, org_unit_id, kind) WHERE state IN ('queued', 'running');

  CREATE TABLE assessment.close_chunk (
    run_id bigint NOT NULL CONSTRAINT close_chunk_run_fkey REFERENCES assessment.close_run (id),
    chunk_no int NOT NULL,
    outlet_ids int[] NOT NULL,
    state text NOT NULL DEFAULT 'pending',
    attempts int NOT NULL DEFAULT 0,
    lease_token uuid,
    lease_until timestamptz,
    CONSTRAINT close_chunk_pkey PRIMARY KEY (run_id, chunk_no),
    CONSTRAINT close_chunk_state_ck CHECK (state IN ('pending', 'leased', 'done', 'split'))
  );
  COMMENT ON TABLE assessment.close_chunk IS 'One row is a part of a run that is computed in one transaction; its lease says which process is at it.';

  CREATE TABLE assessment.run_result (
    run_id bigint NOT NULL CONSTRAINT run_result_run_fkey REFERENCES assessment.close_run (id),
    outlet_id int NOT NULL,
    outcome text NOT NULL,
    result_hash text,
    scorecard json,
    difference json,
    error text,
    recorded_at timestamptz NOT NULL DEFAULT platform.now(),
    CONSTRAINT run_result_pkey PRIMARY KEY (run_id, outlet_id),
    CONSTRAINT run_result_outcome_ck CHECK (outcome IN ('closed', 'would_close', 'blocked', 'failed', 'unchanged', 'out_of_scope'))
  );
  COMMENT ON TABLE assessment.run_result IS 'One row is what a run found for one outlet, preview and close alike.';

  CREATE TABLE assessment.run_check (
    run_id bigint NOT NULL,
    outlet_id int NOT NULL,
    code text COLLATE "C" NOT NULL,
    severity text NOT NULL,
    count bigint NOT NULL,
    owner_role text NOT NULL,
    href text NOT NULL,
    CONSTRAINT run_check_pkey PRIMARY KEY (run_id, outlet_id, code),
    CONSTRAINT run_check_result_fkey FOREIGN KEY (run_id, outlet_id) REFERENCES assessment.run_result (run_id, outlet_id),
    CONSTRAINT run_check_severity_ck CHECK (severity IN ('blocker', 'warning', 'info'))
  );
  COMMENT ON TABLE assessment.run_check IS 'One row is one finding of the check list for an outlet in a run.';
`;

const REVISIONS = `
  CREATE TABLE assessment.score_revision (
    outlet_id int NOT NULL CONSTRAINT score_revision_outlet_fkey REFERENCES outlets.outlet (outlet_id),
    month date NOT NULL,
    revision int NOT NULL,
    state text NOT NULL DEFAULT 'published',
    run_id bigint NOT NULL CONSTRAINT score_revision_run_fkey REFERENCES assessment.close_run (id),
    cause text NOT NULL,
    scheme_code text COLLATE "C" NOT NULL,
    scheme_version int NOT NULL,
    watermark bigint NOT NULL,
    previous_revision int,
    inputs jsonb NOT NULL,
    input_hash text NOT NULL,
    result_hash text NOT NULL,
    city_id int NOT NULL,
    lineage int[] NOT NULL,
    rates json NOT NULL,
    user_growth numeric,
    applicable_weight numeric NOT NULL,
    total_score numeric(7,2),
    bonus_coefficient numeric(7,4),
    light text,
    flags text[] NOT NULL,
    published_at timestamptz NOT NULL DEFAULT platform.now(),
    CONSTRAINT score_revision_pkey PRIMARY KEY (outlet_id, month, revision),
    CONSTRAINT score_revision_scheme_fkey FOREIGN KEY (scheme_code, scheme_version) REFERENCES assessment.scheme_version (scheme_code, version),
    CONSTRAINT score_revision_state_ck CHECK (state IN ('published', 'superseded')),
    CONSTRAINT score_revision_light_ck CHECK (light IN ('green', 'yellow', 'red')),
    CONSTRAINT score_revision_number_ck CHECK (revision >= 1)
  );
  COMMENT ON TABLE assessment.score_revision IS
    'One row is one published result of an outlet-month, never changed but for state. Its source rows are exactly those with counted_month = month and seq <= watermark.';
  CREATE UNIQUE INDEX score_revision_published_uq ON assessment.score_revision (month, outlet_id) WHERE state = 'published';
  CREATE INDEX score_revision_city_ix ON assessment.score_revision (month, city_id, scheme_code) WHERE state = 'published';

  CREATE TABLE assessment.score_line (
    outlet_id int NOT NULL,
    month date NOT NULL,
    revision int NOT NULL,
    rate text NOT NULL,
    numerator numeric,
    denominator numeric,
    value numeric,
    target numeric,
    curve jsonb NOT NULL,
    clamp text,
    score numeric(7,2),
    weight numeric(7,4) NOT NULL,
    points numeric,
    no_value_reason text,
    CONSTRAINT score_line_pkey PRIMARY KEY (outlet_id, month, revision, rate),
    CONSTRAINT score_line_revision_fkey FOREIGN KEY (outlet_id, month, revision) REFERENCES assessment.score_revision (outlet_id, month, revision),
    CONSTRAINT score_line_rate_ck CHECK (rate IN ${RATES}),
    CONSTRAINT score_line_value_ck CHECK (value IS NOT NULL OR no_value_reason IS NOT NULL)
  );
  COMMENT ON TABLE assessment.score_line IS
    'One row is one rate of a revision: numerator over denominator (fen, subscribers), the exact value, and how it was scored; or the reason why there is no value.';

  CREATE FUNCTION assessment.refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state = 'published' AND NEW.state = 'superseded'
       AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state' THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a published revision never changes' USING ERRCODE = 'OO001';
  END
  $$;
  CREATE TRIGGER score_revision_immutable BEFORE UPDATE OR DELETE ON assessment.score_revision
    FOR EACH ROW EXECUTE FUNCTION assessment.refuse_revision_change();
  CREATE FUNCTION assessment.refuse_gap() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM assessment.score_revision AS r WHERE r.outlet_id = NEW.outlet_id AND r.month = NEW.month
                     AND r.revision = NEW.revision + 1) THEN
      RAISE EXCEPTION 'a revision is superseded by the next one only' USING ERRCODE = 'OO001';
    END IF;
    RETURN NULL;
  END
  $$;
  CREATE CONSTRAINT TRIGGER score_revision_succeeded AFTER UPDATE ON assessment.score_revision
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION assessment.refuse_gap();
  CREATE TRIGGER score_line_immutable BEFORE UPDATE OR DELETE ON assessment.score_line
    FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
`;
