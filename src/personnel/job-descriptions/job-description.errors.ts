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

/** A signature stands under one text: nobody signs by a list what they have not seen. */
export class AnotherDescription extends refusal({
  code: 'another_description',
  kind: 'unprocessable',
  rule: 'R-109',
  title: { en: 'Another description is in force', zh: '签认的不是现行岗位说明' },
  detail: {
    en: 'On {day} edition {edition} (correction {version}) of {postCode} is in force; what the row names was neither in force nor signed that day.',
    zh: '{day} 岗位 {postCode} 的有效说明为 {edition}(修订号 {version});该行所列版本当日既未生效,也无签认记录。',
  },
  example: { postCode: 'custodian', day: '2026-10-01', edition: '2026-1', version: 1 },
}) {}

export class AcknowledgedInFuture extends refusal({
  code: 'acknowledged_in_future',
  kind: 'unprocessable',
  title: { en: 'The day has not come', zh: '日期尚未到来' },
  detail: { en: 'Nobody has signed anything on {day} yet.', zh: '{day} 尚未到来,不能登记签认。' },
  example: { day: '2026-12-31' },
}) {}
