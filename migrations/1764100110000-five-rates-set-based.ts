import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The functions in the order in which they stand on each other; each file is reviewed as one question. */
const FILES = [
  'curve-shape',
  'curve',
  'standings',
  'measured',
  'measures',
  'rate-parts',
  'rate-lines',
  'card-parts',
  'scored',
  'live-scores',
  'computed',
  'input-state',
  'earlier-open',
  'fact-checks',
  'checks',
  'recomputed',
];
const FORMER_FILES = ['curve', 'standing', 'measured', 'lines', 'scored', 'checks', 'recomputed'];

/**
 * The same five rates, computed for all outlets of a list at once instead of outlet by outlet: a nation is closed in seconds.
 * Measures and lines are made once and read by score and check list alike.
 */
export class FiveRatesSetBased1764100110000 implements MigrationInterface {
  name = 'FiveRatesSetBased1764100110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION assessment.recomputed(int, date, int), assessment.recounted(assessment.measured, bigint),
        assessment.checks(date, int[]), assessment.input_state(date, int[]), assessment.computed(date, int[]), assessment.hash_of(jsonb),
        assessment.scored(assessment.measured), assessment.bonus_of(jsonb, numeric), assessment.rate_lines(assessment.measured),
        assessment.measures(assessment.outlet_standing[]), assessment.revenue_of(int, date, text[], text),
        assessment.standings(date, int[]), assessment.curve_score(jsonb, numeric, numeric);
      DROP TYPE assessment.computation, assessment.score, assessment.rate_line, assessment.measured, assessment.outlet_standing,
        assessment.curve_result;`);
    await read(runner, 'five-rates-set-based', FILES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION assessment.recomputed(int, date, int), assessment.recounted(assessment.measured, bigint),
        assessment.checks(date, assessment.computation[]), assessment.fact_checks(date, int[]), assessment.earlier_open(date, int[]), assessment.input_state(date, int[]),
        assessment.computed(date, int[]), assessment.hash_of(jsonb),
        assessment.live_scores(assessment.outlet_standing[], numeric), assessment.scored(assessment.measured[]),
        assessment.bonus_of(jsonb, numeric), assessment.growth_of(assessment.measured),
        assessment.rate_json(numeric, numeric, numeric, numeric, numeric, numeric, numeric, text), assessment.rate_lines(assessment.measured[]), assessment.rate_parts(assessment.measured[]),
        assessment.measures(assessment.outlet_standing[]), assessment.standings(date, int[]),
        assessment.curve_score(jsonb, numeric, numeric), assessment.curve_clamped(assessment.curve_shape, numeric, numeric),
        assessment.curve_points(assessment.curve_shape, numeric), assessment.curve_place(assessment.curve_shape, numeric, numeric),
        assessment.curve_shape(jsonb);
      DROP VIEW assessment.subscriber_total;
      DROP TYPE assessment.computation, assessment.live_score, assessment.score, assessment.scored_line, assessment.rate_line, assessment.measured,
        assessment.outlet_standing, assessment.curve_result, assessment.curve_shape;`);
    await read(runner, 'five-rates', FORMER_FILES);
  }
}

async function read(runner: QueryRunner, folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) await runner.query(readFileSync(path.join(__dirname, folder, `${file}.sql`), 'utf8'));
}
