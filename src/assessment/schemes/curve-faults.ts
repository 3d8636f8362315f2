import type { FieldProblem } from '../../platform/errors/index.js';
import type { Curve, CurveType } from './curve.dto.js';
import { coverTheLine, fault, given } from './fault.js';

type Parameter = Exclude<keyof Curve, 'type'>;

const PARAMETERS: Record<CurveType, { needed: readonly Parameter[]; possible?: readonly Parameter[] }> = {
  linear_up: { needed: ['cap'], possible: ['redLine'] },
  linear_down: { needed: ['ceiling', 'cap'] },
  piecewise: { needed: ['points', 'basis'], possible: ['nonMonotone'] },
  banded: { needed: ['bands', 'basis'] },
  range: { needed: ['low', 'high', 'zeroBelow', 'zeroAbove', 'basis'] },
  binary: { needed: ['threshold', 'direction', 'basis'] },
};

/** Everything wrong with one curve: parameters that its type needs or does not have, and values that contradict each other. */
export function curveFaults(curve: Curve, at: string): FieldProblem[] {
  const { type } = curve;
  const { needed, possible = [] } = PARAMETERS[type];
  const known = [...needed, ...possible];
  const said = (Object.keys(curve) as (keyof Curve)[]).filter((name) => name !== 'type' && given(curve[name]));
  return [
    ...needed
      .filter((parameter) => !given(curve[parameter]))
      .map((parameter) => fault(`${at}/${parameter}`, 'parameter_missing', { type, parameter })),
    ...said
      .filter((parameter) => !known.some((name) => name === parameter))
      .map((parameter) => fault(`${at}/${parameter}`, 'parameter_foreign', { type, parameter })),
    ...contradictions(curve, at),
  ];
}

function contradictions(curve: Curve, at: string): FieldProblem[] {
  switch (curve.type) {
    case 'linear_down':
      return given(curve.ceiling) && curve.ceiling <= 1
        ? [fault(`${at}/ceiling`, 'not_in_order', { expected: '> 1' })]
        : [];
    case 'piecewise':
      return pointFaults(curve, `${at}/points`);
    case 'banded':
      return curve.bands && !coverTheLine(curve.bands) ? [fault(`${at}/bands`, 'bands_not_whole')] : [];
    case 'range':
      return rangeFaults(curve, at);
    default:
      return [];
  }
}

function pointFaults({ points, nonMonotone }: Curve, at: string): FieldProblem[] {
  if (!points) return [];
  if (points.length < 2) return [fault(at, 'not_in_order', { expected: '≥ 2 points' })];
  const steps = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return { x: point.x - before.x, score: point.score - before.score };
  });
  const faults = steps.some((step) => step.x <= 0) ? [fault(at, 'not_in_order', { expected: 'x₁ < x₂ < …' })] : [];
  const rises = steps.some((step) => step.score > 0);
  const falls = steps.some((step) => step.score < 0);
  return rises && falls && !nonMonotone ? [...faults, fault(at, 'not_monotone')] : faults;
}

function rangeFaults({ low, high, zeroBelow, zeroAbove }: Curve, at: string): FieldProblem[] {
  if (!given(low) || !given(high) || !given(zeroBelow) || !given(zeroAbove)) return [];
  const isOrdered = zeroBelow < low && low <= high && high < zeroAbove;
  return isOrdered ? [] : [fault(at, 'not_in_order', { expected: 'zeroBelow < low ≤ high < zeroAbove' })];
}
