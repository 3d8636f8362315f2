import { Injectable } from '@nestjs/common';
import { NotFound, type Precondition } from '../../errors/index.js';
import { AccountsStore, type GrantRequest } from '../accounts/accounts.store.js';
import type { Actor } from '../actor.js';
import { AccessChanges } from '../audit/access-changes.js';
import { ExpiresInPast, TwoLiveKeys } from './api-key.errors.js';
import { ApiKeysStore } from './api-keys.store.js';
import { newApiKey } from './key-format.js';

const LIVE_MAX = 2; // One in use and the one that follows it.

export interface KeyOrder extends GrantRequest {
  readonly name: string;
  readonly expiresAt: string;
}

/** Issues and revokes keys. The keys of one name, role and unit are one caller, so that a rotation changes nothing else. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly changes: AccessChanges,
    private readonly keys: ApiKeysStore,
    private readonly accounts: AccountsStore,
  ) {}

  issue(actor: Actor, order: KeyOrder): Promise<{ id: number; key: string }> {
    const { name, role, orgUnitCode, expiresAt } = order;
    const fresh = newApiKey();
    return this.changes.make(actor, async (tx) => {
      const [grant] = await this.accounts.unitsOf(tx, [order]);
      if (!grant) throw new Error('One grant asked for is one grant answered.');
      if (await this.keys.isPast(tx, expiresAt)) throw new ExpiresInPast();
      const holder = await this.keys.holder(tx, name, grant);
      if (holder && holder.live >= LIVE_MAX) throw new TwoLiveKeys({ name });
      let holderId = holder?.id;
      if (holderId === undefined) {
        const account = { kind: 'api_key', username: null, displayName: name, createdBy: actor.accountId } as const;
        holderId = await this.accounts.add(tx, account);
        await this.accounts.grant(tx, holderId, [grant], actor.accountId);
      }
      const id = await this.keys.add(tx, holderId, { ...fresh, expiresAt }, actor.accountId);
      const details = { name, role, orgUnitCode, expiresAt };
      const entry = { action: 'issueApiKey', subject: `api_key ${id}`, orgUnitId: grant.orgUnitId, details };
      return { result: { id, key: fresh.key }, entry };
    });
  }

  async revoke(actor: Actor, id: number, seen: Precondition): Promise<void> {
    await this.changes.make(actor, async (tx) => {
      const version = await this.keys.lock(tx, id);
      if (version === undefined) throw new NotFound();
      seen.mustMatch(version);
      await this.keys.revoke(tx, id);
      return { result: undefined, entry: { action: 'revokeApiKey', subject: `api_key ${id}` } };
    });
  }
}
