import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { ResponsibilitiesQuery, ResponsibilityResponse, ResponsibilityRow } from './responsibility.dto.js';

const KIND_WORDS = {
  responsible_person: { en: 'Responsible person', zh: '安全责任人' },
  safety_department: { en: 'Safety department', zh: '安全管理部门' },
  integrated_management_lead: { en: 'Lead of integrated management', zh: '综合管理主体' },
  sales_management_lead: { en: 'Lead of sales management', zh: '销售管理主体' },
};

/** Who answers for what in an outlet, whatever its type and ownership. */
export const responsibilityLedger: LedgerAbout<ResponsibilityRow> = {
  one: 'Responsibility',
  many: 'Responsibilities',
  title: { en: 'responsibilities', zh: '责任分工' },
  says: {
    en: 'Who answers for an outlet: the responsible person, the safety department, and the two leads of management.',
    zh: '营业厅的责任人、安全管理部门,以及综合管理与销售管理主体。',
  },
  tag: 'outlets',
  path: 'outlets/responsibilities',
  read: 'outlets.premises.read',
  write: 'outlets.outlet.write',
  rules: ['R-024', 'R-279'],
  row: ResponsibilityRow,
  item: ResponsibilityResponse,
  query: ResponsibilitiesQuery,
  examples: [
    { outletCode: 'XA001', kind: 'safety_department', holder: '西安市分公司安全保卫部', validFrom: '2026-11-01' },
    { outletCode: 'XA001', kind: 'sales_management_lead', holder: '西安市分公司市场部', validFrom: '2026-11-01' },
  ],
  table: {
    name: 'outlets.responsibility',
    key: ['outlet_id', 'kind'],
    values: ['holder', 'holder_no'],
    isDated: true,
  },
  checks: [],
  refusals: [],
  shown: sqlFile(__dirname, 'shown-responsibilities.sql'),
  words: { kind: KIND_WORDS },
};
