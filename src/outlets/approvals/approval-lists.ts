import { sqlFile } from '../../platform/db/index.js';
import type { ReportAbout } from '../../platform/ledgers/index.js';
import { BUILD_MODE_WORDS } from '../management/build-mode.js';
import {
  APPROVAL_STATE_WORDS,
  ApprovalsQuery,
  LineManagementApprovalResponse,
  OpeningApprovalResponse,
} from './approval.dto.js';

/** Requests to open outlets, read like a ledger and written by their workflow. */
export const openingList: ReportAbout = {
  many: 'OpeningApprovals',
  title: { en: 'opening approvals', zh: '开业审批' },
  says: {
    en: 'Requests to open an outlet by market need, and what became of them.',
    zh: '依据市场需要增补营业厅的开业申请及审批结果。',
  },
  tag: 'outlets',
  isKept: true,
  path: 'outlets/opening-approvals',
  read: 'outlets.outlet.read',
  rules: ['R-277'],
  item: OpeningApprovalResponse,
  query: ApprovalsQuery,
  shown: sqlFile(__dirname, 'shown-openings.sql'),
  words: { state: APPROVAL_STATE_WORDS, buildMode: BUILD_MODE_WORDS },
};

/** Requests that a line department manages outlets instead of customer service. */
export const lineManagementList: ReportAbout = {
  many: 'LineManagementApprovals',
  title: { en: 'line management', zh: '专业部门管理例外' },
  says: {
    en: 'Requests that a line department manages outlets, against the principle, and what became of them.',
    zh: '由专业部门承担综合管理的例外申请及审批结果。',
  },
  tag: 'outlets',
  isKept: true,
  path: 'outlets/line-management-approvals',
  read: 'outlets.outlet.read',
  rules: ['R-278'],
  item: LineManagementApprovalResponse,
  query: ApprovalsQuery,
  shown: sqlFile(__dirname, 'shown-line-management.sql'),
  words: { state: APPROVAL_STATE_WORDS },
};
