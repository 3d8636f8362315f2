import {
  BooleanField,
  CodeField,
  EnumField,
  InstantField,
  ListField,
  MergePatch,
  TextField,
} from '../../http/fields.js';
import { PageQuery } from '../../http/paging.js';
import { ORG_LEVELS, type OrgLevel, PERMISSIONS, type Permission, ROLE_CODES, type RoleCode } from '../roles.js';

export const USERNAME = '^[A-Za-z0-9][A-Za-z0-9._@-]*$';
const ANY_TEXT = '^[^\\u0000]+$'; // A password may hold anything that can be typed.
const PHONE = '^[+]?[0-9][0-9 -]{4,18}[0-9]$';
const PASSWORD = { min: 8, max: 200, pattern: ANY_TEXT, format: 'password' } as const;
export const GRANTS_MAX = 100;

export class GrantBody {
  @EnumField('Role 角色', { name: 'RoleCode', values: ROLE_CODES, example: 'outlet_management' })
  role!: RoleCode;

  @CodeField('Org unit or outlet at which it is held; it reaches the subtree 授权的组织单元或营业厅,含其下级', {
    example: 'HQ',
  })
  orgUnitCode!: string;
}

export class OpenAccountRequest {
  @TextField('Name to sign in with; case does not matter 登录名,不区分大小写', {
    max: 64,
    pattern: USERNAME,
    example: 'li.na',
  })
  username!: string;

  @TextField('Name people see 显示名称', { max: 100, example: '李娜' })
  displayName!: string;

  @TextField('First password, at least 8 characters 初始密码,至少 8 个字符', {
    ...PASSWORD,
    example: 'a-long-first-password',
  })
  password!: string;

  @ListField('Roles and where they are held 角色及其授权范围', () => GrantBody, { maxItems: GRANTS_MAX })
  grants!: GrantBody[];

  @TextField('Phone number; stored encrypted, shown masked 电话号码,加密保存,脱敏显示', {
    optional: true,
    min: 6,
    max: 20,
    pattern: PHONE,
    example: '13800000000',
  })
  phone?: string | null;

  @TextField('Subject of the identity provider whose tokens stand for this account 身份提供方的用户标识', {
    optional: true,
    max: 200,
    example: 'idp|42',
  })
  externalSubject?: string | null;
}

@MergePatch()
export class ChangeAccountRequest {
  @TextField('Name people see 显示名称', { optional: true, max: 100, example: '李娜' })
  displayName?: string;

  @BooleanField('true ends every session and admits no new one 停用账号', { optional: true, example: false })
  disabled?: boolean;

  @ListField('All grants from this moment on 新的全部授权', () => GrantBody, { optional: true, maxItems: GRANTS_MAX })
  grants?: GrantBody[];

  @TextField('Phone number, null takes it away 电话号码,null 为删除', {
    optional: true,
    nullable: true,
    min: 6,
    max: 20,
    pattern: PHONE,
    example: '13800000000',
  })
  phone?: string | null;

  @TextField('Subject of the identity provider, null takes it away 身份提供方的用户标识,null 为删除', {
    optional: true,
    nullable: true,
    max: 200,
    example: 'idp|42',
  })
  externalSubject?: string | null;
}

export class AccountResponse {
  @TextField('Id 编号', { example: '7' })
  id!: string;

  @TextField('Name to sign in with 登录名', { max: 64, example: 'li.na' })
  username!: string;

  @TextField('Name people see 显示名称', { max: 100, example: '李娜' })
  displayName!: string;

  @TextField('Phone number, masked 脱敏电话号码', { nullable: true, max: 20, example: '138****0000' })
  phone!: string | null;

  @TextField('Subject of the identity provider 身份提供方的用户标识', { nullable: true, example: null })
  externalSubject!: string | null;

  @BooleanField('Whether it is shut out 是否停用', { example: false })
  disabled!: boolean;

  @ListField('Grants inside your scope 您管辖范围内的授权', () => GrantBody, { maxItems: GRANTS_MAX })
  grants!: GrantBody[];

  @InstantField('Opened at 创建时间')
  createdAt!: string;
}

export class AccountsQuery extends PageQuery {
  @TextField('Only the account of this name 按登录名查询', { optional: true, max: 64, example: 'admin' })
  username?: string;
}

export class ResetPasswordRequest {
  @TextField('New password, at least 8 characters 新密码,至少 8 个字符', {
    ...PASSWORD,
    example: 'another-long-password',
  })
  password!: string;
}

export class ChangePasswordRequest {
  @TextField('Password so far 当前密码', {
    max: 200,
    pattern: ANY_TEXT,
    format: 'password',
    example: 'a-long-first-password',
  })
  currentPassword!: string;

  @TextField('New password, at least 8 characters 新密码,至少 8 个字符', {
    ...PASSWORD,
    example: 'another-long-password',
  })
  newPassword!: string;
}

export class RevealRequest {
  @TextField('Why it has to be seen; stays in the audit trail 查看原因,计入审计', { max: 500, example: '客户投诉回访' })
  reason!: string;
}

export class RevealedPhoneResponse {
  @TextField('Phone number 电话号码', { max: 20, example: '13800000000' })
  phone!: string;
}

export class HeldGrant extends GrantBody {
  @EnumField('Level of the unit 组织层级', { name: 'OrgLevel', values: ORG_LEVELS })
  level!: OrgLevel;
}

export class MeResponse {
  @TextField('Id of the account behind the credential 账号编号', { example: '1' })
  accountId!: string;

  @TextField('Username, or name of the API key 登录名或密钥名称', { example: 'admin' })
  name!: string;

  @EnumField('What stands behind the credential 凭证类型', { name: 'CallerKind', values: ['human', 'api_key'] })
  kind!: string;

  @ListField('Roles and where they are held 角色及其授权范围', () => HeldGrant, { maxItems: GRANTS_MAX })
  grants!: HeldGrant[];

  @ListField(
    'What may be done somewhere; where follows from the grants 拥有的权限',
    () => ({ name: 'Permission', values: PERMISSIONS }),
    { maxItems: 200, example: ['results.read'] },
  )
  permissions!: Permission[];
}

export class PhoneQuestion {
  @TextField('Phone number, with or without +86 电话号码', { min: 6, max: 20, pattern: PHONE, example: '13800000000' })
  phone!: string;
}

export class FoundAccountsResponse {
  @ListField('Accounts with that number 使用该号码的账号', () => AccountResponse, { maxItems: 100 })
  items!: AccountResponse[];
}
