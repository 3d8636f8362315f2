import type { FieldProblem } from '../../platform/errors/index.js';
import { curveFaults } from './curve-faults.js';
import { coverTheLine, fault, given } from './fault.js';
import { type Bonus, RATES, type SchemeDraft, type SchemeLine } from './scheme.dto.js';

const WEIGHT_STEPS = 10_000; // Weights have four decimals; counted in steps they add up exactly.
const FLOAT_SLACK = 1e-6;

/** What of a version is judged by itself, without looking at other versions or at results. */
export type JudgedDraft = Pick<SchemeDraft, 'productSet' | 'bonus' | 'lines'>;

/** Everything wrong with a version, all at once, so that a scheme is not mended one refusal at a time. */
export function schemeFaults(draft: JudgedDraft, businessLines: ReadonlySet<string>): FieldProblem[] {
  return [
    ...draft.productSet
      .map((code, index) => ({ code, index }))
      .filter(({ code }) => !businessLines.has(code))
      .map(({ code, index }) => fault(`/productSet/${index}`, 'unknown_business_line', { code })),
    ...bonusFaults(draft.bonus),
    ...lineFaults(draft.lines),
  ];
}

/** What cannot be kept even as a draft. */
export function draftFaults({ validFrom, validTo, lines }: SchemeDraft): FieldProblem[] {
  const isSecond = (line: SchemeLine, index: number) => lines.findIndex((other) => other.rate === line.rate) < index;
  return [
    ...(given(validTo) && validTo <= validFrom ? [fault('/validTo', 'months_out_of_order')] : []),
    ...lines.flatMap((line, index) => [
      ...(isSecond(line, index) ? [fault(`/lines/${index}/rate`, 'rate_repeated', { rate: line.rate })] : []),
      ...(isWholeSteps(line.weight) ? [] : [fault(`/lines/${index}/weight`, 'weight_too_fine')]),
    ]),
  ];
}

/** all of the five rates, and weights of exactly 100 over them. */
function lineFaults(lines: readonly SchemeLine[]): FieldProblem[] {
  const steps = lines.reduce((total, line) => total + Math.round(line.weight * WEIGHT_STEPS), 0);
  return [
    ...RATES.filter((rate) => !lines.some((line) => line.rate === rate)).map((rate) =>
      fault('/lines', 'rate_missing', { rate }),
    ),
    ...(steps === 100 * WEIGHT_STEPS ? [] : [fault('/lines', 'weights_not_100', { sum: steps / WEIGHT_STEPS })]),
    ...lines.flatMap((line, index) => curveFaults(line.curve, `/lines/${index}/curve`)),
  ];
}

function isWholeSteps(weight: number): boolean {
  const steps = weight * WEIGHT_STEPS;
  return Math.abs(steps - Math.round(steps)) < FLOAT_SLACK;
}

function bonusFaults(bonus: Bonus): FieldProblem[] {
  const isLinear = bonus.type === 'linear';
  const needed = isLinear ? (['floor', 'cap'] as const) : (['bands'] as const);
  const foreign = isLinear ? (['bands'] as const) : (['floor', 'cap'] as const);
  const { type } = bonus;
  return [
    ...needed
      .filter((parameter) => !given(bonus[parameter]))
      .map((parameter) => fault(`/bonus/${parameter}`, 'parameter_missing', { type, parameter })),
    ...foreign
      .filter((parameter) => given(bonus[parameter]))
      .map((parameter) => fault(`/bonus/${parameter}`, 'parameter_foreign', { type, parameter })),
    ...(!isLinear && bonus.bands && !coverTheLine(bonus.bands) ? [fault('/bonus/bands', 'bands_not_whole')] : []),
  ];
}
