import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { withTwoDigits } from './clock-time.js';
import { ShiftTemplateResponse, ShiftTemplateRow, ShiftTemplatesQuery } from './shift-template.dto.js';
import { ShiftTimesOutOfOrder } from './shift-template.errors.js';

const MARKS = ['tidy_until', 'plan_due_time', 'meal_start_time', 'meal_end_time', 'afternoon_start_time'] as const;
const TIMES = ['start_time', ...MARKS, 'end_time', 'hand_over_until'] as const;

/** The times of a working day, set at headquarters and set otherwise below where a unit wishes. */
export const shiftTemplateLedger: LedgerAbout<ShiftTemplateRow> = {
  one: 'ShiftTemplate',
  many: 'ShiftTemplates',
  title: { en: 'shift templates', zh: '班次模板' },
  says: {
    en: 'The times of a working day that a unit sets for the outlets below it; the nearest unit wins, and there the type of the outlet.',
    zh: '单位为所辖营业厅制定的班次时段;以最近一级单位为准,同级以营业厅类型为先。',
  },
  tag: 'personnel',
  path: 'personnel/shift-templates',
  read: 'personnel.roster.read',
  write: 'personnel.roster.write',
  rules: ['R-244', 'R-247', 'R-356'],
  row: ShiftTemplateRow,
  item: ShiftTemplateResponse,
  query: ShiftTemplatesQuery,
  examples: [
    {
      ...{ orgUnitCode: 'XA', templateCode: 'late', name: '晚班', startTime: '11:00', endTime: '20:00' },
      ...{ planDueTime: '11:30', mealStartTime: '16:00', mealEndTime: '17:00', validFrom: '2026-11-01' },
    },
    {
      ...{ orgUnitCode: 'XA001', templateCode: 'day', name: '日班', startTime: '09:00', planDueTime: '09:30' },
      ...{ mealStartTime: '12:00', mealEndTime: '13:00', endTime: '18:30', validFrom: '2026-11-01' },
    },
  ],
  table: {
    name: 'personnel.shift_template',
    key: ['org_unit_id', 'template_code', 'applies_to'],
    values: ['name', ...TIMES, 'late_after_minutes'],
    isDated: true,
  },
  checks: [
    `UPDATE pg_temp.stage_personnel_shift_template AS s SET ${withTwoDigits(TIMES)},
       applies_to = coalesce(s.applies_to, 'any'), late_after_minutes = coalesce(s.late_after_minutes, 0)`,
    sqlFile(__dirname, 'check-shift-templates.sql'),
  ],
  refusals: [{ refusal: ShiftTimesOutOfOrder, field: 'startTime' }],
  shown: sqlFile(__dirname, 'shown-shift-templates.sql'),
  words: {
    appliesTo: {
      any: { en: 'any', zh: '各类' },
      flagship: { en: 'flagship', zh: '旗舰厅' },
      standard: { en: 'standard', zh: '标准厅' },
      small: { en: 'small', zh: '小型厅' },
    },
  },
};
