import { Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JudgedRequest } from '../access/decorators.js';
import { Metrics } from '../metrics/index.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Asked every few seconds by machines: their lines are for those who look for them. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics']);
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(-[ -~]*)?$/;

const watches = new WeakMap<object, RequestWatch>();

/**
 * Follows every request to its end, a cut connection included: one line in the log and its share of the figures.
 * Both name the route as it was declared: a path holds codes and names, and there is no end of them (mutants
 * `operations-raw-path-label`, `operations-raw-path-logged`).
 */
@Injectable()
export class RequestWatch {
  private readonly logger = new Logger('http');
  private readonly durations;
  private readonly inFlight;

  constructor(metrics: Metrics) {
    this.durations = metrics.histogram(
      {
        name: 'http_request_duration_seconds',
        help: 'Time from the first line of a request to the end of its answer.',
        labels: ['method', 'route', 'status'],
      },
      SECONDS,
    );
    this.inFlight = metrics.gauge({
      name: 'http_requests_in_flight',
      help: 'Requests under way, this scrape included.',
    });
  }

  /** Before every other hook, so that whatever refuses a request has been seen to. */
  follow(server: FastifyInstance): void {
    watches.set(server.server, this);
    server.addHook('onRequest', (request, reply, done) => {
      this.begin(request, reply);
      done();
    });
  }

  /** The watch of the server that a request came to; for requests that are refused before any hook. */
  static of(request: FastifyRequest): RequestWatch | undefined {
    return watches.get(request.server.server);
  }

  begin(request: FastifyRequest, reply: FastifyReply): void {
    const beganAt = performance.now();
    this.inFlight.inc();
    let isWhole = false;
    reply.raw.once('finish', () => (isWhole = true)); // A request within the process has no socket to be finished by.
    reply.raw.once('close', () => this.end(request, reply, { isWhole, ms: performance.now() - beganAt }));
  }

  private end(
    request: FastifyRequest & JudgedRequest,
    reply: FastifyReply,
    { isWhole, ms }: { isWhole: boolean; ms: number },
  ): void {
    const { statusCode } = reply.raw;
    const method = METHODS.has(request.method) ? request.method : 'OTHER';
    const route = request.routeOptions?.url ?? 'unmatched';
    const status = isWhole ? `${Math.floor(statusCode / 100)}xx` : 'cut';
    this.inFlight.dec();
    this.durations.observe({ method, route, status }, ms / 1000);
    const line = {
      message: isWhole ? 'request' : 'request cut by the client',
      requestId: request.id,
      method,
      route,
      status: statusCode,
      ms: Math.round(ms * 10) / 10,
      ...(request.actor && { accountId: request.actor.accountId }),
      ...traceOf(request.headers['traceparent']),
    };
    if (QUIET.has(route) && statusCode < 400) this.logger.debug(line);
    else this.logger.log(line);
  }
}

/** The trace of W3C Trace Context that the caller works under; anything else in the header is not taken over. */
function traceOf(header: unknown): { traceId?: string; parentId?: string } {
  const [, traceId, parentId] = typeof header === 'string' ? (TRACEPARENT.exec(header) ?? []) : [];
  return traceId !== undefined && parentId !== undefined ? { traceId, parentId } : {};
}
