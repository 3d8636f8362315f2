import { BooleanField, CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';

/** What an outlet is there for. */
export const CORE_FUNCTIONS = ['business_service', 'product_sales', 'customer_retention'] as const;
export type CoreFunction = (typeof CORE_FUNCTIONS)[number];

export const CORE_FUNCTION_WORDS = {
  business_service: { en: 'Business service', zh: '营业服务' },
  product_sales: { en: 'Product sales', zh: '产品销售' },
  customer_retention: { en: 'Customer retention', zh: '客户维系' },
};
const FUNCTION = { name: 'CoreFunction', values: CORE_FUNCTIONS, example: 'customer_retention' } as const;

export class CoreFunctionRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @EnumField('Core function 核心职能', FUNCTION) function!: CoreFunction;
  @BooleanField('Whether the outlet has it 是否开展') isOn!: boolean;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class CoreFunctionsQuery extends DatedLedgerQuery {
  @EnumField('Core function 核心职能', { ...FUNCTION, optional: true }) function?: CoreFunction;
  @BooleanField('Only switched on, or off 是否开展', { optional: true }) isOn?: boolean;
}

export class CoreFunctionResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @EnumField('Core function 核心职能', FUNCTION) function!: CoreFunction;
  @BooleanField('Whether the outlet has it 是否开展') isOn!: boolean;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}
