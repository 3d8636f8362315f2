import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The functions in the order in which they stand on each other; each file is reviewed as one question. */
const FILES = ['curve', 'standing', 'measured', 'lines', 'scored', 'checks', 'recomputed', 'ranks'];

/** How an outlet-month becomes five rates and a score: one set of functions for preview, close, progress and verify. */
export class FiveRates1764000510000 implements MigrationInterface {
  name = 'FiveRates1764000510000';

  async up(runner: QueryRunner): Promise<void> {
    for (const file of FILES) {
      await runner.query(readFileSync(path.join(__dirname, 'five-rates', `${file}.sql`), 'utf8'));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION assessment.ranks(date), assessment.recomputed(int, date, int), assessment.recounted(assessment.measured, bigint),
        assessment.checks(date, int[]), assessment.input_state(date, int[]), assessment.computed(date, int[]), assessment.hash_of(jsonb),
        assessment.scored(assessment.measured), assessment.bonus_of(jsonb, numeric), assessment.rate_lines(assessment.measured),
        assessment.measures(assessment.outlet_standing[]), assessment.revenue_of(int, date, text[], text),
        assessment.standings(date, int[]), assessment.curve_score(jsonb, numeric, numeric);
      DROP TYPE assessment.computation, assessment.score, assessment.rate_line, assessment.measured, assessment.outlet_standing,
        assessment.curve_result;`);
  }
}
