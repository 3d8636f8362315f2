import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FILES = ['curve', 'rate-lines'];

/**
 * Between the points of a curve the score is divided once, after everything is multiplied: a value that is no finite
 * decimal lost its last digits before, and a score of exactly half a hundredth was rounded down.
 */
export class FiveRatesExact1764100140000 implements MigrationInterface {
  name = 'FiveRatesExact1764100140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(dropped('assessment.curve_points(assessment.curve_shape, numeric)'));
    await read(runner, 'five-rates-exact');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dropped('assessment.curve_points(assessment.curve_shape, numeric, numeric, numeric)'));
    await read(runner, 'five-rates-set-based');
  }
}

function dropped(points: string): string {
  return `
    DROP FUNCTION assessment.rate_lines(assessment.measured[]), assessment.curve_score(jsonb, numeric, numeric),
      assessment.curve_clamped(assessment.curve_shape, numeric, numeric), ${points},
      assessment.curve_place(assessment.curve_shape, numeric, numeric);
    DROP TYPE assessment.rate_line, assessment.curve_result;`;
}

async function read(runner: QueryRunner, folder: string): Promise<void> {
  for (const file of FILES) await runner.query(readFileSync(path.join(__dirname, folder, `${file}.sql`), 'utf8'));
}
