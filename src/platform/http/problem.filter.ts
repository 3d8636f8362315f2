import { type ArgumentsHost, Catch, type ExceptionFilter, Logger, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessRouteConfig } from '../access/decorators.js';
import { isRowRefused } from '../db/index.js';
import { type DomainError, Forbidden, MethodNotAllowed } from '../errors/index.js';
import { LANGUAGE_TAG, localeOf } from './locale.js';
import { PROBLEM_JSON, problemHeaders, problemOf } from './problem.js';
import { refusalFrom } from './refusal-from.js';
import { KnownRoutes } from './known-routes.js';

/** What the successful answer would have said does not fit a refusal. */
const OF_SUCCESS = ['ETag', 'Location', 'Link', 'Content-Disposition', 'Content-Encoding', 'Content-Length'];

/** Answers every exception as application/problem+json, and logs faults once, with the request id the caller sees. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const outside = outsideScope(exception, request);
    const refusal = wrongMethod(exception, request) ?? outside ?? refusalFrom(exception);
    if (outside || refusal.kind === 'internal' || refusal.kind === 'unavailable') this.log(exception, refusal, request);
    if (reply.raw.headersSent) {
      reply.raw.destroy(); // Half a list is on its way: a cut connection is the only honest end.
      return;
    }
    sendProblem(reply, refusal, request);
  }

  private log(exception: unknown, refusal: DomainError, request: FastifyRequest): void {
    const { message, stack } = exception instanceof Error ? exception : new Error(String(exception));
    const where = { requestId: request.id, method: request.method, path: pathOf(request.url) };
    if (refusal.kind === 'internal') this.logger.error({ ...where, message, stack });
    else this.logger.warn({ ...where, message });
  }
}

/** Writes a refusal as the answer of a request, whoever found it. */
export function sendProblem(reply: FastifyReply, refusal: DomainError, request: FastifyRequest): void {
  const locale = localeOf(request.headers['accept-language']);
  const problem = problemOf(refusal, { instance: pathOf(request.url), requestId: request.id, locale });
  for (const name of OF_SUCCESS) reply.removeHeader(name);
  void reply
    .code(problem.status)
    .headers({
      'X-Request-Id': request.id,
      'Cache-Control': 'no-store',
      'Content-Language': LANGUAGE_TAG[locale],
      ...problemHeaders(refusal),
    })
    .type(PROBLEM_JSON)
    .serializer((body: string) => body)
    .send(JSON.stringify(problem));
}

/**
 * What row-level security turned away: a write outside the caller's units that no look-up had refused before. It is a
 * refusal, and a line in the log, because the look-up would have named the field.
 */
function outsideScope(exception: unknown, request: FastifyRequest): DomainError | undefined {
  if (!isRowRefused(exception)) return undefined;
  const { accessPermissions = [] } = request.routeOptions.config as AccessRouteConfig;
  return new Forbidden({ permissions: [...accessPermissions] }, { cause: exception });
}

/** Nest answers 404 to a known path with another method; the difference matters to whoever mistyped it. */
function wrongMethod(exception: unknown, request: FastifyRequest): DomainError | undefined {
  if (!(exception instanceof NotFoundException)) return undefined;
  const allow = KnownRoutes.of(request.server).methodsOf(pathOf(request.url));
  return allow.length > 0 && !allow.includes(request.method) ? new MethodNotAllowed({ allow }) : undefined;
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
