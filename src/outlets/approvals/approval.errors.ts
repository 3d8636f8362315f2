import { refusal } from '../../platform/errors/index.js';

/** The opening of an outlet is a decision of somebody else than who wants it. */
export class OpeningDecidedByAsker extends refusal({
  code: 'opening_decided_by_asker',
  kind: 'forbidden',
  rule: 'R-277',
  title: { en: 'Who asks does not approve', zh: '申请人不得审批' },
  detail: {
    en: 'You asked for this opening yourself; another account has to decide it.',
    zh: '该开业申请由您提出,须由其他账号审批。可依据市场需要增补自有营业厅网点。',
  },
}) {}

export class LineManagementDecidedByAsker extends refusal({
  code: 'line_management_decided_by_asker',
  kind: 'forbidden',
  rule: 'R-278',
  title: { en: 'Who asks does not approve', zh: '申请人不得审批' },
  detail: {
    en: 'You asked for this exception yourself; another account has to decide it.',
    zh: '该例外申请由您提出,须由其他账号审批。综合管理职能原则上归属客户服务部。',
  },
}) {}

export class ApprovalDecided extends refusal({
  code: 'approval_decided',
  kind: 'conflict',
  title: { en: 'Already decided', zh: '已审批' },
  detail: { en: 'The request is {state} already; ask anew.', zh: '该申请状态为 {state},如需变更请重新申请。' },
  example: { state: 'approved' },
}) {}

export class ApprovalPending extends refusal({
  code: 'approval_pending',
  kind: 'conflict',
  title: { en: 'A request waits already', zh: '已有待审批的申请' },
  detail: {
    en: '{code} has a request of this kind that waits for a decision.',
    zh: '{code} 已有同类申请待审批。',
  },
  example: { code: 'XA001' },
}) {}
