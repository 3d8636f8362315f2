import type { MigrationInterface, QueryRunner } from 'typeorm';

const OUTCOMES = ['closed', 'would_close', 'blocked', 'failed', 'unchanged', 'out_of_scope'] as const;
const UNITS = `SELECT u.id FROM outlets.org_unit AS u`;
const IS_HEADQUARTERS = `(SELECT NULLIF(current_setting('app.scopes', true), '') = '{1}')`;

/**
 * What asks for a run again and again is answered from a few rows: each chunk keeps what came out of it, and headquarters need
 * not have every unit looked up to see a run.
 */
export class RunTallies1764100130000 implements MigrationInterface {
  name = 'RunTallies1764100130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assessment.close_chunk ${OUTCOMES.map((outcome) => `ADD COLUMN ${outcome} int NOT NULL DEFAULT 0`).join(', ')};
      COMMENT ON COLUMN assessment.close_chunk.closed IS
        'How many of its outlets came out so, as the other columns of outcomes: what run_result says outlet by outlet.';
      UPDATE assessment.close_chunk AS c
      SET ${OUTCOMES.map((outcome) => `${outcome} = t.${outcome}`).join(', ')}
      FROM (
        SELECT d.run_id, d.chunk_no, ${OUTCOMES.map((outcome) => `count(*) FILTER (WHERE x.outcome = '${outcome}') AS ${outcome}`).join(', ')}
        FROM assessment.close_chunk AS d
        JOIN assessment.run_result AS x ON x.run_id = d.run_id AND x.outlet_id = ANY (d.outlet_ids)
        WHERE d.state = 'done'
        GROUP BY d.run_id, d.chunk_no
      ) AS t
      WHERE c.run_id = t.run_id AND c.chunk_no = t.chunk_no;
      ALTER POLICY scope ON assessment.close_run USING (${IS_HEADQUARTERS} OR org_unit_id IN (${UNITS}));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY scope ON assessment.close_run USING (org_unit_id IN (${UNITS}));
      ALTER TABLE assessment.close_chunk ${OUTCOMES.map((outcome) => `DROP COLUMN ${outcome}`).join(', ')};`);
  }
}
