import { refusal } from './refusal.js';

/** What the path names is absent, or belongs to somebody else: one answer, so that nobody can probe for it. */
export class NotFound extends refusal({
  code: 'not_found',
  kind: 'not_found',
  title: { en: 'Not found', zh: '未找到' },
  detail: {
    en: 'There is nothing at this address, or it is outside the units you are responsible for.',
    zh: '该地址没有内容,或不在您的管辖范围内。',
  },
}) {}

/** A body or a query names an org unit (or outlet) that is absent or outside the caller's scope. */
export class UnknownOrgUnit extends refusal({
  code: 'unknown_org_unit',
  kind: 'unprocessable',
  title: { en: 'Unknown org unit', zh: '未知的组织单元' },
  detail: {
    en: 'There is no org unit {orgUnitCode} among the units you are responsible for.',
    zh: '您的管辖范围内没有组织单元 {orgUnitCode}。',
  },
  example: { orgUnitCode: 'XA999' },
}) {}

/** The request does not fit its schema; `errors` names every field at once. */
export class InvalidRequest extends refusal({
  code: 'invalid_request',
  kind: 'invalid',
  title: { en: 'The request does not fit its description', zh: '请求不符合接口定义' },
  detail: {
    en: 'One or more fields or parameters are missing, unknown or not of the described form; see "errors".',
    zh: '存在缺失、未知或格式不符的字段或参数,详见 errors。',
  },
}) {}

/** A paging cursor that was not issued for this list, filter, order and account. */
export class InvalidCursor extends refusal({
  code: 'invalid_cursor',
  kind: 'invalid',
  title: { en: 'The cursor does not belong here', zh: '分页游标不适用于此查询' },
  detail: {
    en: 'A cursor is only valid unchanged, for the same list, filter and order. Start again without one.',
    zh: '游标须原样使用,且仅适用于相同的列表、筛选条件和排序。请不带游标重新开始。',
  },
}) {}

export class Unauthenticated extends refusal({
  code: 'unauthenticated',
  kind: 'unauthenticated',
  title: { en: 'Sign in first', zh: '请先登录' },
  detail: {
    en: 'The request carries no valid access token or API key.',
    zh: '请求未携带有效的访问令牌或 API 密钥。',
  },
}) {}

export class Forbidden extends refusal({
  code: 'forbidden',
  kind: 'forbidden',
  title: { en: 'No right to do this', zh: '无权执行此操作' },
  detail: {
    en: 'None of your roles may do this. Needed: {permissions}.',
    zh: '您的角色均无此权限。所需权限:{permissions}。',
  },
  example: { permissions: ['outlets.outlet.write'] },
}) {}

export class PreconditionRequired extends refusal({
  code: 'precondition_required',
  kind: 'precondition_required',
  title: { en: 'If-Match is required', zh: '缺少 If-Match' },
  detail: {
    en: 'Read the record first and send its ETag as If-Match, so that nobody else’s change is overwritten.',
    zh: '请先读取记录并以 If-Match 发送其 ETag,以免覆盖他人的修改。',
  },
}) {}

export class PreconditionFailed extends refusal({
  code: 'precondition_failed',
  kind: 'precondition_failed',
  title: { en: 'The record has changed', zh: '记录已被修改' },
  detail: {
    en: 'The record was changed after the version in If-Match. Read it again and decide anew.',
    zh: '该记录在 If-Match 所示版本之后已被修改。请重新读取后再操作。',
  },
}) {}
