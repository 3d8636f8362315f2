import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { FunctionalZoneResponse, FunctionalZoneRow, FunctionalZonesQuery } from './functional-zone.dto.js';
import { UnknownZoneType } from './functional-zone.errors.js';

/** The floor plan of an outlet as a list: which numbered zone is used for what, from which day on. */
export const functionalZoneLedger: LedgerAbout<FunctionalZoneRow> = {
  one: 'FunctionalZone',
  many: 'FunctionalZones',
  title: { en: 'functional zones', zh: '功能分区' },
  says: {
    en: 'A numbered zone of an outlet, what it is used for and who may enter it.',
    zh: '营业厅的编号分区、用途及准入级别。',
  },
  tag: 'outlets',
  path: 'outlets/functional-zones',
  read: 'outlets.premises.read',
  write: 'outlets.premises.write',
  rules: ['R-310', 'R-070', 'R-073'],
  row: FunctionalZoneRow,
  item: FunctionalZoneResponse,
  query: FunctionalZonesQuery,
  examples: [
    { outletCode: 'XA001', zoneNo: 'Z-90', zoneType: 'customer_waiting', seats: 8, validFrom: '2026-11-01' },
    { outletCode: 'XA001', zoneNo: 'Z-91', zoneType: 'till_room', areaSquareMetres: 6.5, validFrom: '2026-11-01' },
  ],
  table: {
    name: 'outlets.functional_zone',
    key: ['outlet_id', 'zone_no'],
    values: ['zone_type', 'area_square_metres', 'seats'],
    isDated: true,
  },
  checks: [sqlFile(__dirname, 'check-functional-zones.sql')],
  refusals: [{ refusal: UnknownZoneType, field: 'zoneType' }],
  shown: sqlFile(__dirname, 'shown-functional-zones.sql'),
  words: {
    access: {
      public: { en: 'Public', zh: '公共区' },
      staff: { en: 'Staff', zh: '员工区' },
      restricted: { en: 'Restricted', zh: '限制区' },
    },
  },
};
