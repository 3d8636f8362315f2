import { sqlFile } from '../../platform/db/index.js';
import { type LedgerAbout, NotYetHappened } from '../../platform/ledgers/index.js';
import { UnknownAsset } from '../equipment/equipment.errors.js';
import * as dto from './maintenance.dto.js';
import { NoInterval } from './maintenance.errors.js';
import { MAINTENANCE_OUTCOME_WORDS, MAINTENANCE_TASK_WORDS } from './maintenance.js';

/** What is to be done on equipment how often: upkeep, watching it run, and against fire and explosion. */
export const maintenancePlanLedger: LedgerAbout<dto.MaintenancePlanRow> = {
  one: 'MaintenancePlan',
  many: 'MaintenancePlans',
  title: { en: 'maintenance plans', zh: '设备维护计划' },
  says: {
    en: 'A task on an asset that is due every so many days, when it was done last and is due next.',
    zh: '设施设备的维护、运行监控、防火防爆任务及周期,最近完成与下次到期日。',
  },
  tag: 'outlets',
  path: 'outlets/maintenance-plans',
  read: 'outlets.premises.read',
  write: 'outlets.premises.write',
  rules: ['R-035', 'R-209'],
  row: dto.MaintenancePlanRow,
  item: dto.MaintenancePlanResponse,
  query: dto.MaintenancePlansQuery,
  examples: [
    { outletCode: 'XA001', assetNo: 'A-01', task: 'maintenance', validFrom: '2026-10-01' },
    {
      ...{ outletCode: 'XA001', assetNo: 'A-01', task: 'fire_and_explosion_prevention', everyDays: 30 },
      validFrom: '2026-10-01',
    },
  ],
  table: {
    name: 'outlets.maintenance_plan',
    key: ['outlet_id', 'asset_no', 'task'],
    values: ['every_days'],
    isDated: true,
  },
  checks: [sqlFile(__dirname, 'check-maintenance-plans.sql')],
  refusals: [
    { refusal: UnknownAsset, field: 'assetNo' },
    { refusal: NoInterval, field: 'everyDays' },
  ],
  shown: sqlFile(__dirname, 'shown-maintenance-plans.sql'),
  words: { task: MAINTENANCE_TASK_WORDS },
};

/** What was done on equipment. */
export const maintenanceWorkLedger: LedgerAbout<dto.MaintenanceWorkRow> = {
  one: 'MaintenanceWork',
  many: 'MaintenanceWorks',
  title: { en: 'maintenance work', zh: '设备维护记录' },
  says: {
    en: 'A task that was done on an asset on a day, by whom and how it was found.',
    zh: '设施设备维护、运行监控、防火防爆任务的完成记录。',
  },
  tag: 'outlets',
  path: 'outlets/maintenance-works',
  read: 'outlets.premises.read',
  write: 'outlets.premises.write',
  rules: ['R-035', 'R-209'],
  row: dto.MaintenanceWorkRow,
  item: dto.MaintenanceWorkResponse,
  query: dto.MaintenanceWorksQuery,
  examples: [
    {
      ...{ outletCode: 'XA001', assetNo: 'A-01', task: 'maintenance', doneOn: '2026-10-15', outcome: 'in_order' },
      note: '清洁风扇',
    },
  ],
  table: {
    name: 'outlets.maintenance_work',
    key: ['outlet_id', 'asset_no', 'task', 'done_on'],
    values: ['done_by', 'outcome', 'note'],
    isDated: false,
  },
  checks: [sqlFile(__dirname, 'check-maintenance-works.sql')],
  refusals: [
    { refusal: UnknownAsset, field: 'assetNo' },
    { refusal: NotYetHappened, field: 'doneOn' },
  ],
  shown: sqlFile(__dirname, 'shown-maintenance-works.sql'),
  words: { task: MAINTENANCE_TASK_WORDS, outcome: MAINTENANCE_OUTCOME_WORDS },
};
