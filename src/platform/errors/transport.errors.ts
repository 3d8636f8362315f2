import { refusal } from './refusal.js';

/** Refusals of the wire itself: thrown or written by the HTTP edge only. */
export class MalformedRequest extends refusal({
  code: 'malformed_request',
  kind: 'invalid',
  title: { en: 'The request cannot be read', zh: '请求无法读取' },
  detail: { en: 'The request is not well-formed HTTP.', zh: '请求不是格式正确的 HTTP 报文。' },
}) {}

export class MalformedBody extends refusal({
  code: 'malformed_body',
  kind: 'invalid',
  title: { en: 'The body cannot be read', zh: '请求体无法读取' },
  detail: {
    en: 'The body is empty, cut short or not well-formed for its content type and encoding.',
    zh: '请求体为空、被截断,或与其内容类型、编码不符。',
  },
}) {}

export class MethodNotAllowed extends refusal({
  code: 'method_not_allowed',
  kind: 'method_not_allowed',
  title: { en: 'Method not allowed', zh: '不支持的方法' },
  detail: { en: 'This address takes {allow} only.', zh: '该地址仅支持 {allow}。' },
  example: { allow: ['GET', 'HEAD'] },
}) {}

export class NotAcceptable extends refusal({
  code: 'not_acceptable',
  kind: 'not_acceptable',
  title: { en: 'No such representation', zh: '不支持所请求的格式' },
  detail: { en: 'This address answers with {offered}.', zh: '该地址可返回:{offered}。' },
  example: { offered: ['application/json'] },
}) {}

export class RequestTimeout extends refusal({
  code: 'request_timeout',
  kind: 'timeout',
  title: { en: 'The request took too long to arrive', zh: '请求接收超时' },
  detail: { en: 'The request was not complete in time.', zh: '请求未能在时限内接收完整。' },
}) {}

export class BodyTooLarge extends refusal({
  code: 'body_too_large',
  kind: 'too_large',
  title: { en: 'The body is too large', zh: '请求体过大' },
  detail: {
    en: 'The body is larger than this address takes. Split it, or stream rows as NDJSON or CSV to a batch.',
    zh: '请求体超过上限。请拆分,或以 NDJSON、CSV 流式提交到批量接口。',
  },
}) {}

export class UriTooLong extends refusal({
  code: 'uri_too_long',
  kind: 'uri_too_long',
  title: { en: 'The address is too long', zh: '请求地址过长' },
  detail: { en: 'A part of the address is longer than allowed.', zh: '请求地址的某一部分超过长度上限。' },
}) {}

export class UnsupportedMediaType extends refusal({
  code: 'unsupported_media_type',
  kind: 'unsupported_media',
  title: { en: 'Unsupported content type or encoding', zh: '不支持的内容类型或编码' },
  detail: {
    en: 'This address does not take a body of this Content-Type or Content-Encoding; the document says which it takes. A workbook is saved as CSV first.',
    zh: '该地址不接受此 Content-Type 或 Content-Encoding 的请求体,可用类型见接口文档。Excel 工作簿请先另存为 CSV。',
  },
}) {}

export class TooManyRequests extends refusal({
  code: 'too_many_requests',
  kind: 'too_many',
  title: { en: 'Too many requests', zh: '请求过于频繁' },
  detail: { en: 'Try again in {retryAfterSeconds} s.', zh: '请在 {retryAfterSeconds} 秒后重试。' },
  example: { retryAfterSeconds: 30 },
}) {}

export class HeadersTooLarge extends refusal({
  code: 'headers_too_large',
  kind: 'headers_too_large',
  title: { en: 'The headers are too large', zh: '请求头过大' },
  detail: { en: 'The request headers are larger than allowed.', zh: '请求头超过大小上限。' },
}) {}

/** A fault of ours. What happened is in the log under the request id; the caller learns nothing but that. */
export class InternalError extends refusal({
  code: 'internal',
  kind: 'internal',
  title: { en: 'Something went wrong on our side', zh: '服务器内部错误' },
  detail: {
    en: 'The request was not carried out. Tell the operators the requestId.',
    zh: '请求未执行。请将 requestId 告知运维人员。',
  },
}) {}

export class Unavailable extends refusal({
  code: 'unavailable',
  kind: 'unavailable',
  title: { en: 'Not available for the moment', zh: '服务暂不可用' },
  detail: { en: 'Try again in {retryAfterSeconds} s.', zh: '请在 {retryAfterSeconds} 秒后重试。' },
  example: { retryAfterSeconds: 5 },
}) {}
