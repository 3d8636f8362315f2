import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { DEPARTMENT_WORDS } from './department.js';
import { LineManagementNotApproved } from './management.errors.js';
import {
  ManagingDepartmentResponse,
  ManagingDepartmentRow,
  ManagingDepartmentsQuery,
} from './managing-department.dto.js';

/** Which department manages the outlets below a unit; the nearest unit up the line decides, else customer service does. */
export const managingDepartmentLedger: LedgerAbout<ManagingDepartmentRow> = {
  one: 'ManagingDepartment',
  many: 'ManagingDepartments',
  title: { en: 'managing departments', zh: '综合管理部门' },
  says: {
    en: 'The department that manages the outlets of a unit; the nearest unit up the line counts, else customer service.',
    zh: '各级单位的综合管理部门,以最近的上级登记为准,未登记时为客户服务部。',
  },
  tag: 'outlets',
  path: 'outlets/managing-departments',
  read: 'outlets.standard.read',
  write: 'outlets.standard.write',
  rules: ['R-260', 'R-278'],
  row: ManagingDepartmentRow,
  item: ManagingDepartmentResponse,
  query: ManagingDepartmentsQuery,
  examples: [
    { orgUnitCode: 'XA', department: 'customer_service', validFrom: '2026-11-01' },
    { orgUnitCode: 'XA001', department: 'outlet_management', validFrom: '2026-11-01' },
  ],
  table: {
    name: 'outlets.managing_department',
    key: ['org_unit_id'],
    values: ['department', 'department_name'],
    isDated: true,
  },
  checks: [sqlFile(__dirname, 'check-managing-departments.sql')],
  refusals: [{ refusal: LineManagementNotApproved, field: 'department' }],
  shown: sqlFile(__dirname, 'shown-managing-departments.sql'),
  words: { department: DEPARTMENT_WORDS },
};
