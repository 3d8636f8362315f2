import { refusal } from '../errors/index.js';

export class MetricsClosed extends refusal({
  code: 'metrics_closed',
  kind: 'forbidden',
  title: { en: 'Metrics are not read from here', zh: '此处不可读取监控指标' },
  detail: {
    en: 'Metrics are read from the machine itself, or with METRICS_TOKEN as a bearer token.',
    zh: '监控指标仅限本机读取,或以 METRICS_TOKEN 作为 Bearer 令牌读取。',
  },
}) {}
