import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { EquipmentQuery, EquipmentResponse, EquipmentRow } from './equipment.dto.js';
import { ItemOfOtherClass, NoSuchInterface, UnknownFacilityClass } from './equipment.errors.js';
import { EQUIPMENT_STATE_WORDS, FACILITY_CLASS_WORDS } from './equipment.js';

/** What stands in an outlet, asset by asset: its class, age and state, from which day on. */
export const equipmentLedger: LedgerAbout<EquipmentRow> = {
  one: 'Equipment',
  many: 'EquipmentList',
  title: { en: 'equipment', zh: '设施设备' },
  says: {
    en: 'An asset of an outlet, which of the five classes of facilities it belongs to, its age and its state.',
    zh: '营业厅的设施设备资产,所属五大类、使用年限及状态。',
  },
  tag: 'outlets',
  path: 'outlets/equipment',
  read: 'outlets.premises.read',
  write: 'outlets.premises.write',
  rules: ['R-304', 'R-209', 'R-071'],
  row: EquipmentRow,
  item: EquipmentResponse,
  query: EquipmentQuery,
  examples: [
    {
      ...{
        outletCode: 'XA001',
        assetNo: 'PC-90',
        facilityClass: 'business',
        item: 'pc',
        name: '台式电脑',
        model: '启天M435',
      },
      ...{ quantity: 1, commissionedOn: '2022-03-01', lifeMonths: 60, state: 'working', validFrom: '2026-10-01' },
    },
    {
      ...{ outletCode: 'XA001', assetNo: 'QM-90', facilityClass: 'auxiliary_service', item: 'queue_machine' },
      ...{
        name: '排队叫号机',
        quantity: 1,
        commissionedOn: '2024-05-01',
        state: 'working',
        isInterfaceConnected: true,
      },
      validFrom: '2026-10-01',
    },
  ],
  table: {
    name: 'outlets.equipment',
    key: ['outlet_id', 'asset_no'],
    values: [
      ...['facility_class', 'item', 'name', 'model', 'quantity', 'commissioned_on', 'life_months', 'renewal_due_on'],
      ...['state', 'is_interface_connected'],
    ],
    isDated: true,
  },
  checks: [sqlFile(__dirname, 'check-equipment.sql')],
  refusals: [
    { refusal: UnknownFacilityClass, field: 'facilityClass' },
    { refusal: ItemOfOtherClass, field: 'item' },
    { refusal: NoSuchInterface, field: 'isInterfaceConnected' },
  ],
  shown: sqlFile(__dirname, 'shown-equipment.sql'),
  words: { state: EQUIPMENT_STATE_WORDS, facilityClass: FACILITY_CLASS_WORDS },
};
