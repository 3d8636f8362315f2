import { CodeField, InstantField, JsonField, TextField } from '../../http/fields.js';
import { PageQuery } from '../../http/paging.js';

export class AuditEntriesQuery extends PageQuery {
  @TextField('Operation, such as revealAccountPhone 操作', { optional: true, max: 100, example: 'openAccount' })
  action?: string;

  @TextField('What it was done to, such as account 7 操作对象', { optional: true, max: 200, example: 'account 7' })
  subject?: string;

  @TextField('Who did it: id of an account 操作人账号编号', {
    optional: true,
    max: 10,
    pattern: '^[0-9]{1,9}$',
    example: '1',
  })
  accountId?: string;

  @InstantField('From this instant on 起始时间(含)', { optional: true })
  from?: string;

  @InstantField('Before this instant 截止时间(不含)', { optional: true })
  to?: string;
}

export class AuditEntryResponse {
  @TextField('Id; grows with time 编号', { example: '12' })
  id!: string;

  @InstantField('When 时间')
  at!: string;

  @TextField('Who: id of the account, 0 for the house itself 操作人账号编号,0 为系统', { example: '1' })
  accountId!: string;

  @TextField('Who: the name then 操作人名称', { example: 'admin' })
  accountName!: string;

  @TextField('human, api_key or job 操作人类型', { example: 'human' })
  accountKind!: string;

  @TextField('Operation 操作', { example: 'openAccount' })
  action!: string;

  @TextField('What it was done to 操作对象', { example: 'account 7' })
  subject!: string;

  @CodeField('Unit whose administrators read the entry 所属组织单元', { nullable: true, example: 'HQ' })
  orgUnitCode!: string | null;

  @JsonField('What else is to be known; no personal data 其他信息,不含个人信息')
  details!: Record<string, unknown>;

  @TextField('Id of the request 请求编号', { example: 'req-1' })
  requestId!: string;
}
