import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { FloorPlanResponse, FloorPlanRow, FloorPlansQuery } from './floor-plan.dto.js';
import { DrawnInTheFuture } from './floor-plan.errors.js';

/** The drawing an outlet is laid out by, with the route customers are led along. The file itself is kept elsewhere. */
export const floorPlanLedger: LedgerAbout<FloorPlanRow> = {
  one: 'FloorPlan',
  many: 'FloorPlans',
  title: { en: 'floor plans', zh: '平面图' },
  says: {
    en: 'The drawing an outlet is laid out by, by its version and checksum, with the walking route of customers.',
    zh: '营业厅平面布局图的版本、文件校验值及客户行进路线。',
  },
  tag: 'outlets',
  path: 'outlets/floor-plans',
  read: 'outlets.premises.read',
  write: 'outlets.premises.write',
  rules: ['R-070', 'R-122'],
  row: FloorPlanRow,
  item: FloorPlanResponse,
  query: FloorPlansQuery,
  examples: [
    {
      ...{ outletCode: 'XA001', planVersion: '2026-1', fileRef: 'plans/XA001/2026-1.pdf', fileSha256: 'a'.repeat(64) },
      ...{ drawnOn: '2026-09-20', routeDescription: '入口 → 欢迎区 → 新业务体验区 → 综合业务受理区' },
      validFrom: '2026-10-01',
    },
  ],
  table: {
    name: 'outlets.floor_plan',
    key: ['outlet_id'],
    values: ['plan_version', 'file_ref', 'file_sha256', 'drawn_on', 'route_description'],
    isDated: true,
  },
  checks: [sqlFile(__dirname, 'check-floor-plans.sql')],
  refusals: [{ refusal: DrawnInTheFuture, field: 'drawnOn' }],
  shown: sqlFile(__dirname, 'shown-floor-plans.sql'),
};
