import { sqlFile } from '../../platform/db/index.js';
import type { ReportAbout } from '../../platform/ledgers/index.js';
import { OUTLET_TYPE_WORDS } from '../outlets/outlet-words.js';
import { MissingZoneResponse, MissingZonesQuery } from './zone-type.dto.js';

/** Which zones of the standard of its type an outlet lacks. */
export const missingZonesReport: ReportAbout = {
  many: 'MissingZones',
  title: { en: 'missing zones', zh: '缺少的功能分区' },
  says: {
    en: 'Zones that the standard of its type asks of a self-owned outlet in business and that it does not have.',
    zh: '在营自有营业厅按其类型标准应设而未设的功能分区。',
  },
  tag: 'outlets',
  path: 'outlets/missing-zones',
  read: 'outlets.premises.read',
  rules: ['R-310', 'R-356'],
  item: MissingZoneResponse,
  query: MissingZonesQuery,
  gaps: [{ name: { en: 'missing zones', zh: '缺少的功能分区' }, filter: {} }],
  shown: sqlFile(__dirname, 'shown-missing-zones.sql'),
  words: { outletType: OUTLET_TYPE_WORDS },
};
