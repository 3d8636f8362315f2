import { sqlFile } from '../../platform/db/index.js';
import { type LedgerAbout, NotYetHappened } from '../../platform/ledgers/index.js';
import { UnknownAsset } from '../equipment/equipment.errors.js';
import { RenewalPlanResponse, RenewalPlanRow, RenewalPlansQuery } from './renewal-plan.dto.js';

/** When old equipment is to be renewed, at what cost, and when it was. */
export const renewalPlanLedger: LedgerAbout<RenewalPlanRow> = {
  one: 'RenewalPlan',
  many: 'RenewalPlans',
  title: { en: 'renewal plans', zh: '设备更新计划' },
  says: {
    en: 'The month in which an asset is to be renewed with its budget, and the day it was.',
    zh: '老旧设施设备的计划更新月份、预算及完成日期。',
  },
  tag: 'outlets',
  path: 'outlets/renewal-plans',
  read: 'outlets.premises.read',
  write: 'outlets.premises.write',
  rules: ['R-209'],
  row: RenewalPlanRow,
  item: RenewalPlanResponse,
  query: RenewalPlansQuery,
  examples: [{ outletCode: 'XA001', assetNo: 'A-01', plannedMonth: '2027-03', budgetFen: 450_000, note: '整机更换' }],
  table: {
    name: 'outlets.renewal_plan',
    key: ['outlet_id', 'asset_no', 'planned_month'],
    values: ['budget_fen', 'done_on', 'note'],
    isDated: false,
  },
  checks: [sqlFile(__dirname, 'check-renewal-plans.sql')],
  refusals: [
    { refusal: UnknownAsset, field: 'assetNo' },
    { refusal: NotYetHappened, field: 'doneOn' },
  ],
  shown: sqlFile(__dirname, 'shown-renewal-plans.sql'),
};
