import { refusal } from '../../platform/errors/index.js';

/** A churn rate of a city is no sum of the churn rates of its outlets. */
export class RatioHasNoSum extends refusal({
  code: 'ratio_has_no_sum',
  kind: 'unprocessable',
  rule: 'R-269',
  title: { en: 'A ratio is not split', zh: '比率指标不作分解' },
  detail: {
    en: '{metric} is a ratio: it is issued outlet by outlet and never summed.',
    zh: '{metric} 为比率,须逐厅下达,不可合计。',
  },
  example: { metric: 'churn_rate' },
}) {}

/** Goals come from above: nobody issues the target of their own unit. */
export class TargetComesFromAbove extends refusal({
  code: 'target_comes_from_above',
  kind: 'forbidden',
  rule: 'R-269',
  title: { en: 'The target of a unit comes from above it', zh: '单元目标须由上级下达' },
  detail: {
    en: 'The target of {orgUnitCode} is issued by the unit above it.',
    zh: '{orgUnitCode} 的目标由其上级单元下达。',
  },
  example: { orgUnitCode: 'XA' },
}) {}

/** Outlets have targets of their own kind, with exemptions, that are scored. */
export class OutletIsNoUnit extends refusal({
  code: 'outlet_is_no_unit',
  kind: 'unprocessable',
  title: { en: 'An outlet gets its targets in a batch', zh: '营业厅目标请批量下达' },
  detail: {
    en: '{orgUnitCode} is an outlet: issue its targets at /v1/assessment/targets/batch.',
    zh: '{orgUnitCode} 是营业厅,请通过 /v1/assessment/targets/batch 下达目标。',
  },
  example: { orgUnitCode: 'XA001' },
}) {}

/** What is split below a goal reaches it, or somebody says why not. */
export class SplitFallsShort extends refusal({
  code: 'split_falls_short',
  kind: 'unprocessable',
  rule: 'R-269',
  title: { en: 'The split falls short of the target', zh: '分解合计低于目标' },
  detail: {
    en: 'The targets below {orgUnitCode} sum to {childrenTotal}, its own is {target}. Give a reason.',
    zh: '{orgUnitCode} 下级目标合计为 {childrenTotal},低于其目标 {target}。请填写原因。',
  },
  example: { orgUnitCode: 'XA', childrenTotal: 390000000, target: 400000000 },
}) {}
