import { CodeField, EnumField, InstantField, TextField } from '../../http/fields.js';
import { ROLE_CODES, type RoleCode } from '../roles.js';

export class IssueApiKeyRequest {
  @TextField('Name of the program that will hold it 使用方名称', { max: 100, example: 'billing-bridge' })
  name!: string;

  @EnumField('The one role of the key 密钥角色', {
    name: 'RoleCode',
    values: ROLE_CODES,
    example: 'information_centre',
  })
  role!: RoleCode;

  @CodeField('Org unit or outlet at which it is held; it reaches the subtree 授权的组织单元或营业厅,含其下级', {
    example: 'HQ',
  })
  orgUnitCode!: string;

  @InstantField('When it ends 失效时间', { example: '2099-12-31T16:00:00Z' })
  expiresAt!: string;
}

export class IssuedApiKeyResponse {
  @TextField('Id of the key 密钥编号', { example: '3' })
  id!: string;

  @TextField('The key, shown this once; sent as X-API-Key 密钥,仅显示一次', {
    example: 'oo_0123456789ab_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  })
  key!: string;
}

export class ApiKeyResponse {
  @TextField('Id of the key 密钥编号', { example: '3' })
  id!: string;

  @TextField('Name of the program that holds it 使用方名称', { max: 100, example: 'billing-bridge' })
  name!: string;

  @TextField('How the key begins, to tell two apart 密钥前缀', { example: 'oo_0123456789ab' })
  prefix!: string;

  @EnumField('Role 角色', { name: 'RoleCode', values: ROLE_CODES, example: 'information_centre' })
  role!: RoleCode;

  @CodeField('Where it is held 授权单元', { example: 'HQ' })
  orgUnitCode!: string;

  @InstantField('When it ends 失效时间')
  expiresAt!: string;

  @InstantField('When it was revoked 撤销时间', { nullable: true })
  revokedAt!: string | null;

  @InstantField('When it was issued 签发时间')
  createdAt!: string;
}
