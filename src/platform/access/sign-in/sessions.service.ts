import { Injectable } from '@nestjs/common';
import { Database } from '../../db/index.js';
import { type Actor, systemActor } from '../actor.js';
import { Audit } from '../audit/audit.js';
import { Callers } from '../guard/callers.js';
import { AccessTokens, type IssuedTokens } from './access-tokens.js';
import { hashOfRefreshToken, newRefreshToken } from './refresh-token.js';
import { SessionsStore } from './sessions.store.js';
import { InvalidGrant } from './sign-in.errors.js';

/** Prolongs and ends sessions. A refresh token is good once; a second use ends the whole session. */
@Injectable()
export class SessionsService {
  private readonly system: Actor = systemActor('sign-in');

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsStore,
    private readonly tokens: AccessTokens,
    private readonly callers: Callers,
    private readonly audit: Audit,
  ) {}

  async refresh(refreshToken: string): Promise<IssuedTokens> {
    const next = newRefreshToken();
    const rotation = await this.database.transaction(this.system, async (tx) => {
      const done = await this.sessions.rotate(tx, hashOfRefreshToken(refreshToken), next.hash);
      if (done.outcome === 'reused') {
        await this.audit.record(tx, this.system, {
          action: 'endSessionOfReusedToken',
          subject: `account ${done.account_id}`,
          details: { sessionId: done.session_id },
        });
      }
      return done;
    });
    // Refused after the commit: the end of a session whose token was used twice must stay.
    const { outcome, account_id: accountId, session_id: sessionId } = rotation;
    if (outcome !== 'rotated' || accountId === null || sessionId === null) {
      this.callers.forget();
      throw new InvalidGrant();
    }
    return this.tokens.issue({ accountId, sessionId }, next.token);
  }

  async end(actor: Actor, sessionId: string): Promise<void> {
    await this.database.transaction(actor, (tx) => this.sessions.end(tx, actor.accountId, sessionId));
    this.callers.forget();
  }
}
