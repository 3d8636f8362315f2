import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { SignFindingResponse, SignFindingRow, SignFindingsQuery } from './sign-finding.dto.js';
import { FoundInTheFuture } from './sign-finding.errors.js';

const word = (en: string, zh: string) => ({ en, zh });

/** Words of the four signs, for sheets of findings and of gaps alike. */
export const SIGN_WORDS = {
  hours_notice: word('notice of opening hours', '营业时间公示'),
  seat_plan: word('seat plan', '台席平面示意图'),
  direction_signs: word('direction signs', '指向标志'),
  service_plates: word('service plates', '业务标牌'),
} as const;

/** The check list of what an outlet shows its customers, as somebody found it on a day. */
export const signFindingLedger: LedgerAbout<SignFindingRow> = {
  one: 'SignFinding',
  many: 'SignFindings',
  title: { en: 'sign findings', zh: '公示与标识检查' },
  says: {
    en: 'How the notice of opening hours, the seat plan, the direction signs or the service plates were found on a day.',
    zh: '营业时间公示、台席平面示意图、指向标志、业务标牌的逐日检查结果。',
  },
  tag: 'outlets',
  path: 'outlets/sign-findings',
  read: 'outlets.premises.read',
  write: 'outlets.premises.write',
  rules: ['R-068', 'R-297'],
  row: SignFindingRow,
  item: SignFindingResponse,
  query: SignFindingsQuery,
  examples: [
    {
      ...{ outletCode: 'XA001', sign: 'hours_notice', foundOn: '2026-11-02', isInPlace: true },
      ...{ photoRef: 'photos/XA001/hours.jpg', photoSha256: 'b'.repeat(64) },
    },
    { outletCode: 'XA001', sign: 'seat_plan', foundOn: '2026-11-02', isInPlace: true },
  ],
  table: {
    name: 'outlets.sign_finding',
    key: ['outlet_id', 'sign', 'found_on'],
    values: ['is_in_place', 'photo_ref', 'photo_sha256', 'note'],
    isDated: false,
  },
  checks: [sqlFile(__dirname, 'check-sign-findings.sql')],
  refusals: [{ refusal: FoundInTheFuture, field: 'foundOn' }],
  shown: sqlFile(__dirname, 'shown-sign-findings.sql'),
  words: { sign: SIGN_WORDS },
};
