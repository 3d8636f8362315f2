import { stringify } from 'csv-stringify/sync';
import { applyDecorators, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { BodyTooLarge, MalformedBody, UnsupportedMediaType } from '../errors/index.js';
import { fieldsOf } from '../http/fields.js';
import { Operation, type OperationAbout } from '../http/operation.js';
import { BatchErrorResponse, BatchResponse } from './batch.dto.js';
import { IdempotencyKeyReused, RequestInFlight } from '../http/idempotency/idempotency.errors.js';
import * as refusals from './intake.errors.js';
import { JSON_ROWS_MAX } from './rows-of-json.js';

export interface BatchOperationAbout extends Omit<OperationAbout, 'example' | 'returns'> {
  /** Class of a row. */
  readonly row: Type<object>;
  /** What `X-Control-Total` sums, in both languages. */
  readonly control: string;
  /** Rows that are accepted as they stand on the demonstration data. */
  readonly examples: readonly Record<string, unknown>[];
}

const HEADERS = [
  {
    name: 'Content-Digest',
    description: 'sha-256=:base64: of the body as sent (RFC 9530). 请求体摘要',
    required: false,
  },
  { name: 'Idempotency-Key', description: 'The same key and body are applied once. 幂等键', required: false },
];

/** `POST …/batch`: everything the document and the router need to know of a batch intake. */
export function BatchOperation(about: BatchOperationAbout): MethodDecorator {
  const { row, control, examples, errors = [], ...operation } = about;
  return applyDecorators(
    Post('batch'),
    HttpCode(200),
    ApiExtraModels(row, BatchResponse, BatchErrorResponse),
    ...HEADERS.map((header) => ApiHeader(header)),
    ApiHeader({ name: 'X-Control-Total', description: `Must equal ${control}`, required: false }),
    ApiOperation({ requestBody: { required: true, content: contentOf(row, examples) } }),
    Operation({ ...operation, errors: [...errors, ...REFUSALS], returns: BatchResponse }),
  ) as MethodDecorator;
}

const REFUSALS = [
  MalformedBody,
  BodyTooLarge,
  UnsupportedMediaType,
  RequestInFlight,
  IdempotencyKeyReused,
  ...Object.values(refusals),
];

function contentOf(row: Type<object>, examples: readonly Record<string, unknown>[]) {
  const items = { $ref: getSchemaPath(row) };
  const rows = { type: 'array', maxItems: JSON_ROWS_MAX, items };
  return {
    'application/json': {
      schema: { type: 'object', required: ['rows'], additionalProperties: false, properties: { rows } },
      example: { rows: examples },
    },
    'application/x-ndjson': {
      schema: { type: 'string', description: 'One row as JSON per line, any number. 每行一个 JSON' },
      example: examples.map((example) => `${JSON.stringify(example)}\n`).join(''),
    },
    'text/csv': {
      schema: {
        type: 'string',
        description:
          'Header row with the field names, or the headings of the list where it can be downloaded. As Excel saves it: commas, semicolons or tabs; UTF-8, GB18030 (GBK) or UTF-16 with a byte order mark, told apart without charset. 首行为字段名,可下载的列表亦可用其表头;分隔符与编码(UTF-8、GBK、“Unicode 文本”)自动识别',
      },
      example: csvOf(row, examples),
    },
  };
}

function csvOf(row: Type<object>, examples: readonly Record<string, unknown>[]): string {
  const names = fieldsOf(row)
    .map((field) => field.name)
    .filter((name) => examples.some((example) => name in example));
  return stringify(
    examples.map((example) => names.map((name) => String(example[name] ?? ''))),
    { header: true, columns: names },
  );
}
