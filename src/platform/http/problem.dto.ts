import { IntegerField, JsonField, ListField, TextField } from './fields.js';

export class FieldProblemResponse {
  @TextField('JSON pointer to the field, or the name of the parameter 出错字段的 JSON 指针或参数名', {
    min: 0,
    max: 500,
  })
  pointer!: string;

  @TextField('Code of the fault, never translated 错误代码', { example: 'required' })
  code!: string;

  @TextField('What is wrong, in the language of the answer 错误说明', { max: 2000, example: '此字段为必填项。' })
  detail!: string;
}

/** RFC 9457: what every 4xx and 5xx answer looks like. */
export class ProblemResponse {
  @TextField('Where this kind of problem is described 问题类型说明地址', { example: '/problems/not_found' })
  type!: string;

  @TextField('Short title 标题', { example: '未找到' })
  title!: string;

  @IntegerField('HTTP status 状态码', { min: 400, max: 599, example: 404 })
  status!: number;

  @TextField('What to do about it 详细说明', { max: 2000, example: '该地址没有内容。' })
  detail!: string;

  @TextField('Path of the request 请求路径', { min: 0, max: 2000, example: '/v1/outlets/outlets/XA999' })
  instance!: string;

  @TextField('Code to switch on, never translated 供程序判断的代码', { example: 'not_found' })
  code!: string;

  @TextField('Id of the request in our logs 请求编号', { max: 64, example: 'a76a3ca3-2f88-4e88-b5e4-b08e80a2986b' })
  requestId!: string;

  @TextField('Rule of the regulation register that refuses 依据的制度条款', {
    optional: true,
    pattern: '^R-[0-9]+$',
    example: 'R-262',
  })
  rule?: string;

  @TextField('Code of RFC 6749, of sign-in alone 登录错误代码(RFC 6749)', {
    optional: true,
    max: 40,
    pattern: '^[a-z_]+$',
    example: 'invalid_grant',
  })
  error?: string;

  @JsonField('Values the refusal is about 相关数值', { optional: true, example: { orgUnitCode: 'XA999' } })
  details?: Record<string, unknown>;

  @ListField('Every field that is wrong, all at once 全部出错字段', () => FieldProblemResponse, { example: [] })
  errors!: FieldProblemResponse[];
}
