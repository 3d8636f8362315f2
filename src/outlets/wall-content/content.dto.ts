import { BooleanField, CodeField, DateField, EnumField, TextField } from '../../platform/http/fields.js';
import { DatedLedgerQuery, LedgerItem } from '../../platform/ledgers/index.js';
import { DOCUMENT_CODE, DOCUMENT_KIND, DOCUMENT_VERSION, type DocumentKind } from '../documents/document.js';
import { CONTENT_STATES, type ContentState, DISPLAY_PLACES, type DisplayPlace } from './content.js';

const PLACE = { name: 'DisplayPlace', values: DISPLAY_PLACES, example: 'wall' } as const;
const STATE = { name: 'ContentState', values: CONTENT_STATES, example: 'current' } as const;
const OUTLET_NAME = { example: '解放路营业厅' } as const;
const NOTE = { max: 500, example: '资费栏右下角破损' } as const;
const PHOTO = { max: 500, example: 'oa://photos/XA001/2026-11-03-01.jpg' } as const;

export class DisplayedDocumentRow {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @EnumField('Where it is 展示位置', PLACE) place!: DisplayPlace;
  @EnumField('Kind 文档类型', DOCUMENT_KIND) kind!: DocumentKind;
  @TextField('Code of the document, if it says 文档编码', { ...DOCUMENT_CODE, optional: true }) documentCode?:
    string | null;
  @BooleanField('Whether it is there; false records that it was looked for in vain 是否在位') isDisplayed!: boolean;
  @TextField('Version as printed on what is there 发现的版本', { ...DOCUMENT_VERSION, optional: true }) versionFound?:
    string | null;
  @DateField('Day of the look 发现日期') foundOn!: string;
  @TextField('Note 备注', { ...NOTE, optional: true }) note?: string | null;
  @TextField('Where the photo lies 照片位置', { ...PHOTO, optional: true }) photoReference?: string | null;
}

export class DisplayedDocumentsQuery extends DatedLedgerQuery {
  @EnumField('Kind 文档类型', { ...DOCUMENT_KIND, optional: true }) kind?: DocumentKind;
  @EnumField('Where it is 展示位置', { ...PLACE, optional: true }) place?: DisplayPlace;
  @BooleanField('Only copies that are stale, or that are not 是否过期', { optional: true, example: true })
  isStale?: boolean;
}

export class DisplayedDocumentResponse extends LedgerItem {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
  @EnumField('Where it is 展示位置', PLACE) place!: DisplayPlace;
  @EnumField('Kind 文档类型', DOCUMENT_KIND) kind!: DocumentKind;
  @TextField('Code of the document 文档编码', { ...DOCUMENT_CODE, nullable: true }) documentCode!: string | null;
  @BooleanField('Whether it is there 是否在位') isDisplayed!: boolean;
  @TextField('Version found 发现的版本', { ...DOCUMENT_VERSION, nullable: true }) versionFound!: string | null;
  @DateField('Day of the look 发现日期') foundOn!: string;
  @TextField('Version in force on the day asked for 查询日现行版本', { ...DOCUMENT_VERSION, nullable: true })
  currentVersion!: string | null;
  @BooleanField('Whether it is the version in force; null if none is 是否现行', { nullable: true })
  isCurrent!: boolean | null;
  @BooleanField('Whether it hangs there and another version is in force 是否过期') isStale!: boolean;
  @TextField('Note 备注', { ...NOTE, nullable: true }) note!: string | null;
  @TextField('Where the photo lies 照片位置', { ...PHOTO, nullable: true }) photoReference!: string | null;
}

export class WallContentsQuery extends DatedLedgerQuery {
  @BooleanField('Only outlets where all mandatory items hang, or where one lacks 是否齐全', {
    optional: true,
    example: false,
  })
  isComplete?: boolean;
  @BooleanField('Only outlets where an item is stale, or none 是否有过期内容', { optional: true, example: true })
  isAnyStale?: boolean;
}

export class WallContentResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
  @EnumField('Business items 营业项目', STATE) businessItems!: ContentState;
  @EnumField('Service standards 服务标准', STATE) serviceStandards!: ContentState;
  @EnumField('Commitment of the company 公司行风承诺', STATE) companyCommitment!: ContentState;
  @EnumField('Commitment of the outlet 营业厅服务承诺', STATE) outletCommitment!: ContentState;
  @EnumField('Basic telecom tariffs 基础电信业务资费', STATE) basicTariffs!: ContentState;
  @EnumField('Supervision board 服务监督栏', STATE) supervisionBoard!: ContentState;
  @EnumField('Network coverage map, optional 网络覆盖示意图', STATE) coverageMap!: ContentState;
  @BooleanField('Whether all mandatory items hang 是否齐全') isComplete!: boolean;
  @BooleanField('Whether one is stale 是否有过期内容') isAnyStale!: boolean;
}

export class DisplayedContentsQuery extends DatedLedgerQuery {
  @EnumField('Kind 文档类型', { ...DOCUMENT_KIND, optional: true }) kind?: DocumentKind;
  @EnumField('How it compares 比对结果', { ...STATE, optional: true, example: 'stale' }) state?: ContentState;
}

export class DisplayedContentResponse {
  @CodeField('Outlet 营业厅编码') outletCode!: string;
  @TextField('Name of the outlet 营业厅名称', OUTLET_NAME) outletName!: string;
  @EnumField('Kind 文档类型', DOCUMENT_KIND) kind!: DocumentKind;
  @EnumField('How it compares 比对结果', STATE) state!: ContentState;
  @TextField('Version found, of the stale copy if one is 发现的版本', { ...DOCUMENT_VERSION, nullable: true })
  versionFound!: string | null;
  @DateField('Day of the last look 最近检查日期', { nullable: true }) foundOn!: string | null;
  @TextField('Version in force on the day asked for 查询日现行版本', { ...DOCUMENT_VERSION, nullable: true })
  currentVersion!: string | null;
}
