import {
  BooleanField,
  CodeField,
  CountField,
  InstantField,
  MonthField,
  TextField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';

export class SetGoLiveRequest {
  @CodeField('Org unit or outlet; everything below it goes live together 组织单元或营业厅,含其全部下级', {
    example: 'HQ',
  })
  orgUnitCode!: string;
  @MonthField('First month to be closed; earlier ones are history 首个关账月份', { example: '2026-11' }) month!: string;
}

export class GoLiveSetResponse {
  @CodeField('Org unit or outlet 组织单元或营业厅', { example: 'HQ' }) orgUnitCode!: string;
  @MonthField('First month to be closed 首个关账月份') month!: string;
  @CountField('Outlets below it 营业厅数') outlets!: number;
  @CountField('Outlets whose first month moved 已变更的营业厅数') moved!: number;
  @CountField('Outlets left alone: they have closed a month already 已关过账、保持不变的营业厅数') settled!: number;
}

export class GoLiveQuery extends PageQuery {
  @CodeField('Outlets under this org unit 组织单元', { optional: true, example: 'HQ' }) orgUnitCode?: string;
}

export class GoLiveResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Outlet name 营业厅名称', { example: '钟楼营业厅' }) outletName!: string;
  @MonthField('First month to be closed; null while it has no target 首个关账月份', { nullable: true })
  goLive!: string | null;
  @BooleanField('Somebody set it; targets no longer move it 是否人工设定') isSet!: boolean;
  @MonthField('First month that was closed; from then on it stands 首个已关账月份', { nullable: true })
  firstClosed!: string | null;
  @InstantField('When the outlet was registered 登记时间') registeredAt!: string;
}
