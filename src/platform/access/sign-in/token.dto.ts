import { EnumField, IntegerField, TextField } from '../../http/fields.js';

/** The form of RFC 6749; parameters it does not know are ignored, as the standard asks. */
export class TokenRequest {
  @EnumField('Kind of grant 授权类型', { name: 'GrantType', values: ['password', 'refresh_token'] })
  grant_type!: string;

  @TextField('With password: username 登录名', { optional: true, max: 200, example: 'admin' })
  username?: string;

  @TextField('With password: password 密码', {
    optional: true,
    max: 200,
    format: 'password',
    example: 'a-long-first-password',
  })
  password?: string;

  @TextField('With refresh_token: the token, good once 刷新令牌,仅可使用一次', {
    optional: true,
    max: 200,
    example: 'r',
  })
  refresh_token?: string;
}

export class TokenResponse {
  @TextField('Sent as Authorization: Bearer 访问令牌', { max: 4000, example: 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln' })
  access_token!: string;

  @EnumField('Always Bearer 固定为 Bearer', { name: 'TokenType', values: ['Bearer'] })
  token_type!: string;

  @IntegerField('Seconds the access token is good for 有效期(秒)', { min: 1, example: 3600 })
  expires_in!: number;

  @TextField('For the next token, good once 刷新令牌,仅可使用一次', { example: 'q3ZlcnktcmFuZG9tLXRleHQ' })
  refresh_token!: string;
}
