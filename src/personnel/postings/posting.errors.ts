import { refusal } from '../../platform/errors/index.js';

export class PostedNowhere extends refusal({
  code: 'posted_nowhere',
  kind: 'unprocessable',
  title: { en: 'Where is it held?', zh: '未注明任职单元' },
  detail: {
    en: 'A posting names either outletCode or orgUnitCode: one of the two, not both.',
    zh: '任职须填写 outletCode 或 orgUnitCode 其中之一,且仅填一项。',
  },
}) {}

export class PostNotHere extends refusal({
  code: 'post_not_here',
  kind: 'unprocessable',
  title: { en: 'The post is not held there', zh: '该单元不设此岗位' },
  detail: {
    en: 'The post {postCode} is held at {place}, as the list of posts says.',
    zh: '岗位 {postCode} 的设岗层级为 {place},见岗位列表。',
  },
  example: { postCode: 'sales_associate', place: 'outlet' },
}) {}

export class LeftBefore extends refusal({
  code: 'left_before',
  kind: 'unprocessable',
  title: { en: 'The person has left by then', zh: '人员届时已离职' },
  detail: {
    en: '{personNo} leaves on {leftOn}; a posting begins before that day.',
    zh: '{personNo} 于 {leftOn} 离职,任职须在此前生效。',
  },
  example: { personNo: 'XA-P0002', leftOn: '2026-10-31' },
}) {}

export class PostedElsewhere extends refusal({
  code: 'posted_elsewhere',
  kind: 'unprocessable',
  title: { en: 'Posted elsewhere in that time', zh: '该期间另有任职' },
  detail: {
    en: 'On {day} {personNo} is posted at a unit that is not below yours. Let the row end by then, or ask the unit above both.',
    zh: '{personNo} 于 {day} 在您管辖范围之外的单位任职。请使该行在此之前结束,或由共同的上级单位登记。',
  },
  example: { personNo: 'XA-P0002', day: '2026-10-31' },
}) {}
