import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Inputs of assessment (targets, exemptions, confirmations) are no facts: a locked month still takes what clears its blockers. */
export class MonthsInputs1764000210000 implements MigrationInterface {
  name = 'MonthsInputs1764000210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION months.takes_inputs(g months.outlet_month) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT CASE months.effective_state(g)
          WHEN 'open' THEN true
          WHEN 'locked' THEN true
          WHEN 'reopened' THEN true
          WHEN 'history' THEN NOT g.shut
          ELSE false END
      $$;
      COMMENT ON FUNCTION months.takes_inputs(months.outlet_month) IS
        'Whether targets and confirmations of the outlet-month may still change: until it is closed, and again while it is reopened.';

      CREATE FUNCTION months.state_before_gate(o months.outlet, p_month date) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN NOT coalesce(p_month >= o.go_live, false) THEN 'history'
          WHEN coalesce(months.gate_lock_at(o, p_month), 'infinity') > platform.now() THEN 'open'
          ELSE 'locked' END
      $$;
      COMMENT ON FUNCTION months.state_before_gate(months.outlet, date) IS
        'The state of an outlet-month that nobody wrote to yet: what its gate row would say were it made now.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION months.state_before_gate(months.outlet, date);
      DROP FUNCTION months.takes_inputs(months.outlet_month);
    `);
  }
}
