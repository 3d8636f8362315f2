import { Injectable } from '@nestjs/common';
import { Database, query, sqlFile } from '../../db/index.js';
import { NotFound } from '../../errors/index.js';
import { type Actor, systemActor } from '../actor.js';
import { Audit } from '../audit/audit.js';
import { PersonalData } from '../personal/personal-data.js';
import { type AccountResponse, type GrantBody } from './account.dto.js';
import { dialled, PHONE } from './accounts.service.js';

export interface AccountRow {
  id: number;
  username: string;
  display_name: string;
  external_subject: string | null;
  phone_sealed: string | null;
  disabled_at: Date | null;
  created_at: Date;
  version: number;
  grants: GrantBody[];
}

const FOUND_MAX = 100; // A number shared by more people than that is no personal number.
const ACCOUNT_ROWS = sqlFile(__dirname, 'account-rows.sql');

/** Accounts as their administrators see them: a phone number is masked. */
@Injectable()
export class AccountsReads {
  private readonly house = systemActor('accounts');

  constructor(
    private readonly database: Database,
    private readonly personal: PersonalData,
    private readonly audit: Audit,
  ) {}

  /** One account in scope, or 404. */
  async one(actor: Actor, id: number): Promise<AccountRow> {
    const [row] = await this.database.read<AccountRow>(actor, ACCOUNT_ROWS, [id, 0, null, 1, null]);
    if (!row) throw new NotFound();
    return row;
  }

  /** What has just been changed, also where the change moved it out of the scope of whoever made it. */
  changed(id: number): Promise<AccountRow> {
    return this.one(this.house, id);
  }

  page(actor: Actor, after: number, username: string | undefined, rows: number): Promise<AccountRow[]> {
    return this.database.read<AccountRow>(actor, ACCOUNT_ROWS, [null, after, username ?? null, rows, null]);
  }

  /** Who has this phone number. That somebody asked is in the trail, the number is not. */
  byPhone(actor: Actor, phone: string): Promise<AccountRow[]> {
    const hashes = this.personal.lookupHashes(PHONE, dialled(phone));
    return this.database.transaction(actor, async (tx) => {
      const rows = await query<AccountRow>(tx, ACCOUNT_ROWS, [null, 0, null, FOUND_MAX, hashes]);
      const details = { accounts: rows.map((row) => row.id) };
      await this.audit.record(tx, actor, { action: 'findAccountsByPhone', subject: 'accounts', details });
      return rows;
    });
  }

  response(row: AccountRow): AccountResponse {
    return {
      id: String(row.id),
      username: row.username,
      displayName: row.display_name,
      phone: row.phone_sealed === null ? null : this.personal.mask(this.personal.open(PHONE, row.phone_sealed)),
      externalSubject: row.external_subject,
      disabled: row.disabled_at !== null,
      grants: row.grants,
      createdAt: row.created_at.toISOString(),
    };
  }
}
