import { refusal } from '../errors/index.js';

/** The bytes that arrived are not those the caller announced. */
export class ContentDigestDiffers extends refusal({
  code: 'content_digest_differs',
  kind: 'invalid',
  title: { en: 'The body is not the one announced', zh: '请求体与摘要不符' },
  detail: {
    en: 'The SHA-256 of the body as sent differs from Content-Digest. Nothing was stored.',
    zh: '请求体的 SHA-256 与 Content-Digest 不一致,未存储任何数据。',
  },
}) {}

/** The bytes of a CSV are text in none of the encodings that spreadsheets write. */
export class UnreadableText extends refusal({
  code: 'unreadable_text',
  kind: 'invalid',
  title: { en: 'The encoding of the body is unknown', zh: '请求体的编码无法识别' },
  detail: {
    en: 'A CSV is read as UTF-8, as GB18030 (GBK) or, with a byte order mark, as UTF-16 ("Unicode text"); with commas, semicolons or tabs. This body is none of these. Save a workbook as CSV first.',
    zh: 'CSV 须为 UTF-8、GB18030(GBK)或带 BOM 的 UTF-16(“Unicode 文本”),以逗号、分号或制表符分隔。此请求体均不符合;工作簿请先另存为 CSV。',
  },
}) {}

export class UnreadableHeader extends refusal({
  code: 'unreadable_header',
  kind: 'invalid',
  title: { en: 'A header cannot be read', zh: '请求头无法读取' },
  detail: { en: 'The header {header} must be {expected}.', zh: '请求头 {header} 应为 {expected}。' },
  example: { header: 'X-Control-Total', expected: 'an integer' },
}) {}

/** The sum over all rows differs from what the caller announced. */
export class ControlTotalOfBodyDiffers extends refusal({
  code: 'body_control_total_differs',
  kind: 'invalid',
  title: { en: 'The control total differs', zh: '控制总额不符' },
  detail: {
    en: 'X-Control-Total says {announced}, the rows sum to {found}. Nothing was stored.',
    zh: 'X-Control-Total 为 {announced},各行合计为 {found},未存储任何数据。',
  },
  example: { announced: 128000, found: 127900 },
}) {}

export class UnknownColumn extends refusal({
  code: 'unknown_column',
  kind: 'invalid',
  title: { en: 'Unknown or repeated column', zh: '未知或重复的列' },
  detail: {
    en: 'The header row has columns that do not belong here or stand twice: {columns}. Headings are names of fields or those of the downloaded sheet.',
    zh: '表头含有未知或重复的列:{columns}。列名须为字段名或下载表格中的标题。',
  },
  example: { columns: ['amount'] },
}) {}

export class MissingColumn extends refusal({
  code: 'missing_column',
  kind: 'invalid',
  title: { en: 'A column is missing', zh: '缺少列' },
  detail: { en: 'The header row lacks {columns}.', zh: '表头缺少以下列:{columns}。' },
  example: { columns: ['outletCode'] },
}) {}

export class TooManyRows extends refusal({
  code: 'too_many_rows',
  kind: 'invalid',
  title: { en: 'Too many rows for a JSON body', zh: 'JSON 请求体行数过多' },
  detail: {
    en: 'A JSON body takes {limit} rows. Send NDJSON or CSV, which take any number.',
    zh: 'JSON 请求体最多 {limit} 行。请改用行数不限的 NDJSON 或 CSV。',
  },
  example: { limit: 10000 },
}) {}

export class BatchTooLargeForAtomic extends refusal({
  code: 'batch_too_large_for_atomic',
  kind: 'too_large',
  title: { en: 'Too many rows for one transaction', zh: '行数超过单个事务上限' },
  detail: {
    en: 'mode=atomic and mode=dry_run take {limit} rows. Split the body or use the default mode.',
    zh: 'mode=atomic 与 mode=dry_run 最多 {limit} 行。请拆分或使用默认模式。',
  },
  example: { limit: 2000000 },
}) {}

/** Atomic mode: one bad or late row, so nothing was stored; every such row is named (the first 1,000 of them). */
export class BatchRefused extends refusal({
  code: 'batch_refused',
  kind: 'unprocessable',
  title: { en: 'Nothing was stored', zh: '未存储任何数据' },
  detail: {
    en: '{rejected} of {received} rows cannot be stored, and mode=atomic stores all or none; see "errors".',
    zh: '{received} 行中有 {rejected} 行无法入库,而 mode=atomic 要求全部成功,详见 errors。',
  },
  example: { received: 100, rejected: 1 },
}) {}
