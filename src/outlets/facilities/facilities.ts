import { sqlFile } from '../../platform/db/index.js';
import type { ReportAbout } from '../../platform/ledgers/index.js';
import { OUTLET_TYPE_WORDS } from '../outlets/outlet-words.js';
import { FACILITY_CLASS_WORDS } from '../equipment/equipment.js';
import * as dto from './facility.dto.js';

/** What outlets lack of the minimum set of their type. */
export const missingFacilities: ReportAbout = {
  many: 'MissingFacilities',
  title: { en: 'missing facilities', zh: '缺失设施' },
  says: {
    en: 'Items of the minimum set of an outlet’s type of which it has too few.',
    zh: '按厅型最低配置,各营业厅缺失或数量不足的设施项目。',
  },
  tag: 'outlets',
  path: 'outlets/missing-facilities',
  read: 'outlets.premises.read',
  rules: ['R-305', 'R-306', 'R-307', 'R-308', 'R-309'],
  item: dto.MissingFacilityResponse,
  query: dto.MissingFacilitiesQuery,
  gaps: [{ name: { en: 'missing facilities', zh: '缺失设施' }, filter: {} }],
  shown: sqlFile(__dirname, 'missing-facilities.sql'),
  words: { facilityClass: FACILITY_CLASS_WORDS, outletType: OUTLET_TYPE_WORDS },
};

/** Whether queue machines and keypads are connected, outlet by outlet. */
export const serviceInterfaces: ReportAbout = {
  many: 'ServiceInterfaces',
  title: { en: 'service interfaces', zh: '叫号与评价接口' },
  says: {
    en: 'Whether the queue machines and satisfaction keypads of each outlet are connected to the systems.',
    zh: '各营业厅排队叫号器与服务满意度按键的接口是否接通。',
  },
  tag: 'outlets',
  path: 'outlets/service-interfaces',
  read: 'outlets.premises.read',
  rules: ['R-308'],
  item: dto.ServiceInterfaceResponse,
  query: dto.ServiceInterfacesQuery,
  gaps: [
    {
      name: { en: 'queue and rating devices not connected', zh: '叫号与评价设备未接通' },
      filter: { isConnected: 'false' },
    },
  ],
  shown: sqlFile(__dirname, 'service-interfaces.sql'),
  words: { interface: { queue: { en: 'Queue', zh: '排队叫号' }, rating: { en: 'Rating', zh: '满意度评价' } } },
};
