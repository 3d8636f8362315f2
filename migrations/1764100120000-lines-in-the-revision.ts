import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outletScoped } from './policies.js';

/**
 * The rates of a revision become part of its row, and a run names the revision it published instead of copying its card:
 * writing them five rows and one card per outlet apart was half of a close.
 */
export class LinesInTheRevision1764100120000 implements MigrationInterface {
  name = 'LinesInTheRevision1764100120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assessment.score_revision ADD COLUMN lines assessment.scored_line[];
      ALTER TABLE assessment.score_revision DISABLE TRIGGER score_revision_immutable;
      ALTER TABLE assessment.score_revision DISABLE TRIGGER score_revision_succeeded;
      UPDATE assessment.score_revision AS r
      SET lines = ARRAY(
        SELECT ROW(l.rate, l.numerator, l.denominator, l.value, l.target, l.curve, l.clamp, l.score, l.weight, l.points,
                   l.no_value_reason)::assessment.scored_line
        FROM assessment.score_line AS l
        WHERE l.outlet_id = r.outlet_id AND l.month = r.month AND l.revision = r.revision
        ORDER BY array_position(ARRAY['revenue_completion', 'user_completion', 'churn', 'arrears', 'input_output'], l.rate));
      ALTER TABLE assessment.score_revision ENABLE TRIGGER score_revision_immutable;
      ALTER TABLE assessment.score_revision ENABLE TRIGGER score_revision_succeeded;
      ALTER TABLE assessment.score_revision ALTER COLUMN lines SET NOT NULL;
      COMMENT ON COLUMN assessment.score_revision.lines IS 'Its rates, in the order of the contract; read them as assessment.score_line.';
      -- Rows of about three kilobytes stay whole: packing each of them costs a close more than writing it.
      ALTER TABLE assessment.score_revision SET (toast_tuple_target = 8160);

      DROP TABLE assessment.score_line;
      CREATE VIEW assessment.score_line WITH (security_invoker = true) AS
        SELECT r.outlet_id, r.month, r.revision, l.rate, l.numerator, l.denominator, l.value, l.target, l.curve, l.clamp,
               l.score, l.weight, l.points, l.no_value_reason
        FROM assessment.score_revision AS r
        CROSS JOIN LATERAL unnest(r.lines) AS l;
      COMMENT ON VIEW assessment.score_line IS '${GRAIN}';
      CREATE TRIGGER score_line_immutable INSTEAD OF UPDATE OR DELETE ON assessment.score_line
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

      ALTER TABLE assessment.run_result ADD COLUMN revision int;
      COMMENT ON COLUMN assessment.run_result.revision IS 'The published revision whose card is the result; where there is none, scorecard holds it.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assessment.run_result DISABLE TRIGGER USER;
      UPDATE assessment.run_result AS x
      SET scorecard = assessment.card(r.month, o.code, r.outlet_name, r.revision, 'closed', r.scheme_code, r.scheme_version, r.rates,
            r.user_growth, r.applicable_weight, r.total_score, r.bonus_coefficient, NULL, NULL, r.light, r.flags, r.result_hash,
            r.published_at)
      FROM assessment.close_run AS c, assessment.score_revision AS r, outlets.pub_outlet AS o
      WHERE x.revision IS NOT NULL AND c.id = x.run_id AND r.outlet_id = x.outlet_id AND r.month = c.month AND r.revision = x.revision
        AND o.outlet_id = x.outlet_id;
      ALTER TABLE assessment.run_result ENABLE TRIGGER USER;
      ALTER TABLE assessment.run_result DROP COLUMN revision;

      ALTER VIEW assessment.score_line RENAME TO score_line_of_revision;
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
        CONSTRAINT score_line_rate_ck CHECK (rate IN ('revenue_completion', 'user_completion', 'churn', 'arrears', 'input_output')),
        CONSTRAINT score_line_value_ck CHECK (value IS NOT NULL OR no_value_reason IS NOT NULL)
      );
      INSERT INTO assessment.score_line (outlet_id, month, revision, rate, numerator, denominator, value, target, curve, clamp, score,
        weight, points, no_value_reason)
      SELECT l.outlet_id, l.month, l.revision, l.rate, l.numerator, l.denominator, l.value, l.target, l.curve, l.clamp, l.score,
             l.weight, l.points, l.no_value_reason
      FROM assessment.score_line_of_revision AS l;
      COMMENT ON TABLE assessment.score_line IS '${GRAIN}';
      CREATE TRIGGER score_line_immutable BEFORE UPDATE OR DELETE ON assessment.score_line
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
      DROP VIEW assessment.score_line_of_revision;
      ALTER TABLE assessment.score_revision DROP COLUMN lines;
      ALTER TABLE assessment.score_revision RESET (toast_tuple_target);`);
    await runner.query(outletScoped('assessment.score_line'));
  }
}

const GRAIN =
  'One row is one rate of a revision: numerator over denominator (fen, subscribers), the exact value, and how it was scored; or the reason why there is no value.';
