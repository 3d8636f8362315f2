import { refusal } from '../../platform/errors/index.js';

export class UnknownAccount extends refusal({
  code: 'unknown_account',
  kind: 'unprocessable',
  title: { en: 'Unknown account', zh: '未知的账号' },
  detail: {
    en: 'Nobody signs in as {username} below the units you are responsible for.',
    zh: '您的管辖范围内没有登录名 {username}。',
  },
  example: { username: 'nobody' },
}) {}

export class AccountOfAnother extends refusal({
  code: 'account_of_another',
  kind: 'conflict',
  title: { en: 'The account is somebody else’s', zh: '账号已属他人' },
  detail: {
    en: '{username} is how another person signs in; one account belongs to one person.',
    zh: '登录名 {username} 已属其他人员,一个账号仅属一人。',
  },
  example: { username: 'xa001.statistician' },
}) {}
