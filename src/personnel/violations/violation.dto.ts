import {
  BooleanField,
  CodeField,
  CountField,
  DateField,
  EnumField,
  MonthField,
  TextField,
} from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

export const VIOLATION_LEVELS = ['minor', 'ordinary', 'serious', 'severe'] as const;
export type ViolationLevel = (typeof VIOLATION_LEVELS)[number];

const PERSON = { max: 40, example: 'XA-P0002' } as const;
const NUMBER = { max: 30, example: 'V-2026-001' } as const;
const KIND = { max: 40, pattern: '^[a-z][a-z0-9_]*$', example: 'operation_against_rules' } as const;
const LEVEL = { name: 'ViolationLevel', values: VIOLATION_LEVELS, example: 'ordinary' } as const;
const TEXT = { max: 1000, example: '未按流程核对证件即办理业务' } as const;
const OCCURRED = { example: '2026-10-12' } as const;

export class ViolationRow {
  @TextField('Person 人员编号', PERSON) personNo!: string;
  @TextField('Number of the violation 违规编号', NUMBER) violationNo!: string;
  @DateField('Day it happened 发生日期', OCCURRED) occurredOn!: string;
  @TextField('Kind, a code of the catalogue 违规类型', KIND) kind!: string;
  @EnumField('Level 违规级别', LEVEL) level!: ViolationLevel;
  @TextField('What happened, without data of customers 违规情况,不含客户信息', TEXT) description!: string;
  @DateField('Day it was withdrawn, with the reason 撤销日期', { optional: true, example: null }) withdrawnOn?:
    string | null;
  @TextField('Why it was withdrawn 撤销原因', { max: 500, optional: true, example: null }) withdrawnReason?:
    string | null;
}

export class ViolationsQuery extends LedgerQuery {
  @TextField('Person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @TextField('Kind 违规类型', { ...KIND, optional: true }) kind?: string;
  @EnumField('Level 违规级别', { ...LEVEL, optional: true }) level?: ViolationLevel;
  @MonthField('Month it happened in 发生月份', { optional: true }) month?: string;
  @BooleanField('Withdrawn ones, or those that stand 是否已撤销', { optional: true, example: false })
  isWithdrawn?: boolean;
}

export class ViolationResponse extends LedgerItem {
  @TextField('Person 人员编号', PERSON) personNo!: string;
  @TextField('Name; null where the person now works out of sight 姓名', { nullable: true, example: '王小明' }) name!:
    string | null;
  @CodeField('Where the person was posted on the day 当日任职单元') orgUnitCode!: string;
  @TextField('Number of the violation 违规编号', NUMBER) violationNo!: string;
  @DateField('Day it happened 发生日期', OCCURRED) occurredOn!: string;
  @MonthField('Month it happened in 发生月份') month!: string;
  @TextField('Kind 违规类型', KIND) kind!: string;
  @TextField('Name of the kind 违规类型名称', { example: '违规操作' }) kindName!: string;
  @EnumField('Level 违规级别', LEVEL) level!: ViolationLevel;
  @CountField('Points off the score of the person, null where the score falls away 扣分', {
    nullable: true,
    example: 3,
  })
  deduction!: number | null;
  @BooleanField('Whether the score of the person falls away 是否一票否决个人', { example: false }) isVeto!: boolean;
  @BooleanField('Whether it is on the list that vetoes the outlet 是否一票否决营业厅', { example: false })
  vetoesOutlet!: boolean;
  @TextField('What happened 违规情况', TEXT) description!: string;
  @BooleanField('Whether it was withdrawn 是否已撤销', { example: false }) isWithdrawn!: boolean;
  @DateField('Day it was withdrawn 撤销日期', { nullable: true }) withdrawnOn!: string | null;
  @TextField('Why it was withdrawn 撤销原因', { nullable: true, max: 500 }) withdrawnReason!: string | null;
}
