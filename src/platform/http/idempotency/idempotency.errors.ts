import { refusal } from '../../errors/index.js';

export class RequestInFlight extends refusal({
  code: 'request_in_flight',
  kind: 'conflict',
  title: { en: 'The same request is being carried out', zh: '相同请求正在处理' },
  detail: {
    en: 'A request with this Idempotency-Key has not finished yet. Try again shortly.',
    zh: '带有此 Idempotency-Key 的请求尚未完成,请稍后重试。',
  },
}) {}

export class IdempotencyKeyReused extends refusal({
  code: 'idempotency_key_reused',
  kind: 'unprocessable',
  title: { en: 'The Idempotency-Key belongs to another request', zh: 'Idempotency-Key 已用于其他请求' },
  detail: {
    en: 'This Idempotency-Key was used with another payload within the last 72 hours.',
    zh: '此 Idempotency-Key 在过去 72 小时内已用于内容不同的请求。',
  },
}) {}
