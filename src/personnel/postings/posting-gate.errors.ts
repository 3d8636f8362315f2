import { refusal } from '../../platform/errors/index.js';

export class PostNeedsClearance extends refusal({
  code: 'post_needs_clearance',
  kind: 'unprocessable',
  rule: 'R-107',
  title: { en: 'Not checked yet', zh: '尚未通过背景调查和资格审查' },
  detail: {
    en: 'Nobody holds a post before background check and qualification review are passed: {personNo}, {day}.',
    zh: '营业厅应当对所有员工进行背景调查和资格审查,确保员工的正当身份和资质:{personNo} 于 {day} 尚未通过,不能任职。',
  },
  example: { personNo: 'XA-P0002', day: '2026-11-22' },
}) {}

export class PostNeedsInduction extends refusal({
  code: 'post_needs_induction',
  kind: 'unprocessable',
  rule: 'R-108',
  title: { en: 'Not inducted yet', zh: '尚未通过入职培训' },
  detail: {
    en: 'The post {postCode} serves customers on its own: {personNo} first passes the induction with its safety content, valid on {day}.',
    zh: '岗位 {postCode} 面向客户独立上岗:{personNo} 须先通过含安全内容的入职培训,并于 {day} 有效。',
  },
  example: { personNo: 'XA-P0002', postCode: 'sales_associate', day: '2026-11-22' },
}) {}
