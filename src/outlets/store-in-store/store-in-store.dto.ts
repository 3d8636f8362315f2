import { CodeField, DateField, EnumField, NumberField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';

/** Who runs an area inside an outlet. */
export const AREA_RUNNERS = ['business_line', 'partner'] as const;
export type AreaRunner = (typeof AREA_RUNNERS)[number];

const NUMBER = { max: 40, example: 'SIS-XA-001' } as const;
const RUN_BY = { name: 'AreaRunner', values: AREA_RUNNERS, example: 'partner' } as const;
const NAME = { max: 100, example: '华为授权体验区' } as const;
const FLOOR = { above: 0, max: 100_000, example: 18.5 } as const;

export class StoreInStoreAreaRow {
  @CodeField('Outlet the area is in 所在营业厅编码') outletCode!: string;
  @TextField('Number of the area, one in the whole country 区域编号,全国唯一', NUMBER) areaNo!: string;
  @EnumField('Run by a business line or a partner 经营主体', RUN_BY) runBy!: AreaRunner;
  @TextField('Name of the line or partner 主体名称', NAME) runnerName!: string;
  @NumberField('Square metres 面积(平方米)', FLOOR) floorSquareMetres!: number;
  @DateField('First day it is there 生效日') validFrom!: string;
  @DateField('First day it is no longer there 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class StoreInStoreAreasQuery extends DatedLedgerQuery {
  @EnumField('Run by 经营主体', { ...RUN_BY, optional: true }) runBy?: AreaRunner;
  @TextField('Number of the area 区域编号', { ...NUMBER, optional: true }) areaNo?: string;
}

export class StoreInStoreAreaResponse extends LedgerItem {
  @CodeField('Outlet the area is in 所在营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @TextField('Number of the area, one in the whole country 区域编号,全国唯一', NUMBER) areaNo!: string;
  @EnumField('Run by a business line or a partner 经营主体', RUN_BY) runBy!: AreaRunner;
  @TextField('Name of the line or partner 主体名称', NAME) runnerName!: string;
  @NumberField('Square metres 面积(平方米)', FLOOR) floorSquareMetres!: number;
  @DateField('First day it is there 生效日') validFrom!: string;
  @DateField('First day it is no longer there 失效首日', { nullable: true }) validTo!: string | null;
}
