import { type Bilingual, type Details, type FieldProblem, fillIn } from '../../platform/errors/index.js';

/** What can be wrong with a scheme version, in both languages. */
const TEXTS = {
  months_out_of_order: { en: 'validTo must lie after validFrom.', zh: 'validTo 须晚于 validFrom。' },
  weights_not_100: { en: 'The weights sum to {sum}, not to 100.', zh: '权重合计为 {sum},应为 100。' },
  weight_too_fine: { en: 'A weight has at most four decimals.', zh: '权重最多四位小数。' },
  rate_repeated: { en: 'There is a line for {rate} already.', zh: '指标 {rate} 重复。' },
  rate_missing: { en: 'There is no line for {rate}.', zh: '缺少指标 {rate}。' },
  unknown_business_line: { en: 'The catalogue has no business line {code}.', zh: '业务目录中没有 {code}。' },
  parameter_missing: { en: '{type} needs {parameter}.', zh: '{type} 须填写 {parameter}。' },
  parameter_foreign: { en: '{parameter} does not belong to {type}.', zh: '{type} 不使用 {parameter}。' },
  not_in_order: { en: 'Must be {expected}.', zh: '应为 {expected}。' },
  not_monotone: {
    en: 'The scores rise and fall. Say nonMonotone if that is meant.',
    zh: '得分有升有降;如确有此意,请填写 nonMonotone。',
  },
  bands_not_whole: {
    en: 'Each band must begin where the one before ends, the first from below everything, the last without an end.',
    zh: '各档须首尾相接,首档无下限,末档无上限。',
  },
} as const satisfies Record<string, Bilingual>;

export type FaultCode = keyof typeof TEXTS;

export function fault(pointer: string, code: FaultCode, values: Details = {}): FieldProblem {
  return { pointer, code, detail: { en: fillIn(TEXTS[code].en, values), zh: fillIn(TEXTS[code].zh, values) } };
}

/** A value that is there. Absent and null are the same in a request. */
export function given<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

interface Band {
  from?: number | null;
  to?: number | null;
}

/** Whether half-open bands, in any order, cover the whole line without gap or overlap. */
export function coverTheLine(bands: readonly Band[]): boolean {
  const ordered = [...bands].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  return (
    ordered.every((band, index) => {
      const next = ordered[index + 1];
      const beginsRight = index > 0 || !given(band.from);
      const endsRight = next ? given(band.to) && band.to === next.from : !given(band.to);
      return beginsRight && endsRight && (band.to ?? Infinity) > (band.from ?? -Infinity);
    }) && ordered.length > 0
  );
}
