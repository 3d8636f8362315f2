import { BooleanField, CodeField, CountField, DateField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem, LedgerQuery } from '../../platform/ledgers/index.js';

const NUMBERS = { max: 2000, example: 'XA-P0001;XA-P0002' } as const;
const PHONE = { max: 40, example: '10010' } as const;
const NAME = { max: 100, example: '李静' } as const;

export class SupervisionPhoneRow {
  @CodeField('Unit whose outlets hang it 组织单元', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Supervision phone 监督电话', PHONE) phone!: string;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class SupervisionPhonesQuery extends DatedLedgerQuery {}

export class SupervisionPhoneResponse extends LedgerItem {
  @CodeField('Unit whose outlets hang it 组织单元', { example: 'XA' }) orgUnitCode!: string;
  @TextField('Supervision phone 监督电话', PHONE) phone!: string;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}

export class SupervisionBoardFindingRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @DateField('Day somebody looked 查看日期') foundOn!: string;
  @TextField('Numbers that hung there, with ; between; left out: none 栏内工号', { ...NUMBERS, optional: true })
  numbers?: string | null;
  @TextField('Those of them without a photograph 缺照片的工号', { ...NUMBERS, optional: true, example: 'XA-P0002' })
  withoutPhoto?: string | null;
  @TextField('Phone that hung there 栏内监督电话', { ...PHONE, optional: true }) phone?: string | null;
}

export class SupervisionBoardFindingsQuery extends LedgerQuery {
  @DateField('Day somebody looked 查看日期', { optional: true }) foundOn?: string;
}

export class SupervisionBoardFindingResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @DateField('Day somebody looked 查看日期') foundOn!: string;
  @TextField('Numbers that hung there 栏内工号', { ...NUMBERS, nullable: true }) numbers!: string | null;
  @TextField('Those without a photograph 缺照片的工号', { ...NUMBERS, nullable: true }) withoutPhoto!: string | null;
  @TextField('Phone that hung there 栏内监督电话', { ...PHONE, nullable: true }) phone!: string | null;
}

export class BoardEntriesQuery extends DatedLedgerQuery {}

export class BoardEntryResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Number of the person 人员编号', { max: 40, example: 'XA-P0002' }) personNo!: string;
  @TextField('Name; null where the person now works out of sight 姓名', { ...NAME, nullable: true }) name!:
    string | null;
  @TextField('Number to hang: the operator ID, else that of the person 上墙工号', { max: 40, example: 'XA00102' })
  number!: string;
  @TextField('Where the photograph is kept 照片存放位置', { nullable: true, example: 'photos/XA-P0002.jpg' })
  photo!: string | null;
  @TextField('Supervision phone to hang 监督电话', { ...PHONE, nullable: true }) phone!: string | null;
}

export class SupervisionBoardsQuery extends DatedLedgerQuery {
  @BooleanField('Only boards that hang as they must, or not 是否一致', { optional: true, example: false })
  isMatching?: boolean;
}

export class SupervisionBoardResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @DateField('Day somebody looked last; null: nobody has yet 最近查看日期', { nullable: true }) foundOn!: string | null;
  @CountField('How many people must hang there 应上墙人数') expected!: number;
  @TextField('Numbers that did not hang there 缺少的工号', { ...NUMBERS, nullable: true }) missing!: string | null;
  @TextField('Numbers that hung there and must not 多出的工号', { ...NUMBERS, nullable: true }) surplus!: string | null;
  @TextField('Numbers without a photograph 缺照片的工号', { ...NUMBERS, nullable: true }) withoutPhoto!: string | null;
  @TextField('Phone to hang 应上墙监督电话', { ...PHONE, nullable: true }) phone!: string | null;
  @TextField('Phone that hung 栏内监督电话', { ...PHONE, nullable: true }) foundPhone!: string | null;
  @BooleanField('Whether it hung as it must; false where nobody has looked 是否一致', { example: false })
  isMatching!: boolean;
}
