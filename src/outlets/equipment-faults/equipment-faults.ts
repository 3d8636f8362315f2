import { sqlFile } from '../../platform/db/index.js';
import { DatedLedgerQuery, type LedgerAbout, type ReportAbout, NotYetHappened } from '../../platform/ledgers/index.js';
import { UnknownAsset } from '../equipment/equipment.errors.js';
import { FACILITY_CLASS_WORDS } from '../equipment/equipment.js';
import * as dto from './equipment-fault.dto.js';
import { RepairedBeforeReported } from './equipment-fault.errors.js';

/** Fault tickets of equipment, open until repaired. */
export const equipmentFaultLedger: LedgerAbout<dto.EquipmentFaultRow> = {
  one: 'EquipmentFault',
  many: 'EquipmentFaults',
  title: { en: 'equipment faults', zh: '设备故障' },
  says: {
    en: 'A fault of an asset from when it was reported until it worked again; due within three days.',
    zh: '设施设备的报修与修复记录,应在三日内修复。',
  },
  tag: 'outlets',
  path: 'outlets/equipment-faults',
  read: 'outlets.premises.read',
  write: 'outlets.premises.write',
  rules: ['R-071'],
  row: dto.EquipmentFaultRow,
  item: dto.EquipmentFaultResponse,
  query: dto.EquipmentFaultsQuery,
  examples: [
    {
      ...{ outletCode: 'XA001', faultNo: 'F-1001', assetNo: 'A-01', reportedAt: '2026-10-12T01:30:00Z' },
      ...{ description: '无法开机', repairedAt: '2026-10-13T06:00:00Z', repairNote: '更换电源' },
    },
    {
      ...{ outletCode: 'XA001', faultNo: 'F-1002', assetNo: 'A-07', reportedAt: '2026-10-20T03:00:00Z' },
      description: '不出号票',
    },
  ],
  table: {
    name: 'outlets.equipment_fault',
    key: ['outlet_id', 'fault_no'],
    values: ['asset_no', 'reported_at', 'description', 'repaired_at', 'repair_note'],
    isDated: false,
  },
  checks: [sqlFile(__dirname, 'check-equipment-faults.sql')],
  refusals: [
    { refusal: UnknownAsset, field: 'assetNo' },
    { refusal: NotYetHappened, field: 'reportedAt' },
    { refusal: RepairedBeforeReported, field: 'repairedAt' },
  ],
  gaps: [{ name: { en: 'faults open beyond three days', zh: '超期未修复故障' }, filter: { isOverdue: 'true' } }],
  shown: sqlFile(__dirname, 'shown-equipment-faults.sql'),
};

/** Month to date, how much of its time in service each asset worked. */
export const equipmentAvailabilities: ReportAbout = {
  many: 'EquipmentAvailabilities',
  title: { en: 'availability of equipment', zh: '设备完好率' },
  says: {
    en: 'Of the minutes in which an asset was in service, from the first of the month to the day asked of, those in which it worked.',
    zh: '自当月1日至查询日期,各设施设备在用时间内处于正常状态的分钟数及完好率。',
  },
  tag: 'outlets',
  path: 'outlets/equipment-availabilities',
  read: 'outlets.premises.read',
  rules: ['R-071'],
  item: dto.EquipmentAvailabilityResponse,
  query: dto.EquipmentAvailabilitiesQuery,
  shown: sqlFile(__dirname, 'equipment-availabilities.sql'),
  words: { facilityClass: FACILITY_CLASS_WORDS },
};

/** The same over all equipment of an outlet. */
export const outletAvailabilities: ReportAbout = {
  many: 'OutletAvailabilities',
  title: { en: 'availability by outlet', zh: '营业厅设备完好率' },
  says: {
    en: 'Of the minutes in which the assets of an outlet were in service, from the first of the month to the day asked of, those in which they worked.',
    zh: '自当月1日至查询日期,各营业厅全部设施设备在用时间内处于正常状态的分钟数及完好率。',
  },
  tag: 'outlets',
  path: 'outlets/outlet-availabilities',
  read: 'outlets.premises.read',
  rules: ['R-071'],
  item: dto.OutletAvailabilityResponse,
  query: DatedLedgerQuery,
  shown: sqlFile(__dirname, 'outlet-availabilities.sql'),
};
