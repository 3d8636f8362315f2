import type { FieldProblem } from '../../platform/errors/index.js';
import { curveFaults } from './curve-faults.js';
import { coverTheLine, fault, given } from './fault.js';
import { type Bonus, RATES, type SchemeDraft, type SchemeLine } from './scheme.dto.js';

const WEIGHT_STEPS = 10_000; // Weights have four decimals; counted in steps they add up exactly.
const FLOAT_SLACK = 1e-6;

/** What of a version is judged by itself, without looking at other versions or at results. */
export type JudgedDraft = Pick<SchemeDraft, 'validFrom' | 'validTo' | 'productSet' | 'bonus' | 'lines'>;

/** Everything wrong with a version, all at once, so that a scheme is not mended one refusal at a time. */
export function schemeFaults(draft: JudgedDraft, businessLines: ReadonlySet<string>): FieldProblem[] {
  return [
    ...(given(draft.validTo) && draft.validTo <= draft.validFrom ? [fault('/validTo', 'months_out_of_order')] : []),
    ...draft.productSet
      .map((code, index) => ({ code, index }))
      .filter(({ code }) => !businessLines.has(code))
      .map(({ code, index }) => fault(`/productSet/${index}`, 'unknown_business_line', { code })),
    ...bonusFaults(draft.bonus),
    ...lineFaults(draft.lines),
  ];
}

/** the five rates, each once, and weights of exactly 100 over them. */
function lineFaults(lines: readonly SchemeLine[]): FieldProblem[] {
  const steps = lines.map((line) => line.weight * WEIGHT_STEPS);
  const tooFine = lines.flatMap((_, index) => {
    const step = steps[index] ?? 0;
    return Math.abs(step - Math.round(step)) > FLOAT_SLACK ? [fault(`/lines/${index}/weight`, 'weight_too_fine')] : [];
  });
  const sum = steps.reduce((total, step) => total + Math.round(step), 0);
  return [
    ...RATES.filter((rate) => !lines.some((line) => line.rate === rate)).map((rate) =>
      fault('/lines', 'rate_missing', { rate }),
    ),
    ...tooFine,
    ...(sum === 100 * WEIGHT_STEPS ? [] : [fault('/lines', 'weights_not_100', { sum: sum / WEIGHT_STEPS })]),
    ...lines.flatMap((line, index) => curveFaults(line.curve, `/lines/${index}/curve`)),
  ];
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
