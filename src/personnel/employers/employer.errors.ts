import { refusal } from '../../platform/errors/index.js';

export class CreditCodeUnfit extends refusal({
  code: 'credit_code_unfit',
  kind: 'unprocessable',
  title: { en: 'Not a unified social credit code', zh: '统一社会信用代码有误' },
  detail: {
    en: 'The last character of {creditCode} is not the check character of the others (GB 32100).',
    zh: '{creditCode} 的末位校验码不正确(GB 32100)。',
  },
  example: { creditCode: '91610100MA0000A190' },
}) {}

/** The code names an employer of units that the caller is not responsible for. */
export class EmployerCodeTaken extends refusal({
  code: 'employer_code_taken',
  kind: 'conflict',
  title: { en: 'The employer code is taken', zh: '用工单位编码已被使用' },
  detail: {
    en: 'Another unit keeps an employer under the code {employerCode}; choose another one.',
    zh: '编码 {employerCode} 已由其他单位的用工单位使用,请另选编码。',
  },
  example: { employerCode: 'DISPATCH-1' },
}) {}

/** How people may be employed follows from what their employer is, so that does not change under them. */
export class EmployerKindFixed extends refusal({
  code: 'employer_kind_fixed',
  kind: 'conflict',
  title: { en: 'The kind of the employer is fixed', zh: '用工单位类别不可变更' },
  detail: {
    en: 'People are recorded with the employer {employerCode}; record a firm of another kind under a code of its own.',
    zh: '用工单位 {employerCode} 已有人员登记;类别不同的单位请以新编码登记。',
  },
  example: { employerCode: 'DISPATCH-1' },
}) {}
