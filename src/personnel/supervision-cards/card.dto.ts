import { BooleanField, CodeField, DateField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';

const PERSON = { max: 40, example: 'XA-P0002' } as const;
const NAME = { max: 100, example: '李静' } as const;
const SEAT = { max: 20, example: 'S-01' } as const;
const NUMBER = { max: 40, example: 'XA-P0002' } as const;
const PHOTO = { max: 200, example: 'photos/XA-P0002.jpg' } as const;
const MOTTO = { max: 100, example: '用心服务每一位客户' } as const;
const BADGE = { max: 40, example: 'B-00102' } as const;
const NO_LONGER = 'First day it no longer holds 失效首日';

export class BadgeRow {
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Number of the badge 证件编号', BADGE) badgeNo!: string;
  @TextField('Name on it, as in the personnel file 证件姓名', NAME) name!: string;
  @TextField('Where the photograph is kept 照片存放位置', PHOTO) photo!: string;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField(NO_LONGER, { optional: true, example: '2027-04-01' }) validTo?: string | null;
}

export class BadgesQuery extends DatedLedgerQuery {
  @TextField('Number of the person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @BooleanField('Only those that say what the file says, or not 是否与档案一致', { optional: true, example: false })
  isAsFile?: boolean;
}

export class BadgeResponse extends LedgerItem {
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Number of the badge 证件编号', BADGE) badgeNo!: string;
  @TextField('Name on it 证件姓名', NAME) name!: string;
  @TextField('Where the photograph is kept 照片存放位置', PHOTO) photo!: string;
  @BooleanField('Whether it says what the file says now 与档案一致') isAsFile!: boolean;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField(NO_LONGER, { nullable: true }) validTo!: string | null;
}

export class SupervisionCardRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Counter seat it stands before 台席编号', SEAT) seatNo!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name on it, as in the personnel file 卡上姓名', NAME) name!: string;
  @TextField('Number on it: of the person, or an operator ID of theirs 卡上编号', NUMBER) number!: string;
  @TextField('Where the photograph is kept 照片存放位置', PHOTO) photo!: string;
  @TextField('Motto of service 服务箴言', { ...MOTTO, optional: true }) motto?: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField(NO_LONGER, { optional: true, example: '2027-04-01' }) validTo?: string | null;
}

export class SupervisionCardsQuery extends DatedLedgerQuery {
  @TextField('Number of the person 人员编号', { ...PERSON, optional: true }) personNo?: string;
  @BooleanField('Only those that say what the file says, or not 是否与档案一致', { optional: true, example: false })
  isAsFile?: boolean;
}

export class SupervisionCardResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Counter seat 台席编号', SEAT) seatNo!: string;
  @TextField('Number of the person 人员编号', PERSON) personNo!: string;
  @TextField('Name on it 卡上姓名', NAME) name!: string;
  @TextField('Number on it 卡上编号', NUMBER) number!: string;
  @TextField('Where the photograph is kept 照片存放位置', PHOTO) photo!: string;
  @TextField('Motto of service 服务箴言', { ...MOTTO, nullable: true }) motto!: string | null;
  @BooleanField(
    'Whether name and number are those of the file; false also where the person now works out of sight 与档案一致',
  )
  isAsFile!: boolean;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField(NO_LONGER, { nullable: true }) validTo!: string | null;
}

export class SeatCardsQuery extends DatedLedgerQuery {
  @BooleanField('Only seats with a card, or without 是否有监督卡', { optional: true, example: false })
  hasCard?: boolean;
}

export class SeatCardResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @TextField('Counter seat 台席编号', SEAT) seatNo!: string;
  @BooleanField('Whether a card stands before it that day 是否有监督卡', { example: false }) hasCard!: boolean;
  @TextField('Whose it is 监督卡人员编号', { ...PERSON, nullable: true }) personNo!: string | null;
}
