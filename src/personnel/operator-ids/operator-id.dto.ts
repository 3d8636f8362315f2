import { CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';

/** Systems in which business is done under an operator ID. */
export const OPERATOR_SYSTEMS = ['ess', 'bss', 'crm'] as const;
export type OperatorSystem = (typeof OPERATOR_SYSTEMS)[number];
export const OPERATOR_STATUSES = ['active', 'suspended'] as const;
export type OperatorStatus = (typeof OPERATOR_STATUSES)[number];

const SYSTEM = { name: 'OperatorSystem', values: OPERATOR_SYSTEMS, example: 'ess' } as const;
const STATUS = { name: 'OperatorStatus', values: OPERATOR_STATUSES, example: 'active' } as const;
const CODE = { max: 40, pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$', example: 'XA00102' } as const;
const PERSON = { max: 40, example: 'XA-P0002' } as const;

export class OperatorIdRow {
  @EnumField('System it is for 业务系统', SYSTEM) system!: OperatorSystem;
  @TextField('The operator ID, one for the whole country 工号', CODE) operatorCode!: string;
  @TextField('Number of the person who works under it 人员编号', PERSON) personNo!: string;
  @EnumField('active where left out; suspended holds it back for a time 状态', { ...STATUS, optional: true })
  status?: OperatorStatus | null;
  @DateField('First day it is so 生效日') validFrom!: string;
  @DateField('First day it has ended 失效首日', { optional: true, example: '2027-04-01' }) validTo?: string | null;
}

export class OperatorIdsQuery extends DatedLedgerQuery {
  @EnumField('System 业务系统', { ...SYSTEM, optional: true }) system?: OperatorSystem;
  @TextField('The operator ID 工号', { ...CODE, optional: true }) operatorCode?: string;
  @TextField('Number of the person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @EnumField('State 状态', { ...STATUS, optional: true }) status?: OperatorStatus;
}

export class OperatorIdResponse extends LedgerItem {
  @EnumField('System 业务系统', SYSTEM) system!: OperatorSystem;
  @TextField('The operator ID 工号', CODE) operatorCode!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name; null where the person now works out of sight 姓名', { max: 100, nullable: true, example: '李静' })
  personName!: string | null;
  @CodeField('Unit of the posting it was issued for 任职单元编码') orgUnitCode!: string;
  @EnumField('State 状态', STATUS) status!: OperatorStatus;
  @DateField('First day it is so 生效日') validFrom!: string;
  @DateField('First day it is no longer so: ended, changed, or the posting is over 失效首日', { nullable: true })
  validTo!: string | null;
}
