import { Injectable } from '@nestjs/common';
import { Database } from '../../db/index.js';
import { type Actor, systemActor } from '../actor.js';
import { Passwords } from '../accounts/passwords.js';
import { AccessTokens, type IssuedTokens } from './access-tokens.js';
import { newRefreshToken } from './refresh-token.js';
import { SessionsStore } from './sessions.store.js';
import { SignInDelay } from './sign-in-delay.js';
import { InvalidGrant } from './sign-in.errors.js';

interface KnownPassword {
  account_id: number;
  password_hash: string;
}

const PASSWORD_OF = `SELECT p.account_id, p.password_hash FROM platform.password_of($1::text) AS p`;

/** Judges name and password, and opens a session. */
@Injectable()
export class SignInService {
  private readonly system: Actor = systemActor('sign-in');

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsStore,
    private readonly passwords: Passwords,
    private readonly delay: SignInDelay,
    private readonly tokens: AccessTokens,
  ) {}

  async signIn(username: string, password: string, address: string): Promise<IssuedTokens> {
    const accountId = await this.accountOf(username, password, address);
    if (accountId === undefined) throw new InvalidGrant();
    const refresh = newRefreshToken();
    const sessionId = await this.database.transaction(this.system, (tx) =>
      this.sessions.open(tx, accountId, refresh.hash),
    );
    return this.tokens.issue({ accountId, sessionId }, refresh.token);
  }

  /** The account of a name and its password, after whatever wait earlier failures have earned; undefined where they do not fit. */
  accountOf(username: string, password: string, address: string): Promise<number | undefined> {
    return this.delay.guard(username, address, async () => {
      const [known] = await this.database.read<KnownPassword>(this.system, PASSWORD_OF, [username]);
      const fits = await this.passwords.fits(password, known?.password_hash);
      return fits ? known?.account_id : undefined;
    });
  }
}
