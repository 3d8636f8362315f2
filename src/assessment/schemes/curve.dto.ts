import { BooleanField, EnumField, ListField, NumberField } from '../../platform/http/fields.js';

/** How a value becomes a score. Each type has its own parameters; `assessment.curve_score` in Postgres evaluates them. */
export const CURVE_TYPES = ['linear_up', 'linear_down', 'piecewise', 'banded', 'range', 'binary'] as const;
export type CurveType = (typeof CURVE_TYPES)[number];

const SCORE_MAX = 200; // The highest cap any policy has asked for is 150; a score is not a money amount.
const LIMIT = 1_000_000_000;
const BASES = ['target', 'value'] as const;
const DIRECTIONS = ['at_least', 'at_most'] as const;

export class CurvePoint {
  @NumberField('Value, or value over target 横坐标', { min: -LIMIT, max: LIMIT, example: 0.6 }) x!: number;
  @NumberField('Score there 得分', { min: 0, max: SCORE_MAX, example: 60 }) score!: number;
}

export class CurveBand {
  @NumberField('From here on; absent: from below everything 起(含)', {
    min: -LIMIT,
    max: LIMIT,
    optional: true,
    example: 0.8,
  })
  from?: number | null;
  @NumberField('To before here; absent: above everything 止(不含)', {
    min: -LIMIT,
    max: LIMIT,
    optional: true,
    example: 1,
  })
  to?: number | null;
  @NumberField('Score in between 得分', { min: 0, max: SCORE_MAX, example: 80 }) score!: number;
}

export class Curve {
  @EnumField('Type 曲线类型', { name: 'CurveType', values: CURVE_TYPES }) type!: CurveType;
  @NumberField('linear_up: below this completion the score is 0 红线', { min: 0, max: 1, optional: true, example: 0.6 })
  redLine?: number | null;
  @NumberField('linear_up, linear_down: highest score 封顶', { min: 100, max: SCORE_MAX, optional: true, example: 120 })
  cap?: number | null;
  @NumberField('linear_down: multiple of the target at which the score is 0 零分倍数', {
    max: 100,
    optional: true,
    example: 2,
  })
  ceiling?: number | null;
  @EnumField('piecewise, banded, range, binary: the value over its target, or the value itself 计分基准', {
    name: 'CurveBasis',
    values: BASES,
    optional: true,
  })
  basis?: (typeof BASES)[number] | null;
  @ListField('piecewise: joined by straight lines 折线点', () => CurvePoint, { maxItems: 50, optional: true })
  points?: CurvePoint[] | null;
  @BooleanField('piecewise: the score may fall and rise again 允许非单调', { optional: true, example: false })
  nonMonotone?: boolean | null;
  @ListField('banded: half-open, covering the whole line 分档', () => CurveBand, { maxItems: 50, optional: true })
  bands?: CurveBand[] | null;
  @NumberField('range: full score from here 满分下限', { min: -LIMIT, max: LIMIT, optional: true }) low?: number | null;
  @NumberField('range: full score to here 满分上限', { min: -LIMIT, max: LIMIT, optional: true }) high?: number | null;
  @NumberField('range: score 0 at or below this 零分下限', { min: -LIMIT, max: LIMIT, optional: true })
  zeroBelow?: number | null;
  @NumberField('range: score 0 at or above this 零分上限', { min: -LIMIT, max: LIMIT, optional: true })
  zeroAbove?: number | null;
  @NumberField('binary: where 0 becomes 100 门槛', { min: -LIMIT, max: LIMIT, optional: true }) threshold?:
    number | null;
  @EnumField('binary: which side scores 100 方向', { name: 'CurveDirection', values: DIRECTIONS, optional: true })
  direction?: (typeof DIRECTIONS)[number] | null;
}
