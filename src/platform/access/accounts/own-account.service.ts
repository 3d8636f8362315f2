import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor.js';
import { AccessChanges } from '../audit/access-changes.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { WrongPassword } from './account.errors.js';
import { Passwords } from './passwords.js';

/** What anybody may change about themselves. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly changes: AccessChanges,
    private readonly signIn: SignInService,
    private readonly passwords: Passwords,
  ) {}

  /** Wrong guesses count like failed sign-ins: a stolen token must not become a way to try passwords. */
  async changePassword(actor: Actor, current: string, next: string, address: string): Promise<void> {
    const accountId = await this.signIn.accountOf(actor.name, current, address);
    // The name of an API key may be the username of a person.
    if (actor.kind !== 'human' || accountId !== actor.accountId) throw new WrongPassword();
    await this.changes.make(actor, async (tx) => {
      await this.passwords.set(tx, actor.accountId, next);
      return { result: undefined, entry: { action: 'changePassword', subject: `account ${actor.accountId}` } };
    });
  }
}
