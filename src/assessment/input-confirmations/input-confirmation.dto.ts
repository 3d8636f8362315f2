import {
  CodeField,
  CountField,
  EnumField,
  InstantField,
  IntegerField,
  MonthField,
  TextField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';

/** What the five rates are made from. Each input has one owner, who says that it is complete. */
export const INPUTS = ['billing', 'subscribers', 'arrears', 'costs', 'targets'] as const;
export type Input = (typeof INPUTS)[number];

export class ConfirmInputRequest {
  @MonthField('Month whose input is complete 月份') month!: string;
  @CodeField('Org unit or outlet; everything below it is covered 组织单元或营业厅,含其全部下级', { example: 'HQ' })
  orgUnitCode!: string;
  @EnumField('Which input 数据类别', { name: 'AssessmentInput', values: INPUTS }) input!: Input;
  @IntegerField(
    'Sum the owner expects: fen, or subscribers (opening + new − churned). Not for targets. 数据责任人核对的合计',
    { optional: true, example: 0 },
  )
  controlTotal?: number | null;
}

export class InputConfirmationResponse {
  @TextField('Id 编号', { example: '1' }) id!: string;
  @MonthField('Month 月份') month!: string;
  @CodeField('Org unit or outlet 组织单元或营业厅', { example: 'HQ' }) orgUnitCode!: string;
  @TextField('Name of it 名称') orgUnitName!: string;
  @EnumField('Which input 数据类别', { name: 'AssessmentInput', values: INPUTS }) input!: Input;
  @IntegerField(
    'Control total that was given; null where none was, and for a unit above your own 提交的合计,上级单位的合计不显示',
    { nullable: true },
  )
  controlTotal!: number | null;
  @CountField('Outlets it was made for; months already closed are left alone 确认时涵盖的营业厅数') outlets!: number;
  @CountField('Those of your outlets for which it is the latest one 仍以本次确认为准的营业厅数') standing!: number;
  @CountField('Those among them whose rows changed afterwards 确认后数据又有变化的营业厅数') stale!: number;
  @TextField('Account that confirmed 确认人账号编号', { example: '1' }) confirmedBy!: string;
  @InstantField('When 确认时间') confirmedAt!: string;
}

export class InputConfirmationsQuery extends PageQuery {
  @MonthField('Month 月份', { optional: true }) month?: string;
  @CodeField('Confirmations that concern this org unit or outlet 涉及该组织单元或营业厅的确认', {
    optional: true,
    example: 'HQ',
  })
  orgUnitCode?: string;
  @EnumField('Which input 数据类别', { name: 'AssessmentInput', values: INPUTS, optional: true }) input?: Input;
}
