import { refusal } from '../../errors/index.js';

export class TwoLiveKeys extends refusal({
  code: 'two_live_keys',
  kind: 'conflict',
  title: { en: 'Two live keys already', zh: '已有两个有效密钥' },
  detail: {
    en: '{name} has two live keys for this role and unit, enough to change from one to the next. Revoke one first.',
    zh: '{name} 在该角色与单元下已有两个有效密钥,足以轮换。请先撤销其中一个。',
  },
  example: { name: 'billing-bridge' },
}) {}

export class ExpiresInPast extends refusal({
  code: 'expires_in_past',
  kind: 'unprocessable',
  title: { en: 'The key would be expired', zh: '密钥有效期已过' },
  detail: { en: 'expiresAt must lie in the future.', zh: 'expiresAt 应晚于当前时间。' },
}) {}
