import type { OperationObject, ResponseObject } from './openapi-types.js';
import {
  BodyTooLarge,
  type ErrorAbout,
  fillIn,
  fieldProblem,
  Forbidden,
  InternalError,
  InvalidCursor,
  InvalidRequest,
  MalformedBody,
  NotAcceptable,
  NotFound,
  PreconditionFailed,
  PreconditionRequired,
  type RefusalClass,
  TooManyRequests,
  Unauthenticated,
  Unavailable,
  UnsupportedMediaType,
} from '../errors/index.js';
import { TwoCredentials } from '../access/sign-in/sign-in.errors.js';
import { IdempotencyKeyReused, RequestInFlight } from '../http/idempotency/idempotency.errors.js';
import { PROBLEM_JSON, problemType, STATUS } from '../http/problem.js';
import type { KnownOperation } from './known-operations.js';

const REQUEST_ID = 'a76a3ca3-2f88-4e88-b5e4-b08e80a2986b';

/** Every refusal of an operation, by status: those of its own and those that come with its shape. */
export function errorResponses(
  path: string,
  operation: OperationObject,
  { about, permissions, takesIfMatch }: KnownOperation,
): Record<string, ResponseObject> {
  const parameters = operation.parameters ?? [];
  const isPost = parameters.some((parameter) => parameter.name === 'Idempotency-Key') && !path.endsWith('/batch');
  const refusals: RefusalClass[] = [
    ...(parameters.length > 0 || operation.requestBody ? [InvalidRequest] : []),
    ...(parameters.some((parameter) => parameter.name === 'cursor') ? [InvalidCursor] : []),
    ...(operation.requestBody ? [MalformedBody, BodyTooLarge, UnsupportedMediaType] : []),
    ...(permissions.length > 0 ? [TwoCredentials, Unauthenticated, Forbidden] : []),
    ...(path.includes('{') ? [NotFound] : []),
    ...(takesIfMatch ? [PreconditionFailed, PreconditionRequired] : []),
    ...(isPost ? [RequestInFlight, IdempotencyKeyReused] : []),
    ...(about.errors ?? []),
    ...[NotAcceptable, TooManyRequests, InternalError, Unavailable],
  ];
  const byStatus = new Map<number, Map<string, ErrorAbout>>();
  for (const { about: refusal } of refusals) {
    const status = STATUS[refusal.kind];
    byStatus.set(status, (byStatus.get(status) ?? new Map<string, ErrorAbout>()).set(refusal.code, refusal));
  }
  return Object.fromEntries(
    [...byStatus].map(([status, abouts]) => [String(status), responseOf([...abouts.values()])]),
  );
}

/** The example of every refusal, once, for `components.examples`. */
export function problemExample(about: ErrorAbout): { summary: string; value: unknown } {
  const details = about.example ?? {};
  const errors = about.code === 'invalid_request' ? [fieldProblem('/month', 'bad_month')] : [];
  return {
    summary: `${about.title.en} ${about.title.zh}`,
    value: {
      type: problemType(about),
      title: about.title.zh,
      status: STATUS[about.kind],
      detail: fillIn(about.detail.zh, details),
      instance: '/v1/…',
      code: about.code,
      requestId: REQUEST_ID,
      ...(about.rule === undefined ? {} : { rule: about.rule }),
      ...(Object.keys(details).length === 0 ? {} : { details }),
      ...about.members,
      errors: errors.map(({ pointer, code, detail }) => ({ pointer, code, detail: detail.zh })),
    },
  };
}

function responseOf(abouts: readonly ErrorAbout[]): ResponseObject {
  return {
    description: abouts.map(({ title }) => `${title.en} ${title.zh}`).join('; '),
    content: {
      [PROBLEM_JSON]: {
        schema: { $ref: '#/components/schemas/ProblemResponse' },
        examples: Object.fromEntries(abouts.map(({ code }) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  };
}
