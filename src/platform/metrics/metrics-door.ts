import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Unauthenticated } from '../errors/index.js';
import { MetricsClosed } from './metrics.errors.js';

const LOOPBACK = /^(::ffff:)?127\.|^::1$/;
/** What proxies add: a request that was passed on is nobody's on this machine, whatever its last step was. */
const PASSED_ON = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];
const BEARER = /^Bearer +(\S+)$/i;

/**
 * Who may read metrics: with a token whoever has it, and nobody else; without one only this machine itself, asking
 * directly (mutant `operations-metrics-open`).
 */
export function admitToMetrics(request: FastifyRequest, token: string | undefined): void {
  if (token === undefined) {
    const isOfThisMachine = LOOPBACK.test(request.raw.socket.remoteAddress ?? '');
    if (!isOfThisMachine || PASSED_ON.some((name) => name in request.headers)) throw new MetricsClosed();
    return;
  }
  const [, given = ''] = BEARER.exec(request.headers.authorization ?? '') ?? [];
  if (!timingSafeEqual(digest(given), digest(token))) throw new Unauthenticated();
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
