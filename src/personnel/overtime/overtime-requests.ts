import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { PERSON_ID, personOfRows, UNKNOWN_PERSON } from '../people/person-of-rows.js';
import { OvertimeRequestResponse, OvertimeRequestRow, OvertimeRequestsQuery } from './overtime.dto.js';

const TABLE = 'personnel.overtime_request';

/** What people are asked to work beyond their shifts. */
export const overtimeRequestLedger: LedgerAbout<OvertimeRequestRow> = {
  one: 'OvertimeRequest',
  many: 'OvertimeRequests',
  title: { en: 'overtime requests', zh: '加班申请' },
  says: {
    en: 'Hours a person is asked to work beyond the shift of a day, and why. Another account decides; a request that changes afterwards waits again.',
    zh: '人员当日班次之外的加班小时数及原因,由其他账号审批;审批后变更的申请须重新审批。',
  },
  tag: 'personnel',
  path: 'personnel/overtime-requests',
  read: 'personnel.roster.read',
  write: 'personnel.roster.write',
  rules: ['R-251'],
  row: OvertimeRequestRow,
  item: OvertimeRequestResponse,
  query: OvertimeRequestsQuery,
  examples: [
    { outletCode: 'XA001', personNo: 'XA-P0002', day: '2026-11-30', hours: 2, reason: '月底营销活动' },
    { outletCode: 'XA001', personNo: 'XA-P0003', day: '2026-11-30', hours: 1.5, reason: '月底盘点' },
  ],
  table: {
    name: TABLE,
    key: ['outlet_id', 'person_id', 'day'],
    values: ['person_no', 'hours', 'reason', 'is_withdrawn'],
    isDated: false,
  },
  derived: [PERSON_ID],
  checks: [
    ...personOfRows(TABLE),
    `UPDATE pg_temp.stage_personnel_overtime_request AS s SET is_withdrawn = coalesce(s.is_withdrawn, false)`,
  ],
  refusals: [UNKNOWN_PERSON],
  shown: sqlFile(__dirname, 'shown-overtime.sql'),
  words: {
    state: {
      pending: { en: 'pending', zh: '待审批' },
      approved: { en: 'approved', zh: '已批准' },
      rejected: { en: 'rejected', zh: '已驳回' },
      withdrawn: { en: 'withdrawn', zh: '已撤回' },
    },
  },
};
