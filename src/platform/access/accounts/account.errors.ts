import { refusal } from '../../errors/index.js';

export class UsernameTaken extends refusal({
  code: 'username_taken',
  kind: 'conflict',
  title: { en: 'The username is taken', zh: '用户名已被使用' },
  detail: {
    en: 'There is an account {username} already, in whatever case it is written.',
    zh: '用户名 {username} 已存在(不区分大小写)。',
  },
  example: { username: 'li.na' },
}) {}

export class SubjectTaken extends refusal({
  code: 'external_subject_taken',
  kind: 'conflict',
  title: { en: 'The external subject is taken', zh: '外部身份标识已被使用' },
  detail: {
    en: 'Another account already stands for this subject of the identity provider.',
    zh: '已有其他账号对应该身份提供方的标识。',
  },
}) {}

export class LastAdministrator extends refusal({
  code: 'last_administrator',
  kind: 'conflict',
  title: { en: 'The last administrator', zh: '最后一名管理员' },
  detail: {
    en: 'Nobody else administers headquarters: name another administrator first.',
    zh: '总部没有其他管理员,请先指定另一名管理员。',
  },
}) {}

export class WrongPassword extends refusal({
  code: 'wrong_password',
  kind: 'unprocessable',
  title: { en: 'The current password does not fit', zh: '当前密码不正确' },
  detail: {
    en: 'currentPassword is not the password of this account.',
    zh: 'currentPassword 不是该账号的密码。',
  },
}) {}

export class NoSession extends refusal({
  code: 'no_session',
  kind: 'conflict',
  title: { en: 'Nothing to sign out of', zh: '没有可退出的会话' },
  detail: {
    en: 'The request was made with an API key or a token of an identity provider, which have no session here.',
    zh: '该请求使用 API 密钥或身份提供方令牌,在本系统中没有会话。',
  },
}) {}

export class NoPhone extends refusal({
  code: 'no_phone',
  kind: 'conflict',
  title: { en: 'No phone number', zh: '没有电话号码' },
  detail: { en: 'The account has no phone number.', zh: '该账号没有登记电话号码。' },
}) {}
