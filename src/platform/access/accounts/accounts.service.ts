import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/index.js';
import { NotFound, type Precondition } from '../../errors/index.js';
import { type Actor, HEADQUARTERS_ID } from '../actor.js';
import { AccessChanges } from '../audit/access-changes.js';
import { PersonalData } from '../personal/personal-data.js';
import { LastAdministrator, NoPhone } from './account.errors.js';
import { AccountsStore, type GrantRequest, type UnitGrant } from './accounts.store.js';
import { Passwords } from './passwords.js';

export const PHONE = 'account.phone';

/** A phone number as it is dialled: the same one is found however it was written. */
export function dialled(phone: string): string {
  return phone.replace(/[ -]/g, '').replace(/^([+]|00)86/, '');
}

export interface AccountOpening {
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly grants: readonly GrantRequest[];
  readonly phone?: string | null;
  readonly externalSubject?: string | null;
}

export interface AccountChange {
  readonly displayName?: string;
  readonly disabled?: boolean;
  readonly grants?: readonly GrantRequest[];
  readonly phone?: string | null;
  readonly externalSubject?: string | null;
}

/** Opens and changes people's accounts. What it changes holds for the very next request. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly changes: AccessChanges,
    private readonly accounts: AccountsStore,
    private readonly passwords: Passwords,
    private readonly personal: PersonalData,
  ) {}

  async open(actor: Actor, opening: AccountOpening): Promise<number> {
    const { username, displayName, externalSubject, grants } = opening;
    return this.changes.make(actor, async (tx) => {
      const units = await this.accounts.unitsOf(tx, grants);
      const phone = this.sealed(opening.phone);
      const createdBy = actor.accountId;
      const row = { kind: 'human', username, displayName, externalSubject, phone, createdBy } as const;
      const id = await this.accounts.add(tx, row);
      await this.accounts.grant(tx, id, units, actor.accountId);
      await this.passwords.set(tx, id, opening.password);
      const details = { username, grants };
      return { result: id, entry: { action: 'openAccount', subject: `account ${id}`, details } };
    });
  }

  async change(actor: Actor, id: number, seen: Precondition, change: AccountChange): Promise<void> {
    const { displayName, disabled, externalSubject, grants } = change;
    await this.changes.make(actor, async (tx) => {
      const version = await this.accounts.lock(tx, id);
      if (version === undefined) throw new NotFound();
      seen.mustMatch(version);
      const units = grants && (await this.accounts.unitsOf(tx, grants));
      await this.keepAdministrator(tx, id, disabled, units);
      const phone = this.sealed(change.phone);
      await this.accounts.change(tx, id, { displayName, disabled, externalSubject, phone });
      if (units) await this.accounts.grant(tx, id, units, actor.accountId);
      if (disabled) await this.accounts.endSessions(tx, id, 'disabled');
      const details = {
        changed: Object.keys(change),
        ...(grants && { grants }),
        ...(disabled !== undefined && { disabled }),
      };
      return { result: undefined, entry: { action: 'changeAccount', subject: `account ${id}`, details } };
    });
  }

  async resetPassword(actor: Actor, id: number, password: string): Promise<void> {
    await this.changes.make(actor, async (tx) => {
      if ((await this.accounts.lock(tx, id)) === undefined) throw new NotFound();
      await this.passwords.set(tx, id, password);
      return { result: undefined, entry: { action: 'resetPassword', subject: `account ${id}` } };
    });
  }

  /** The phone number in clear; that it was looked at, by whom and why, stays in the trail. */
  async revealPhone(actor: Actor, id: number, reason: string): Promise<string> {
    return this.changes.make(actor, async (tx) => {
      if ((await this.accounts.lock(tx, id)) === undefined) throw new NotFound();
      const sealed = await this.accounts.sealedPhone(tx, id);
      if (sealed === null) throw new NoPhone();
      const entry = { action: 'revealAccountPhone', subject: `account ${id}`, details: { reason } };
      return { result: this.personal.open(PHONE, sealed), entry };
    });
  }

  private async keepAdministrator(
    tx: Tx,
    id: number,
    disabled: boolean | undefined,
    units: readonly UnitGrant[] | undefined,
  ): Promise<void> {
    const stays = units?.some((unit) => unit.role === 'hq_admin' && unit.orgUnitId === HEADQUARTERS_ID) ?? true;
    if (stays && !disabled) return;
    const administrators = await this.accounts.administrators(tx, id);
    if (administrators.isOne && !administrators.hasOthers) throw new LastAdministrator();
  }

  private sealed(phone: string | null | undefined): { sealed: string; hash: Buffer } | null | undefined {
    if (phone === null || phone === undefined) return phone;
    return { sealed: this.personal.seal(PHONE, phone), hash: this.personal.lookupHash(PHONE, dialled(phone)) };
  }
}
