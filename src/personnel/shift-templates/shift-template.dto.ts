import {
  CodeField,
  CountField,
  DateField,
  EnumField,
  fieldsFrom,
  ListField,
  TextField,
} from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { CLOCK, TEMPLATE } from './clock-time.js';

/** Which outlets a template is for. */
export const SHIFT_TEMPLATE_OUTLETS = ['any', 'flagship', 'standard', 'small'] as const;
export type ShiftTemplateOutlets = (typeof SHIFT_TEMPLATE_OUTLETS)[number];

/** The parts of a working day, in its order. */
export const SHIFT_BLOCKS = [
  'tidying',
  'planning',
  'full_work',
  'meals',
  'preparation',
  'finishing',
  'handing_over',
] as const;
export type ShiftBlockKind = (typeof SHIFT_BLOCKS)[number];

const FOR = { name: 'ShiftTemplateOutlets', values: SHIFT_TEMPLATE_OUTLETS, example: 'any' } as const;
const optional = { optional: true } as const;
const nullable = { nullable: true } as const;

export class ShiftTemplateRow {
  @CodeField('Unit that sets it, for the outlets below it 制定单位', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Code of the template 班次模板编码', TEMPLATE) templateCode!: string;
  @EnumField('Type of outlet it is for, any if absent 适用营业厅类型', { ...FOR, ...optional })
  appliesTo?: ShiftTemplateOutlets | null;
  @TextField('Name 班次名称', { max: 60, example: '日班' }) name!: string;
  @TextField('Start of work 上班时间', { ...CLOCK, example: '08:00' }) startTime!: string;
  @TextField('The shop is tidied by then 内务整理截止', { ...CLOCK, ...optional, example: '08:15' })
  tidyUntil?: string | null;
  @TextField('The plan of the day is due, full work begins 当日计划截止', { ...CLOCK, ...optional, example: '08:45' })
  planDueTime?: string | null;
  @TextField('Meals in turns begin 分批用餐开始', { ...CLOCK, ...optional, example: '12:00' })
  mealStartTime?: string | null;
  @TextField('Meals in turns end 分批用餐结束', { ...CLOCK, ...optional, example: '13:30' })
  mealEndTime?: string | null;
  @TextField('Work of the afternoon begins 下午工作开始', { ...CLOCK, ...optional, example: '13:45' })
  afternoonStartTime?: string | null;
  @TextField('End of work, of the next day where it is not later than the start 下班时间', {
    ...CLOCK,
    example: '18:00',
  })
  endTime!: string;
  @TextField('Money and tickets are handed over by then 交清账款截止', { ...CLOCK, ...optional, example: '18:15' })
  handOverUntil?: string | null;
  @CountField('Minutes after the start that are not late yet, none if absent 迟到宽限分钟数', {
    max: 240,
    ...optional,
    example: 0,
  })
  lateAfterMinutes?: number | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { ...optional, example: '2027-04-01' }) validTo?: string | null;
}

export class ShiftTemplatesQuery extends DatedLedgerQuery {
  @TextField('Code of the template 班次模板编码', { ...TEMPLATE, ...optional }) templateCode?: string;
}

export class ShiftTemplateResponse extends LedgerItem {
  @CodeField('Unit that set it 制定单位', { example: 'HQ' }) orgUnitCode!: string;
  @TextField('Name of the unit 单位名称', { example: '总部' }) orgUnitName!: string;
  @TextField('Code of the template 班次模板编码', TEMPLATE) templateCode!: string;
  @EnumField('Type of outlet it is for 适用营业厅类型', FOR) appliesTo!: ShiftTemplateOutlets;
  @TextField('Name 班次名称', { example: '日班' }) name!: string;
  @TextField('Start of work 上班时间', { ...CLOCK, example: '08:00' }) startTime!: string;
  @TextField('The shop is tidied by then 内务整理截止', { ...CLOCK, ...nullable, example: '08:15' }) tidyUntil!:
    string | null;
  @TextField('The plan of the day is due 当日计划截止', { ...CLOCK, ...nullable, example: '08:45' }) planDueTime!:
    string | null;
  @TextField('Meals in turns begin 分批用餐开始', { ...CLOCK, ...nullable, example: '12:00' }) mealStartTime!:
    string | null;
  @TextField('Meals in turns end 分批用餐结束', { ...CLOCK, ...nullable, example: '13:30' }) mealEndTime!:
    string | null;
  @TextField('Work of the afternoon begins 下午工作开始', { ...CLOCK, ...nullable, example: '13:45' })
  afternoonStartTime!: string | null;
  @TextField('End of work 下班时间', { ...CLOCK, example: '18:00' }) endTime!: string;
  @TextField('Money and tickets are handed over by then 交清账款截止', { ...CLOCK, ...nullable, example: '18:15' })
  handOverUntil!: string | null;
  @CountField('Minutes after the start that are not late yet 迟到宽限分钟数', { example: 0 }) lateAfterMinutes!: number;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', nullable) validTo!: string | null;
}

/** One part of a working day. */
export class ShiftBlockResponse {
  @EnumField('Part of the day 时段', { name: 'ShiftBlockKind', values: SHIFT_BLOCKS, example: 'full_work' })
  kind!: ShiftBlockKind;
  @TextField('From 开始', { ...CLOCK, example: '08:45' }) startTime!: string;
  @TextField('Until 结束', { ...CLOCK, example: '12:00' }) endTime!: string;
}

export class OutletShiftTemplatesQuery {
  @DateField('Day they hold on, today if absent 查询日期,默认今天', { ...optional, example: '2026-11-02' })
  asOf?: string;
}

/** A template as it holds at an outlet, with the parts of the day that follow from its times. */
export class OutletShiftTemplateResponse extends fieldsFrom(ShiftTemplateResponse, [
  ...([
    'templateCode',
    'name',
    'orgUnitCode',
    'appliesTo',
    'startTime',
    'endTime',
    'lateAfterMinutes',
    'validFrom',
  ] as const),
]) {
  @ListField('Parts of the day 当日时段', () => ShiftBlockResponse) blocks!: ShiftBlockResponse[];
}

export class OutletShiftTemplatesResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @DateField('Day 日期') day!: string;
  @ListField('Templates by code 班次模板', () => OutletShiftTemplateResponse) items!: OutletShiftTemplateResponse[];
}
