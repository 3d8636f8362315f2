import {
  BooleanField,
  CodeField,
  CountField,
  DateField,
  EnumField,
  fieldsFrom,
  InstantField,
  ListField,
  MonthField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import { Curve } from './curve.dto.js';

/** The five rates. A scheme weighs all of them. */
export const RATES = ['revenue_completion', 'user_completion', 'churn', 'arrears', 'input_output'] as const;
export type Rate = (typeof RATES)[number];

const AREAS = { name: 'OutletArea', values: ['urban', 'suburban_county', 'other'] } as const;
const OWNERSHIPS = { name: 'OutletOwnership', values: ['self_owned', 'agent', 'franchise'] } as const;
const BONUS_TYPES = ['linear', 'bands'] as const;
const SCHEME_CODE = '^[a-z][a-z0-9_]{0,39}$';
const LINES_EXAMPLE = [
  { rate: 'revenue_completion', weight: 30, curve: { type: 'linear_up', redLine: 0.6, cap: 120 } },
  { rate: 'user_completion', weight: 25, curve: { type: 'linear_up', redLine: 0.6, cap: 120 } },
  { rate: 'churn', weight: 15, curve: { type: 'linear_down', ceiling: 2, cap: 120 } },
  { rate: 'arrears', weight: 15, curve: { type: 'linear_down', ceiling: 2, cap: 120 } },
  { rate: 'input_output', weight: 15, curve: { type: 'linear_down', ceiling: 2, cap: 120 } },
];

export class BonusBand {
  @NumberField('From this total on; absent: from below everything 起(含)', { max: 1000, optional: true, example: 90 })
  from?: number | null;
  @NumberField('To before this total; absent: above everything 止(不含)', { max: 1000, optional: true, example: 100 })
  to?: number | null;
  @NumberField('Coefficient in between 系数', { min: 0, max: 10, example: 1 }) coefficient!: number;
}

export class Bonus {
  @EnumField('linear: total / 100; bands: by steps 奖金系数类型', { name: 'BonusType', values: BONUS_TYPES })
  type!: (typeof BONUS_TYPES)[number];
  @NumberField('linear: 0 below this total 起奖分', { min: 0, max: 200, optional: true, example: 60 }) floor?:
    number | null;
  @NumberField('linear: highest coefficient 系数封顶', { min: 1, max: 10, optional: true, example: 1.2 }) cap?:
    number | null;
  @ListField('bands: half-open, covering the whole line 分档', () => BonusBand, { maxItems: 50, optional: true })
  bands?: BonusBand[] | null;
}

export class SchemeLine {
  @EnumField('Rate 指标', { name: 'FiveRate', values: RATES }) rate!: Rate;
  @NumberField('Weight, up to four decimals 权重', { min: 0, max: 100, example: 30 }) weight!: number;
  @ObjectField('How its value becomes a score 计分曲线', () => Curve) curve!: Curve;
}

/** Everything of a version that somebody decides. A draft may be wrong in any way that `validate` can name. */
export class SchemeDraft {
  @MonthField('First month in force 生效首月', { example: '2027-01' }) validFrom!: string;
  @MonthField('First month no longer in force; absent: open 失效首月', { optional: true, example: '2028-01' })
  validTo?: string | null;
  @CodeField('Org unit whose outlets it takes 适用单元', { example: 'HQ' }) orgUnitCode!: string;
  @ListField('Areas it takes 适用区域', AREAS, {
    minItems: 1,
    maxItems: 3,
    unique: true,
    example: ['urban', 'suburban_county'],
  })
  areas!: string[];
  @ListField('Ownerships it takes 适用归属', OWNERSHIPS, {
    minItems: 1,
    maxItems: 3,
    unique: true,
    example: ['self_owned'],
  })
  ownerships!: string[];
  @ListField('Business lines that count 计入的业务', 'string', {
    minItems: 1,
    maxItems: 50,
    unique: true,
    example: ['mobile_4g', 'mobile_5g'],
  })
  productSet!: string[];
  @EnumField('Billed revenue: net of gifts and refunds, or gross 收入口径', {
    name: 'RevenueBasis',
    values: ['net', 'gross'],
  })
  revenueBasis!: 'net' | 'gross';
  @ObjectField('Bonus coefficient by total 奖金系数', () => Bonus, { example: { type: 'linear', floor: 60, cap: 1.2 } })
  bonus!: Bonus;
  @NumberField('Below this applicable weight there is no result; absent: 50 最低适用权重', {
    min: 0,
    max: 100,
    optional: true,
    example: 50,
  })
  applicableWeightMin?: number | null;
  @TextField('Document it is based on 文号', { optional: true, example: '西安联通[2012]128号' }) basisDocument?:
    string | null;
  @DateField('When that was issued 发文日期', { optional: true, example: '2012-01-01' }) issuedOn?: string | null;
  @ListField('The five rates 五率', () => SchemeLine, { maxItems: 10, example: LINES_EXAMPLE }) lines!: SchemeLine[];
}

export class SchemeVersionResponse extends fieldsFrom(SchemeDraft, [
  'validFrom',
  'orgUnitCode',
  'areas',
  'ownerships',
  'productSet',
  'revenueBasis',
  'bonus',
  'lines',
]) {
  @TextField('Scheme 方案编码', { example: 'five_rates_default' }) schemeCode!: string;
  @CountField('Version 版本', { min: 1 }) version!: number;
  @EnumField('A draft may change, a published version never does 状态', {
    name: 'SchemeVersionState',
    values: ['draft', 'published'],
  })
  state!: 'draft' | 'published';
  @MonthField('First month no longer in force 失效首月', { nullable: true }) validTo!: string | null;
  @NumberField('Lowest applicable weight with a result 最低适用权重', { example: 50 }) applicableWeightMin!: number;
  @TextField('Document it is based on 文号', { nullable: true }) basisDocument!: string | null;
  @DateField('When that was issued 发文日期', { nullable: true }) issuedOn!: string | null;
  @BooleanField('Published for a month that had begun 是否追溯', { example: false }) retroactive!: boolean;
  @InstantField('When it was published 发布时间', { nullable: true }) publishedAt!: string | null;
  @TextField('Account that published it 发布人账号编号', { nullable: true, example: '1' }) publishedBy!: string | null;
}

export class CreateSchemeRequest {
  @TextField('Code 方案编码', { pattern: SCHEME_CODE, max: 40, example: 'five_rates_2027' }) code!: string;
  @TextField('Name 方案名称', { example: '2027年五率考核办法' }) name!: string;
}

export class SchemeResponse {
  @TextField('Code 方案编码', { example: 'five_rates_default' }) code!: string;
  @TextField('Name 方案名称', { example: '五率考核默认方案' }) name!: string;
  @CodeField('Who owns it: assessment rules are those of headquarters 归口单位', { example: 'HQ' }) ownerCode!: string;
  @CountField('Versions, drafts included 版本数') versions!: number;
  @CountField('Latest published version 最新发布版本', { nullable: true, min: 1 }) publishedVersion!: number | null;
  @InstantField('When it was made 创建时间') createdAt!: string;
}

export class SchemesQuery extends PageQuery {}

export class SchemeFaultResponse {
  @TextField('Where in the version 位置', { example: '/lines/0/weight' }) pointer!: string;
  @TextField('What kind of fault, never translated 代码', { example: 'weights_not_100' }) code!: string;
  @TextField('What is wrong 说明', { max: 500 }) detail!: string;
}

export class SchemeValidationResponse {
  @BooleanField('Nothing is wrong with it 可否发布') isPublishable!: boolean;
  @ListField('Everything that is wrong with it 全部问题', () => SchemeFaultResponse) faults!: SchemeFaultResponse[];
}
