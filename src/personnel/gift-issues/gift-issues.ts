import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import {
  GiftApprovalResponse,
  GiftApprovalRow,
  GiftApprovalsQuery,
  GiftIssueResponse,
  GiftIssueRow,
  GiftIssuesQuery,
} from './gift.dto.js';
import {
  GiftApprovalUsedUp,
  GiftApprovedByIssuer,
  GiftNeedsBasis,
  GiftNotIssuedYet,
  GiftReceiverPersonal,
} from './gift.errors.js';

/** What an outlet may give out without an activity. */
export const giftApprovalLedger: LedgerAbout<GiftApprovalRow> = {
  one: 'GiftApproval',
  many: 'GiftApprovals',
  title: { en: 'gift approvals', zh: '礼品审批' },
  says: {
    en: 'What an outlet may give out of one kind of goods without an activity. Who approves does not give out.',
    zh: '批准营业厅在无活动时发放某种物品的数量;审批人不得发放。',
  },
  tag: 'personnel',
  path: 'personnel/gift-approvals',
  read: 'personnel.conduct.read',
  write: 'outlets.expense.approve',
  rules: ['R-231'],
  row: GiftApprovalRow,
  item: GiftApprovalResponse,
  query: GiftApprovalsQuery,
  examples: [
    {
      ...{ outletCode: 'XA001', approvalNo: 'GA-90', goods: '保温杯', quantity: 20 },
      ...{ approvedOn: '2026-10-10', reason: '投诉客户回访致歉' },
    },
  ],
  table: {
    name: 'personnel.gift_approval',
    key: ['outlet_id', 'approval_no'],
    values: ['goods', 'quantity', 'approved_on', 'reason'],
    isDated: false,
  },
  checks: [],
  refusals: [],
  shown: sqlFile(__dirname, 'shown-gift-approvals.sql'),
};

/** What outlets gave out, each of an activity or of an approval. */
export const giftIssueLedger: LedgerAbout<GiftIssueRow> = {
  one: 'GiftIssue',
  many: 'GiftIssues',
  title: { en: 'gift issues', zh: '礼品发放' },
  says: {
    en: 'A gift an outlet gave out, of an activity or of an approval by another account; the receiver without personal numbers.',
    zh: '营业厅发放礼品的记录,须有所属活动或其他账号的审批;领取人不登记个人号码。',
  },
  tag: 'personnel',
  path: 'personnel/gift-issues',
  read: 'personnel.conduct.read',
  write: 'personnel.conduct.write',
  rules: ['R-231', 'R-083'],
  row: GiftIssueRow,
  item: GiftIssueResponse,
  query: GiftIssuesQuery,
  examples: [
    {
      ...{ outletCode: 'XA001', issueNo: 'G-90', issuedOn: '2026-10-12', goods: '保温杯', quantity: 1 },
      ...{ receiverReference: 'SO-88123', activityReference: 'ACT-2026-10' },
    },
  ],
  table: {
    name: 'personnel.gift_issue',
    key: ['outlet_id', 'issue_no'],
    values: ['issued_on', 'goods', 'quantity', 'receiver_reference', 'activity_reference', 'approval_no'],
    isDated: false,
  },
  checks: [sqlFile(__dirname, 'judge-gift-issues.sql')],
  together: [sqlFile(__dirname, 'count-gift-issues.sql')],
  refusals: [
    { refusal: GiftNeedsBasis, field: 'activityReference' },
    { refusal: GiftApprovedByIssuer, field: 'approvalNo' },
    { refusal: GiftApprovalUsedUp, field: 'quantity' },
    { refusal: GiftNotIssuedYet, field: 'issuedOn' },
    { refusal: GiftReceiverPersonal, field: 'receiverReference' },
  ],
  shown: sqlFile(__dirname, 'shown-gift-issues.sql'),
};
