import { refusal } from '../../platform/errors/index.js';

export class UnknownPost extends refusal({
  code: 'unknown_post',
  kind: 'unprocessable',
  title: { en: 'Unknown post', zh: '未知的岗位' },
  detail: { en: 'There is no post {postCode}.', zh: '没有岗位 {postCode}。' },
  example: { postCode: 'juggler' },
}) {}

/** A post is changed where it is defined, and its code does not move to another unit. */
export class PostOfAnotherUnit extends refusal({
  code: 'post_of_another_unit',
  kind: 'unprocessable',
  title: { en: 'The post belongs to another unit', zh: '岗位由其他单元定义' },
  detail: {
    en: 'The post {postCode} is defined by another unit; only that unit changes it. Choose another code.',
    zh: '岗位 {postCode} 由其他组织单元定义,仅该单元可修改;请另选编码。',
  },
  example: { postCode: 'sales_associate' },
}) {}
