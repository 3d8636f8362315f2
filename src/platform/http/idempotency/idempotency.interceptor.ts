import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Actor, JudgedRequest } from '../../access/index.js';
import { Database } from '../../db/index.js';
import { fieldProblem, InvalidRequest } from '../../errors/index.js';
import { isBatch } from '../bodies.js';
import { canonicalJson } from '../canonical-json.js';
import { IdempotencyKeyReused, RequestInFlight } from './idempotency.errors.js';
import { IdempotencyKeysStore, type KeyScope } from './idempotency-keys.store.js';

const KEY = /^[\x21-\x7E]{1,255}$/;
const KEPT_HEADERS = ['location', 'etag'] as const;

/**
 * A POST with an Idempotency-Key has its effect once: key, effect and answer commit together, so a lost connection or a
 * kill leaves all three or none. A refusal leaves no trace and may be tried again under the same key. A batch has no need
 * of it: its rows carry references.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly keys: IdempotencyKeysStore,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & JudgedRequest>();
    const key = request.headers['idempotency-key'];
    const { actor } = request;
    if (request.method !== 'POST' || key === undefined || !actor || isBatch(request.url)) return next.handle();
    return from(this.once(actor, { request, reply: http.getResponse<FastifyReply>(), key: String(key) }, next));
  }

  private async once(
    actor: Actor,
    { request, reply, key }: { request: FastifyRequest; reply: FastifyReply; key: string },
    next: CallHandler,
  ): Promise<unknown> {
    if (!KEY.test(key)) {
      const expected = '1–255 visible ASCII characters';
      throw new InvalidRequest({}, { errors: [fieldProblem('/Idempotency-Key', 'bad_format', { expected })] });
    }
    const [path = '', search = ''] = request.url.split('?', 2);
    const scope: KeyScope = { accountId: actor.accountId, method: request.method, path, key };
    const payload = canonicalJson({ body: request.body ?? null, search });
    return this.database.together(actor, async (tx) => {
      if (!(await this.keys.claim(tx, scope))) throw new RequestInFlight();
      const kept = await this.keys.find(tx, scope);
      if (kept) {
        if (!this.keys.isDigestOf(kept.digest, payload)) throw new IdempotencyKeyReused();
        void reply.headers({ ...kept.headers, 'Idempotency-Replayed': 'true' });
        return kept.body === undefined ? undefined : (JSON.parse(kept.body) as unknown);
      }
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const body = answer === undefined ? undefined : JSON.stringify(answer);
      // Entered anew: what the handler called may have left the scope of another actor on the connection.
      await this.database.transaction(actor, (own) =>
        this.keys.keep(own, scope, { digest: this.keys.digestOf(payload), headers: keptHeaders(reply), body }),
      );
      return answer;
    });
  }
}

function keptHeaders(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name);
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}
