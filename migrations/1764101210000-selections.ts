import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { personScoped } from './policies.js';

/** How people are selected, and how their work is evaluated. */
export class Selections1764101210000 implements MigrationInterface {
  name = 'Selections1764101210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'personnel.selection',
        comment: 'One row is an interview or a test of somebody who applied, and what came of it.',
        columns: `
          person_id bigint NOT NULL CONSTRAINT selection_person_fkey REFERENCES personnel.person,
          kind text COLLATE "C" NOT NULL CONSTRAINT selection_kind_ck CHECK (kind IN ('interview', 'test')),
          held_on date NOT NULL,
          result text COLLATE "C" NOT NULL CONSTRAINT selection_result_ck CHECK (result IN ('passed', 'failed')),
          score numeric CONSTRAINT selection_score_ck CHECK (score >= 0),
          assessor text NOT NULL`,
        key: ['person_id', 'kind', 'held_on'],
        isDated: false,
      })}
      ${personScoped('personnel.selection')}
      ${ledgerTable({
        name: 'personnel.evaluation',
        comment: 'One row is how the work of a person in a period was evaluated.',
        columns: `
          person_id bigint NOT NULL CONSTRAINT evaluation_person_fkey REFERENCES personnel.person,
          period text COLLATE "C" NOT NULL,
          evaluated_on date NOT NULL,
          result text COLLATE "C" NOT NULL
            CONSTRAINT evaluation_result_ck CHECK (result IN ('outstanding', 'qualified', 'to_improve', 'unqualified')),
          evaluator text NOT NULL`,
        key: ['person_id', 'period'],
        isDated: false,
      })}
      ${personScoped('personnel.evaluation')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE personnel.evaluation; DROP TABLE personnel.selection`);
  }
}
