import { refusal } from '../../platform/errors/index.js';

/** A row or a body names a person who is absent or works outside the caller's units: both look alike. */
export class UnknownPerson extends refusal({
  code: 'unknown_person',
  kind: 'unprocessable',
  title: { en: 'Unknown person', zh: '未知的人员' },
  detail: {
    en: 'There is no person {personNo} among those you are responsible for.',
    zh: '您的管辖范围内没有人员 {personNo}。',
  },
  example: { personNo: 'P99999' },
}) {}

export class PersonNoTaken extends refusal({
  code: 'person_no_taken',
  kind: 'conflict',
  title: { en: 'The person number is taken', zh: '人员编号已被使用' },
  detail: {
    en: 'Another unit keeps a person under the number {personNo}; choose another one.',
    zh: '编号 {personNo} 已由其他单位的人员使用,请另选编号。',
  },
  example: { personNo: 'P99999' },
}) {}

/** An employer that is absent, or kept for a unit that is not above the one that hires. */
export class UnknownEmployer extends refusal({
  code: 'unknown_employer',
  kind: 'unprocessable',
  title: { en: 'Unknown employer', zh: '未知的用工单位' },
  detail: {
    en: 'There is no employer {employerCode} for the unit that hires; record it first.',
    zh: '招聘单位没有用工单位 {employerCode},请先登记。',
  },
  example: { employerCode: 'DISPATCH-9' },
}) {}

/** Employment, origin and kind of employer say different things of one person. */
export class EmploymentUnfit extends refusal({
  code: 'employment_unfit',
  kind: 'unprocessable',
  title: { en: 'Employment and employer do not fit', zh: '用工形式与用工单位不符' },
  detail: {
    en: 'People of an employer of the kind {employerKind} are not employed as {employmentType} with the origin {origin}.',
    zh: '类别为 {employerKind} 的用工单位,其人员的用工形式不能为 {employmentType}、来源不能为 {origin}。',
  },
  example: { employerKind: 'dispatch', employmentType: 'contract', origin: 'own_hire' },
}) {}

/** Whoever begins later was not there before the product, and so is not spared what those are. */
export class ImportedBeforeHired extends refusal({
  code: 'imported_before_hired',
  kind: 'unprocessable',
  rule: 'R-199',
  title: { en: 'Imported and not yet hired', zh: '未入职人员不得标为导入' },
  detail: {
    en: 'Only who works already is imported; who begins after today is hired, transferred, dispatched, outsourced or stationed.',
    zh: '仅已在职人员可标为导入;今后入职的人员须为自招、调入、派遣、外包或进驻。制度要求:通过面试和考核选拔合适的人员。',
  },
}) {}

/** The number itself is never repeated: problems are logged and kept. */
export class IdentityUnfit extends refusal({
  code: 'identity_unfit',
  kind: 'unprocessable',
  title: { en: 'The identity number is wrong', zh: '证件号码有误' },
  detail: {
    en: 'The number is not one of {identityKind}: look at its {fault}.',
    zh: '该号码不符合 {identityKind} 的规则,问题在于:{fault}。',
  },
  example: { identityKind: 'resident_id', fault: 'check_character' },
}) {}

export class IdentityTaken extends refusal({
  code: 'identity_taken',
  kind: 'conflict',
  title: { en: 'Somebody has this identity already', zh: '该证件已登记在职人员' },
  detail: {
    en: 'Another person with the same document is employed in that time, here or in another unit; end that employment first.',
    zh: '同一证件在该期间已有其他在职人员(可能在其他单位),请先办理其离职。',
  },
}) {}

export class LeftBeforeHired extends refusal({
  code: 'left_before_hired',
  kind: 'unprocessable',
  title: { en: 'Left before hired', zh: '离职日期早于入职日期' },
  detail: {
    en: 'leftOn is the first day no longer employed, and so not before hiredOn.',
    zh: 'leftOn 为首个非在职日,不得早于 hiredOn。',
  },
}) {}
