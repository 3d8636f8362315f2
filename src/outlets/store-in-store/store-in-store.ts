import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { StoreInStoreAreaResponse, StoreInStoreAreaRow, StoreInStoreAreasQuery } from './store-in-store.dto.js';
import { AreaInTwoOutlets } from './store-in-store.errors.js';

const word = (en: string, zh: string) => ({ en, zh });

/** Areas that a line or a partner runs inside an outlet; each belongs to one outlet at a time. */
export const storeInStoreLedger: LedgerAbout<StoreInStoreAreaRow> = {
  one: 'StoreInStoreArea',
  many: 'StoreInStoreAreas',
  title: { en: 'store in store', zh: '店中店区域' },
  says: {
    en: 'An area inside an outlet that a business line or a partner runs; it belongs to one outlet at a time.',
    zh: '营业厅内由业务线或合作商经营的店中店区域,同一时间只隶属一个营业厅。',
  },
  tag: 'outlets',
  path: 'outlets/store-in-store-areas',
  read: 'outlets.premises.read',
  write: 'outlets.premises.write',
  rules: ['R-261'],
  row: StoreInStoreAreaRow,
  item: StoreInStoreAreaResponse,
  query: StoreInStoreAreasQuery,
  examples: [
    {
      ...{ outletCode: 'XA001', areaNo: 'SIS-XA-001', runBy: 'partner', runnerName: '华为授权体验区' },
      ...{ floorSquareMetres: 18.5, validFrom: '2026-11-01' },
    },
  ],
  table: {
    name: 'outlets.store_in_store',
    key: ['outlet_id', 'area_no'],
    values: ['run_by', 'runner_name', 'floor_square_metres'],
    isDated: true,
  },
  // A move in one file ends the area in one outlet first, and then begins it in the other.
  inTurn: ['area_no'],
  checks: [sqlFile(__dirname, 'check-store-in-store.sql')],
  refusals: [{ refusal: AreaInTwoOutlets, field: 'areaNo' }],
  shown: sqlFile(__dirname, 'shown-store-in-store.sql'),
  words: { runBy: { business_line: word('business line', '业务线'), partner: word('partner', '合作商') } },
};
