import { refusal } from '../../errors/index.js';

/** Refusals of the token endpoint also carry the `error` of RFC 6749, section 5.2. */
export class InvalidGrant extends refusal({
  code: 'invalid_grant',
  kind: 'invalid',
  title: { en: 'Sign-in refused', zh: '登录失败' },
  detail: {
    en: 'The name and password do not fit, the account is disabled, or the refresh token is used, expired or revoked.',
    zh: '用户名与密码不符、账号已停用,或刷新令牌已使用、过期或被撤销。',
  },
  members: { error: 'invalid_grant' },
}) {}

export class InvalidTokenRequest extends refusal({
  code: 'invalid_token_request',
  kind: 'invalid',
  title: { en: 'The token request is incomplete', zh: '令牌请求不完整' },
  detail: {
    en: 'Send a form (application/x-www-form-urlencoded) with grant_type and, for it, username and password or refresh_token, each once.',
    zh: '请以表单(application/x-www-form-urlencoded)提交 grant_type,以及对应的 username 和 password 或 refresh_token,每项一次。',
  },
  members: { error: 'invalid_request' },
}) {}

export class UnsupportedGrantType extends refusal({
  code: 'unsupported_grant_type',
  kind: 'invalid',
  title: { en: 'Unknown grant_type', zh: '不支持的 grant_type' },
  detail: { en: 'grant_type is password or refresh_token.', zh: 'grant_type 应为 password 或 refresh_token。' },
  members: { error: 'unsupported_grant_type' },
}) {}

/** Not a word about whether the name exists or the password was right: the wait comes before either is looked at. */
export class SignInDelayed extends refusal({
  code: 'sign_in_delayed',
  kind: 'too_many',
  title: { en: 'Too many failed sign-ins', zh: '登录失败次数过多' },
  detail: { en: 'Try again in {retryAfterSeconds} s.', zh: '请在 {retryAfterSeconds} 秒后重试。' },
  example: { retryAfterSeconds: 8 },
  members: { error: 'invalid_request' },
}) {}

export class TwoCredentials extends refusal({
  code: 'two_credentials',
  kind: 'invalid',
  title: { en: 'Two credentials', zh: '同时携带两种凭证' },
  detail: {
    en: 'Send either Authorization or X-API-Key, not both.',
    zh: 'Authorization 与 X-API-Key 只能二选一。',
  },
}) {}
