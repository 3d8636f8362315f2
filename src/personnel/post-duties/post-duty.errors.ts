import { refusal } from '../../platform/errors/index.js';

export class DutyHasOwner extends refusal({
  code: 'duty_has_owner',
  kind: 'unprocessable',
  rule: 'R-201',
  title: { en: 'The duty has an owner', zh: '职责已有责任岗位' },
  detail: {
    en: 'From {day} on {dutyCode} is owned by the post {postCode}. Each duty has one: hand it over from a later day, or take that row back first.',
    zh: '自 {day} 起职责 {dutyCode} 由岗位 {postCode} 负责。确保各个岗位之间的职责清晰分工,避免工作重复或遗漏;请自其后日期移交,或先撤销该行。',
  },
  example: { dutyCode: 'keep_value_cards', postCode: 'custodian', day: '2026-10-01' },
}) {}
