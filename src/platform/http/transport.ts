import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MalformedRequest, TooManyRequests } from '../errors/index.js';
import { JSON_LIMIT_BYTES, readBodies } from './bodies.js';
import { Readiness } from './health/readiness.js';
import { KnownRoutes } from './known-routes.js';
import { answerMalformed } from './malformed.js';
import { sendProblem } from './problem.filter.js';
import { refusalFrom } from './refusal-from.js';
import { RequestWatch } from './request-watch.js';

const REQUEST_ID = /^[A-Za-z0-9._-]{1,64}$/;
const PARAMETER_LENGTH_MAX = 200; // Of one path segment; no code, id or month comes near.
const COMPRESS_FROM_BYTES = 1024;
const RATE_WINDOW_SECONDS = 60;
/** A thousand a second from one address: front-ends behind one proxy stay below, a loop out of control does not. */
export const RATE_PER_WINDOW = 60_000;

/** Headers a browser may show to the page that asked. */
const EXPOSED = [
  'Content-Disposition',
  'ETag',
  'Idempotency-Replayed',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'X-Request-Id',
];

export interface TransportOptions {
  readonly corsOrigins: readonly string[];
  readonly requestsPerMinute?: number;
}

/** The server under Nest. Bodies are read by `setUpTransport`, so applications are created with `bodyParser: false`. */
export function httpAdapter(trustedProxies: readonly string[] = []): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: JSON_LIMIT_BYTES,
    genReqId: requestIdOf,
    requestIdHeader: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    http: { requireHostHeader: false }, // Node would answer without a body; the hook below refuses it as a problem.
    routerOptions: { maxParamLength: PARAMETER_LENGTH_MAX },
    clientErrorHandler: answerMalformed,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      RequestWatch.of(request)?.begin(request, reply);
      sendProblem(reply, refusalFrom(error), request);
    },
  });
}

/** The caller's own request id where it can be trusted in a log line, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/** Everything that holds for every answer, whatever the route. Before the first route is declared. */
export async function setUpTransport(app: NestFastifyApplication, options: TransportOptions): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  KnownRoutes.watch(server);
  app.get(RequestWatch).follow(server);
  const readiness = app.get(Readiness);
  readBodies(server);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ 'X-Request-Id': request.id, 'Cache-Control': 'no-store' });
    if (readiness.isStopping) void reply.header('Connection', 'close');
    if (request.raw.httpVersion === '1.1' && request.raw.headers.host === undefined) {
      void reply.header('Connection', 'close');
      done(new MalformedRequest());
      return;
    }
    // The router would take it for a parameter that is empty, and ask for a credential first.
    if (/^\/v1\/.*\/(\?|$)/.test(request.url)) reply.callNotFound();
    else done();
  });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } }, // A plain-http host would lose its assets.
  });
  if (options.corsOrigins.length > 0) {
    await app.register(cors, {
      origin: [...options.corsOrigins],
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: EXPOSED,
      maxAge: 600,
      strictPreflight: false,
    });
  }
  await limitRate(app, options.requestsPerMinute ?? RATE_PER_WINDOW);
  server.addHook('onSend', (request, reply, payload, done) => done(null, unlessUnchanged(request, reply, payload)));
  await app.register(compress, { threshold: COMPRESS_FROM_BYTES, encodings: ['gzip'], globalDecompression: false });
}

async function limitRate(app: NestFastifyApplication, max: number): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max,
    timeWindow: RATE_WINDOW_SECONDS * 1000,
    enableDraftSpec: true,
    errorResponseBuilder: (_, { ttl }) => new TooManyRequests({ retryAfterSeconds: Math.ceil(ttl / 1000) }),
  });
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.addHook('onSend', (_, reply, payload, done) => {
    const remaining = reply.getHeader('ratelimit-remaining');
    const reset = reply.getHeader('ratelimit-reset');
    if (remaining !== undefined && reset !== undefined) {
      for (const name of ['limit', 'remaining', 'reset']) reply.removeHeader(`ratelimit-${name}`);
      void reply.header('RateLimit', `"default";r=${String(remaining)};t=${String(reset)}`);
      void reply.header('RateLimit-Policy', `"default";q=${max};w=${RATE_WINDOW_SECONDS}`);
    }
    done(null, payload);
  });
}

/** If-None-Match: who has the content already gets 304 and no body. */
function unlessUnchanged(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const tag = reply.getHeader('etag');
  const known = request.headers['if-none-match'];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || known === undefined || typeof tag !== 'string' || reply.statusCode !== 200) return payload;
  const tags = known.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!tags.includes(tag) && !tags.includes('*')) return payload;
  (payload as { destroy?: () => void } | null)?.destroy?.();
  reply.removeHeader('Content-Type');
  reply.removeHeader('Content-Length');
  void reply.code(304);
  return null;
}
