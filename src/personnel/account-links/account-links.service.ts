import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { change, Database, query, sqlFile, type Tx } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { AccountLinkResponse } from './account-link.dto.js';
import { AccountOfAnother, UnknownAccount } from './account-link.errors.js';

const PERSON = `
  SELECT p.id, p.org_unit_id FROM personnel.person AS p
  WHERE p.person_no = $1::text AND p.org_unit_id IN (
    SELECT u.id FROM outlets.pub_org_unit AS u WHERE u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[])
  FOR UPDATE`;
const ACCOUNT = `SELECT a.id FROM platform.pub_account AS a WHERE lower(a.username) = lower($1::text)`;
const HELD = `SELECT p.id FROM personnel.person AS p WHERE p.id = $1::bigint AND p.account_id IS NOT DISTINCT FROM $2::int`;
const LINK = sqlFile(__dirname, 'link-account.sql');

/** Says which account a person signs in with, so that what only that person may do can be told from what they do. */
@Injectable()
export class AccountLinksService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  link(actor: Actor, personNo: string, username: string | null): Promise<AccountLinkResponse> {
    return this.database.transaction(actor, async (tx) => {
      const [person] = await query<{ id: string; org_unit_id: number }>(tx, PERSON, [personNo]);
      if (!person) throw new NotFound();
      const accountId = username === null ? null : await accountOf(tx, username);
      await change(tx, LINK, [person.id, accountId]).catch((error: unknown) => {
        // Of somebody out of sight, or given to another in the same moment: the one index sees both.
        throw isTaken(error) ? new AccountOfAnother({ username: username ?? '' }, { cause: error }) : error;
      });
      const [held] = await query(tx, HELD, [person.id, accountId]);
      if (!held) throw new AccountOfAnother({ username: username ?? '' });
      const subject = `person ${personNo}`;
      await this.audit.record(tx, actor, {
        ...{ action: 'linkAccount', subject, orgUnitId: person.org_unit_id, details: { username } },
      });
      return { personNo, username };
    });
  }
}

async function accountOf(tx: Tx, username: string): Promise<number> {
  const [account] = await query<{ id: number }>(tx, ACCOUNT, [username]);
  if (!account) throw new UnknownAccount({ username });
  return account.id;
}

function isTaken(error: unknown): boolean {
  return (error as { constraint?: string } | null)?.constraint === 'person_account_uq';
}
