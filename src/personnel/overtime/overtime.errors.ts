import { refusal } from '../../platform/errors/index.js';

/** Overtime is arranged by somebody else than who asks for it or works it. */
export class OvertimeDecidedByAsker extends refusal({
  code: 'overtime_decided_by_asker',
  kind: 'forbidden',
  rule: 'R-251',
  title: { en: 'Who asks does not approve', zh: '申请人不得审批' },
  detail: {
    en: 'You asked for this overtime, or it is your own; another account has to decide it.',
    zh: '该加班由您提出或由您本人承担,须由其他账号审批。',
  },
}) {}

export class OvertimeNotPending extends refusal({
  code: 'overtime_not_pending',
  kind: 'conflict',
  title: { en: 'Nothing to decide', zh: '无待审批事项' },
  detail: {
    en: 'The request is {state}: record it anew to ask again.',
    zh: '该申请状态为 {state},如需变更请重新登记。',
  },
  example: { state: 'approved' },
}) {}
