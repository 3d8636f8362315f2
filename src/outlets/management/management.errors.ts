import { refusal } from '../../platform/errors/index.js';

export class UsersMissing extends refusal({
  code: 'users_missing',
  kind: 'unprocessable',
  rule: 'R-277',
  title: { en: 'Shared with whom', zh: '共用方缺失' },
  detail: {
    en: '{buildMode} is shared use: name the business lines or departments that use the outlet.',
    zh: '{buildMode} 为共用模式,须填写共用的业务线或部门(可以共建共用、自建共用或自建自用)。',
  },
  example: { buildMode: 'joint_build_shared_use' },
}) {}

/** Integrated management belongs in principle to customer service: another line needs an exception that was approved. */
export class LineManagementNotApproved extends refusal({
  code: 'line_management_not_approved',
  kind: 'unprocessable',
  rule: 'R-278',
  title: { en: 'No approved exception', zh: '无经批准的例外' },
  detail: {
    en: 'Integrated management belongs in principle to customer service. A line department needs an exception approved for {orgUnitCode} over the whole time: POST /v1/outlets/line-management-approvals.',
    zh: '自有营业厅的综合管理职能原则上归属客户服务部。专业部门管理须先为 {orgUnitCode} 获批覆盖全部期间的例外:POST /v1/outlets/line-management-approvals。',
  },
  example: { orgUnitCode: 'XA' },
}) {}
