import {
  BooleanField,
  CodeField,
  DateField,
  EnumField,
  InstantField,
  ListField,
  TextField,
} from '../../platform/http/fields.js';
import { DatedLedgerQuery } from '../../platform/ledgers/index.js';
import * as outlet from '../outlets/outlet.js';
import { CONDITION_CODES, type ConditionCode, LIFE_STATES, type LifeState } from './life.js';

const STATE = { name: 'LifeState', values: LIFE_STATES, example: 'in_business' } as const;
const CONDITION = { name: 'OpeningCondition', values: CONDITION_CODES, example: 'safety_department' } as const;
const TO = {
  name: 'LifeTransitionTo',
  values: ['preparing', 'in_business', 'suspended', 'closing', 'closed'] as const,
  example: 'suspended',
} as const;
const SOURCE = { name: 'LifeEventSource', values: ['transition', 'record'] as const, example: 'transition' } as const;
const REASON = { max: 500, example: '内部装修' } as const;

export class TransitionRequest {
  @EnumField('State it goes to 变更为', TO) to!: Exclude<LifeState, 'planned'>;
  @DateField('First day it is in that state 生效日', { example: '2026-12-01' }) effectiveOn!: string;
  @TextField('Why 原因', REASON) reason!: string;
  @DateField('Of a suspension: first day it trades again 恢复营业日', { optional: true, example: '2026-12-15' })
  resumesOn?: string | null;
  @DateField('Of a closing: first day it no longer trades 停止营业首日', { optional: true, example: '2027-01-01' })
  closedOn?: string | null;
}

export class LifeQuery {
  @DateField('Day the life is read of, today if absent 查询日期,默认今天', { optional: true, example: '2026-10-31' })
  asOf?: string;
}

export class MissingConditionResponse {
  @EnumField('What is missing 缺项', CONDITION) code!: ConditionCode;
  @TextField('Rule behind it 依据', { nullable: true, max: 10, example: 'R-024' }) rule!: string | null;
  @TextField('What it means and how it is put right 说明', { max: 300, example: '未明确安全管理部门' }) detail!: string;
}

export class LifeEventResponse {
  @EnumField('State it went to 变更为', STATE) to!: LifeState;
  @DateField('First day it was in that state 生效日') effectiveOn!: string;
  @DateField('First day it trades again 恢复营业日', { nullable: true }) resumesOn!: string | null;
  @DateField('First day it no longer trades 停止营业首日', { nullable: true }) closedOn!: string | null;
  @TextField('Why 原因', { ...REASON, nullable: true }) reason!: string | null;
  @EnumField('A step that was made, or a date of the record 来源', SOURCE) source!: 'transition' | 'record';
  @InstantField('When it was recorded 登记时间', { nullable: true }) recordedAt!: Date | null;
}

export class LifeResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @DateField('Day it is read of 查询日期') asOf!: string;
  @EnumField('State on that day 当日状态', STATE) state!: LifeState;
  @DateField('First day it trades, planned or made 开业日') openedOn!: string;
  @DateField('First day it no longer trades 停止营业首日', { nullable: true }) closedOn!: string | null;
  @ListField('What it lacks of what an outlet opens with 缺项', () => MissingConditionResponse, { maxItems: 10 })
  missing!: MissingConditionResponse[];
  @ListField('States it may go to from there 可变更为', { name: 'LifeState', values: LIFE_STATES }, { maxItems: 6 })
  next!: LifeState[];
  @ListField('What led there, in order of days 历程', () => LifeEventResponse, { maxItems: 2000 })
  history!: LifeEventResponse[];
  @ListField('What is on record for later days 已登记的后续变更', () => LifeEventResponse, { maxItems: 2000 })
  ahead!: LifeEventResponse[];
}

export class LifeStatesQuery extends DatedLedgerQuery {
  @EnumField('State on that day 当日状态', { ...STATE, optional: true }) state?: LifeState;
  @BooleanField('Only those that lack something 仅有缺项', { optional: true }) isMissing?: boolean;
  @BooleanField('By the document of acceptance 有无验收文件', { optional: true }) hasAcceptanceDocument?: boolean;
  @BooleanField('By the responsible person 有无责任人', { optional: true }) hasResponsiblePerson?: boolean;
  @BooleanField('By the safety department 有无安全管理部门', { optional: true }) hasSafetyDepartment?: boolean;
  @BooleanField('By the approved opening 有无开业审批', { optional: true }) hasOpeningApproval?: boolean;
}

export class LifeStateResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @EnumField('Size class on that day 类型', { name: 'OutletType', values: outlet.OUTLET_TYPES, example: 'standard' })
  type!: outlet.OutletType;
  @EnumField('Whose it is on that day 归属', { name: 'OutletOwnership', values: outlet.OWNERSHIPS })
  ownership!: outlet.Ownership;
  @EnumField('State on that day 当日状态', STATE) state!: LifeState;
  @DateField('First day it trades 开业日') openedOn!: string;
  @DateField('First day it no longer trades 停止营业首日', { nullable: true }) closedOn!: string | null;
  @BooleanField('Lacks something 有缺项') isMissing!: boolean;
  @BooleanField('Document of acceptance 验收文件') hasAcceptanceDocument!: boolean;
  @BooleanField('Responsible person 责任人') hasResponsiblePerson!: boolean;
  @BooleanField('Safety department 安全管理部门') hasSafetyDepartment!: boolean;
  @BooleanField('Approved opening 开业审批') hasOpeningApproval!: boolean;
  @BooleanField('Planned day passed without opening 逾期未开业') isOpeningOverdue!: boolean;
}
