import { refusal } from '../../platform/errors/index.js';

export class UnknownFacilityClass extends refusal({
  code: 'unknown_facility_class',
  kind: 'unprocessable',
  rule: 'R-304',
  title: { en: 'Not one of the five classes', zh: '不属于五大类设施' },
  detail: {
    en: 'There is no class {facilityClass}: basic, business, demonstration, auxiliary_service, maintenance.',
    zh: '没有类别 {facilityClass}。自有营业厅的设施包括五大类:基本设施、营业设施、演示设施、辅助服务设施、维修设施。',
  },
  example: { facilityClass: 'furniture' },
}) {}

export class ItemOfOtherClass extends refusal({
  code: 'item_of_other_class',
  kind: 'unprocessable',
  rule: 'R-304',
  title: { en: 'Not an item of the class', zh: '设施项目不属于该类别' },
  detail: {
    en: 'The class {facilityClass} has no item {item}; leave the item out for a thing the list does not name.',
    zh: '类别 {facilityClass} 中没有项目 {item};清单未列名的设施请不填项目。',
  },
  example: { facilityClass: 'business', item: 'sofa_and_tea_table' },
}) {}

export class NoSuchInterface extends refusal({
  code: 'no_such_interface',
  kind: 'unprocessable',
  rule: 'R-308',
  title: { en: 'Nothing to connect', zh: '该设施没有接口' },
  detail: {
    en: 'Only queue machines and satisfaction keypads have an interface; {assetNo} is neither.',
    zh: '仅排队叫号器和服务满意度按键有接口,{assetNo} 不在其列。',
  },
  example: { assetNo: 'PC-01' },
}) {}

export class UnknownAsset extends refusal({
  code: 'unknown_asset',
  kind: 'unprocessable',
  title: { en: 'Unknown asset', zh: '未知的资产编号' },
  detail: {
    en: 'The outlet has no asset {assetNo} on its list of equipment.',
    zh: '该营业厅的设施设备台账中没有资产 {assetNo}。',
  },
  example: { assetNo: 'PC-99' },
}) {}
