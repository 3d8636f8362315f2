import { CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { BUILD_MODE, type BuildMode, USERS } from './build-mode.js';

export class BuildModeRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @EnumField('By whom it was built, and whether it is shared 建设使用模式', BUILD_MODE) buildMode!: BuildMode;
  @TextField('Business lines or departments that use it 共用的业务线或部门', { ...USERS, optional: true }) users?:
    string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { optional: true, example: '2027-04-01' }) validTo?:
    string | null;
}

export class BuildModesQuery extends DatedLedgerQuery {
  @EnumField('Build mode 建设使用模式', { ...BUILD_MODE, optional: true }) buildMode?: BuildMode;
}

export class BuildModeResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', { example: '解放路营业厅' }) outletName!: string;
  @EnumField('By whom it was built, and whether it is shared 建设使用模式', BUILD_MODE) buildMode!: BuildMode;
  @TextField('Business lines or departments that use it 共用的业务线或部门', { ...USERS, nullable: true })
  users!: string | null;
  @DateField('First day it holds 生效日') validFrom!: string;
  @DateField('First day it no longer holds 失效首日', { nullable: true }) validTo!: string | null;
}
