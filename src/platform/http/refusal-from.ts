import { HttpException } from '@nestjs/common';
import { isNotNow } from '../db/index.js';
import {
  BodyTooLarge,
  DomainError,
  Forbidden,
  HeadersTooLarge,
  InternalError,
  MalformedBody,
  MalformedRequest,
  NotAcceptable,
  NotFound,
  RequestTimeout,
  TooManyRequests,
  Unauthenticated,
  Unavailable,
  UnsupportedMediaType,
  UriTooLong,
} from '../errors/index.js';

const RETRY_AFTER_SECONDS = 5;
/** No room or no handles left on this machine. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE']);

/** The refusal that an exception of any origin is answered with. What nobody foresaw is a fault of ours. */
export function refusalFrom(exception: unknown): DomainError {
  if (exception instanceof DomainError) return exception;
  const status = statusOf(exception);
  if (status !== undefined && status < 500) return transportRefusal(status, exception);
  if (status === 503 || isNotNow(exception) || hasNoRoom(exception))
    return new Unavailable({ retryAfterSeconds: RETRY_AFTER_SECONDS });
  return new InternalError({}, { cause: exception });
}

function statusOf(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  const { statusCode, code } = exception as { statusCode?: unknown; code?: unknown };
  // Fastify's own errors carry both; anything else with a number on it is not about the request.
  return typeof statusCode === 'number' && typeof code === 'string' && code.startsWith('FST_') ? statusCode : undefined;
}

function transportRefusal(status: number, exception: unknown): DomainError {
  switch (status) {
    case 401:
      return new Unauthenticated();
    case 403:
      return new Forbidden({ permissions: [] });
    case 404:
      return new NotFound();
    case 406:
      return new NotAcceptable({ offered: ['application/json'] });
    case 408:
      return new RequestTimeout();
    case 413:
      return new BodyTooLarge();
    case 414:
      return new UriTooLong();
    case 415:
      return new UnsupportedMediaType();
    case 429:
      return new TooManyRequests({ retryAfterSeconds: RETRY_AFTER_SECONDS });
    case 431:
      return new HeadersTooLarge();
    default:
      return isAboutTheBody(exception) ? new MalformedBody() : new MalformedRequest();
  }
}

function isAboutTheBody(exception: unknown): boolean {
  const cause = exception instanceof HttpException ? exception.cause : exception;
  return String((cause as { code?: unknown } | undefined)?.code).startsWith('FST_ERR_CTP');
}

function hasNoRoom(exception: unknown): boolean {
  return exception instanceof Error && NO_ROOM.has(String((exception as { code?: unknown }).code));
}
