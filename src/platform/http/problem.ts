import type { DomainError, ErrorAbout, ErrorKind } from '../errors/index.js';
import type { Locale } from './locale.js';

/** The one place that knows which status a kind of refusal is. */
export const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  timeout: 408,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  uri_too_long: 414,
  unsupported_media: 415,
  unprocessable: 422,
  precondition_required: 428,
  too_many: 429,
  headers_too_large: 431,
  internal: 500,
  unavailable: 503,
};

export const PROBLEM_JSON = 'application/problem+json';
const CHALLENGE = 'Bearer realm="outlet-operations", charset="UTF-8"';
const TOKEN_PATH = '/v1/access/token'; // Where a client of RFC 6749 looks for `error`, whoever refuses.
const RETRY_AFTER_SECONDS = 5; // Long enough for a pool or a lock to clear, short enough for a person to wait.

/** RFC 9457, with what every answer of ours adds. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  requestId: string;
  rule?: string;
  details?: Record<string, unknown>;
  errors: { pointer: string; code: string; detail: string }[];
  [member: string]: unknown;
}

export interface ProblemContext {
  readonly instance: string;
  readonly requestId: string;
  readonly locale: Locale;
}

/** The answer to a refusal, in one language. */
export function problemOf(error: DomainError, { instance, requestId, locale }: ProblemContext): Problem {
  return {
    type: problemType(error.about),
    title: error.title[locale],
    status: STATUS[error.kind],
    detail: error.detail[locale],
    instance,
    code: error.code,
    requestId,
    ...(error.rule === undefined ? {} : { rule: error.rule }),
    ...(Object.keys(error.details).length === 0 ? {} : { details: error.details }),
    ...(instance === TOKEN_PATH && STATUS[error.kind] < 500 ? { error: 'invalid_request' } : {}),
    ...error.about.members,
    errors: error.errors.map(({ pointer, code, detail, members }) => ({
      pointer,
      code,
      detail: detail[locale],
      ...members,
    })),
  };
}

/** Where the refusal is described, in both languages. */
export function problemType(about: ErrorAbout): string {
  return `/problems/${about.code}`;
}

/** The headers a status must bring with it. */
export function problemHeaders(error: DomainError): Record<string, string> {
  const { allow, retryAfterSeconds = RETRY_AFTER_SECONDS } = error.details;
  const saysWhen = error.kind === 'too_many' || error.kind === 'unavailable' || 'retryAfterSeconds' in error.details;
  return {
    ...(error.kind === 'unauthenticated' ? { 'WWW-Authenticate': CHALLENGE } : {}),
    ...(error.kind === 'method_not_allowed' ? { Allow: [allow].flat().join(', ') } : {}),
    ...(saysWhen ? { 'Retry-After': String(retryAfterSeconds) } : {}),
  };
}
