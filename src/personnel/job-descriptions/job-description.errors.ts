import { refusal } from '../../platform/errors/index.js';

export class NotOnThisPost extends refusal({
  code: 'not_on_this_post',
  kind: 'unprocessable',
  title: { en: 'Not on this post', zh: '未任此岗位' },
  detail: {
    en: '{personNo} does not hold the post {postCode} on {day}.',
    zh: '{personNo} 于 {day} 未任岗位 {postCode}。',
  },
  example: { personNo: 'XA-P0002', postCode: 'custodian', day: '2026-10-01' },
}) {}

export class NothingToAcknowledge extends refusal({
  code: 'nothing_to_acknowledge',
  kind: 'unprocessable',
  rule: 'R-109',
  title: { en: 'The post has no description', zh: '岗位尚无说明' },
  detail: {
    en: 'No description of the post {postCode} is in force on {day}; record one first.',
    zh: '岗位 {postCode} 于 {day} 没有有效的岗位说明,请先登记。员工职责须明确。',
  },
  example: { postCode: 'custodian', day: '2026-10-01' },
}) {}

export class AcknowledgedInFuture extends refusal({
  code: 'acknowledged_in_future',
  kind: 'unprocessable',
  title: { en: 'The day has not come', zh: '日期尚未到来' },
  detail: { en: 'Nobody has signed anything on {day} yet.', zh: '{day} 尚未到来,不能登记签认。' },
  example: { day: '2026-12-31' },
}) {}
