import { refusal } from '../../platform/errors/index.js';

const SOURCE = '不允许浪费店内物料、产品或礼品私自送情,更不得私自卖钱收为己有';

/** A gift belongs to an activity, or somebody allowed it. */
export class GiftNeedsBasis extends refusal({
  code: 'gift_needs_basis',
  kind: 'unprocessable',
  rule: 'R-231',
  title: { en: 'A gift needs an activity or an approval', zh: '礼品发放须有活动或审批' },
  detail: {
    en: 'The issue {issueNo} names neither an activity nor an approval of its outlet for these goods that was given by then.',
    zh: `${SOURCE}:发放 {issueNo} 既无所属活动,也无本营业厅同一物品、当日已生效的审批。`,
  },
  example: { issueNo: 'G-1' },
}) {}

/** Who gives out does not approve. */
export class GiftApprovedByIssuer extends refusal({
  code: 'gift_approved_by_issuer',
  kind: 'unprocessable',
  rule: 'R-231',
  title: { en: 'Who gives out does not approve', zh: '发放人不得审批' },
  detail: {
    en: 'You recorded the approval {approvalNo} yourself; another account has to record the issue.',
    zh: `${SOURCE}:审批 {approvalNo} 由您登记,须由其他账号登记发放。`,
  },
  example: { approvalNo: 'GA-1' },
}) {}

/** An approval allows so many and no more. */
export class GiftApprovalUsedUp extends refusal({
  code: 'gift_approval_used_up',
  kind: 'unprocessable',
  rule: 'R-231',
  title: { en: 'The approval is used up', zh: '审批数量不足' },
  detail: {
    en: 'The approval {approvalNo} allows {approved}; with this issue {issued} would be given out.',
    zh: `${SOURCE}:审批 {approvalNo} 批准 {approved} 件,加上本次将发放 {issued} 件。`,
  },
  example: { approvalNo: 'GA-1', approved: 2, issued: 3 },
}) {}

/** What is recorded has been given out. */
export class GiftNotIssuedYet extends refusal({
  code: 'gift_not_issued_yet',
  kind: 'unprocessable',
  title: { en: 'The day has not come', zh: '日期尚未到来' },
  detail: {
    en: 'Nothing was given out on {issuedOn}, which is still to come.',
    zh: '发放日期 {issuedOn} 尚未到来。',
  },
  example: { issuedOn: '2026-12-31' },
}) {}

/** Numbers of people stay out of the ledger. */
export class GiftReceiverPersonal extends refusal({
  code: 'gift_receiver_personal',
  kind: 'unprocessable',
  rule: 'R-083',
  title: { en: 'The receiver is named by a personal number', zh: '领取凭证不得为个人号码' },
  detail: {
    en: 'receiverReference is the number of an order or a case, not of a telephone or an identity document.',
    zh: '不得泄露或滥用客户信息:领取凭证号应为订单或工单编号,不得为电话号码或证件号码。',
  },
}) {}
