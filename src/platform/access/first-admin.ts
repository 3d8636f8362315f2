import { Injectable } from '@nestjs/common';
import { Database, query } from '../db/index.js';
import { HEADQUARTERS_ID, systemActor } from './actor.js';
import { AccountsStore } from './accounts/accounts.store.js';
import { Passwords } from './accounts/passwords.js';
import { AccessChanges } from './audit/access-changes.js';

export const FIRST_USERNAME = 'admin';
const HAS_PEOPLE = `SELECT EXISTS (SELECT 1 FROM platform.account AS a WHERE a.kind = 'human') AS has_people`;

/** The account with which an empty house is entered. */
@Injectable()
export class FirstAdmin {
  private readonly house = systemActor('first-admin');

  constructor(
    private readonly database: Database,
    private readonly changes: AccessChanges,
    private readonly accounts: AccountsStore,
    private readonly passwords: Passwords,
  ) {}

  /** Whether nobody can sign in yet, so that a first password is needed. */
  async isMissing(): Promise<boolean> {
    const [row] = await this.database.read<{ has_people: boolean }>(this.house, HAS_PEOPLE);
    return !row?.has_people;
  }

  /** Makes `admin` with role hq_admin at headquarters if there is no account. Several processes may start at once. */
  ensure(password: string): Promise<boolean> {
    return this.changes.make(this.house, async (tx) => {
      await query(tx, `SELECT pg_advisory_xact_lock(hashtext('platform.first_admin'))`);
      const [row] = await query<{ has_people: boolean }>(tx, HAS_PEOPLE);
      if (row?.has_people) return { result: false };
      const createdBy = this.house.accountId;
      const account = { kind: 'human', username: FIRST_USERNAME, displayName: '系统管理员', createdBy } as const;
      const id = await this.accounts.add(tx, account);
      await this.accounts.grant(tx, id, [{ role: 'hq_admin', orgUnitId: HEADQUARTERS_ID }], createdBy);
      await this.passwords.set(tx, id, password);
      return { result: true, entry: { action: 'openFirstAccount', subject: `account ${id}` } };
    });
  }
}
