import { Injectable } from '@nestjs/common';
import { Forbidden, Unauthenticated } from '../../errors/index.js';
import { localeOf } from '../../http/locale.js';
import { type Actor, actorOf } from '../actor.js';
import type { Permission } from '../roles.js';
import { AccessTokens } from '../sign-in/access-tokens.js';
import { TwoCredentials } from '../sign-in/sign-in.errors.js';
import { Callers, type KnownCaller } from './callers.js';
import { ExternalTokens } from './external-tokens.js';

/** What the judge looks at of a request. */
export interface CredentialRequest {
  readonly id: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A request whose caller is known, for operations about the session itself. */
export interface IdentifiedRequest {
  caller?: KnownCaller;
  sessionId?: string;
}

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** Decides who asks (401) and whether they may (403). Nothing else in the program reads a credential. */
@Injectable()
export class AccessJudge {
  constructor(
    private readonly callers: Callers,
    private readonly tokens: AccessTokens,
    private readonly external: ExternalTokens,
  ) {}

  async admit(request: CredentialRequest & IdentifiedRequest, permissions: readonly Permission[]): Promise<Actor> {
    const caller = await this.identify(request);
    if (!caller) throw new Unauthenticated();
    request.caller = caller;
    const language = String(request.headers['accept-language'] ?? '');
    const actor = actorOf(caller, permissions, { requestId: request.id, locale: localeOf(language) });
    if (!actor) throw new Forbidden({ permissions: [...permissions] });
    return actor;
  }

  private async identify(request: CredentialRequest & IdentifiedRequest): Promise<KnownCaller | undefined> {
    const { authorization, 'x-api-key': apiKey } = request.headers;
    if (authorization !== undefined && apiKey !== undefined) throw new TwoCredentials();
    if (typeof apiKey === 'string') return this.callers.byApiKey(apiKey);
    const token = typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
    if (token === undefined) return undefined;
    const own = await this.tokens.verify(token);
    if (own) {
      request.sessionId = own.sessionId;
      return this.callers.bySession(own.accountId, own.sessionId);
    }
    const subject = await this.external.subjectOf(token);
    return subject === undefined ? undefined : this.callers.bySubject(subject);
  }
}
