import {
  CodeField,
  CountField,
  DateField,
  EnumField,
  MonthField,
  NumberField,
  TextField,
} from '../../platform/http/fields.js';
import { LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

export const RATING_SOURCES = ['keypad', 'inspection', 'mystery', 'customer'] as const;
export type RatingSource = (typeof RATING_SOURCES)[number];
export const RATING_ITEMS = ['warm', 'polite', 'efficient'] as const;
export type RatingItem = (typeof RATING_ITEMS)[number];

const PERSON = { max: 40, example: 'XA-P0002' } as const;
const SOURCE = { name: 'RatingSource', values: RATING_SOURCES, example: 'keypad' } as const;
const ITEM = { name: 'RatingItem', values: RATING_ITEMS, example: 'polite' } as const;
const REFERENCE = { max: 60, example: 'K-000123' } as const;
const SCORE = { min: 1, max: 5, example: 5 } as const;
const RATED = { example: '2026-10-12' } as const;

export class ConductRatingRow {
  @TextField('Person 人员编号', PERSON) personNo!: string;
  @DateField('Day of the rating 评价日期', RATED) ratedOn!: string;
  @EnumField('Where it comes from 来源', SOURCE) source!: RatingSource;
  @TextField('Number of the rating at its source 来源编号', REFERENCE) reference!: string;
  @EnumField('What is rated 评价项', ITEM) item!: RatingItem;
  @CountField('From 1 to 5 得分(1-5)', SCORE) score!: number;
}

export class ConductRatingsQuery extends LedgerQuery {
  @TextField('Person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @EnumField('Where it comes from 来源', { ...SOURCE, optional: true }) source?: RatingSource;
  @EnumField('What is rated 评价项', { ...ITEM, optional: true }) item?: RatingItem;
  @MonthField('Month 月份', { optional: true }) month?: string;
}

export class ConductRatingResponse extends LedgerItem {
  @TextField('Person 人员编号', PERSON) personNo!: string;
  @TextField('Name 姓名', { example: '王小明' }) name!: string;
  @CodeField('Where the person works 所在单元') orgUnitCode!: string;
  @DateField('Day of the rating 评价日期', RATED) ratedOn!: string;
  @MonthField('Month 月份') month!: string;
  @EnumField('Where it comes from 来源', SOURCE) source!: RatingSource;
  @TextField('Number of the rating at its source 来源编号', REFERENCE) reference!: string;
  @EnumField('What is rated 评价项', ITEM) item!: RatingItem;
  @CountField('From 1 to 5 得分(1-5)', SCORE) score!: number;
}

export class ConductAveragesQuery extends LedgerQuery {
  @TextField('Person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @MonthField('Month 月份', { optional: true }) month?: string;
}

export class ConductAverageResponse {
  @TextField('Person 人员编号', PERSON) personNo!: string;
  @TextField('Name 姓名', { example: '王小明' }) name!: string;
  @CodeField('Where the person works 所在单元') orgUnitCode!: string;
  @MonthField('Month 月份') month!: string;
  @CountField('Sum of the scores, the numerator 得分合计(分子)', { example: 14 }) scoreSum!: number;
  @CountField('Ratings, the denominator 评价次数(分母)', { example: 3 }) ratings!: number;
  @NumberField('Average score of the month 月平均分', { example: 4.666667 }) average!: number;
}
