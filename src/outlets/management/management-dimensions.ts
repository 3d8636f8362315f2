import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { DEPARTMENT_WORDS } from './department.js';
import {
  DIMENSION_WORDS,
  ManagementDimensionResponse,
  ManagementDimensionRow,
  ManagementDimensionsQuery,
} from './management-dimension.dto.js';

/** Which department answers for each of the six dimensions of integrated management; the nearest unit up the line counts. */
export const managementDimensionLedger: LedgerAbout<ManagementDimensionRow> = {
  one: 'ManagementDimension',
  many: 'ManagementDimensions',
  title: { en: 'management scope', zh: '综合管理六维度' },
  says: {
    en: 'The department that answers for resources, business, sales, service, cost or people; the nearest unit counts.',
    zh: '资源、业务、销售、服务、成本、人员的责任部门,以最近的上级登记为准。',
  },
  tag: 'outlets',
  path: 'outlets/management-dimensions',
  read: 'outlets.standard.read',
  write: 'outlets.standard.write',
  rules: ['R-263'],
  row: ManagementDimensionRow,
  item: ManagementDimensionResponse,
  query: ManagementDimensionsQuery,
  examples: [
    { orgUnitCode: 'XA', dimension: 'cost', department: 'finance', validFrom: '2026-11-01' },
    { orgUnitCode: 'XA001', dimension: 'people', department: 'hr', holder: '王晓', validFrom: '2026-11-01' },
  ],
  table: {
    name: 'outlets.management_dimension',
    key: ['org_unit_id', 'dimension'],
    values: ['department', 'holder'],
    isDated: true,
  },
  checks: [],
  refusals: [],
  shown: sqlFile(__dirname, 'shown-management-dimensions.sql'),
  words: { department: DEPARTMENT_WORDS, dimension: DIMENSION_WORDS },
};
