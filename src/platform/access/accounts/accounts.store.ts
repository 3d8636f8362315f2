import { Injectable } from '@nestjs/common';
import { change, query, sqlFile, type Tx } from '../../db/index.js';
import { UnknownOrgUnit } from '../../errors/index.js';
import type { RoleCode } from '../roles.js';
import { SubjectTaken, UsernameTaken } from './account.errors.js';

/** A grant as a client names it. */
export interface GrantRequest {
  readonly role: RoleCode;
  readonly orgUnitCode: string;
}

export interface UnitGrant {
  readonly role: RoleCode;
  readonly orgUnitId: number;
}

/** What of an account is stored in its own row. Undefined leaves a column as it is. */
export interface AccountValues {
  readonly displayName?: string | undefined;
  readonly externalSubject?: string | null | undefined;
  readonly phone?: { readonly sealed: string; readonly hash: Buffer } | null | undefined;
  readonly disabled?: boolean | undefined;
}

export interface NewAccount extends AccountValues {
  readonly kind: 'human' | 'api_key';
  readonly username: string | null;
  readonly displayName: string;
  readonly createdBy: number;
}

const UNITS_BY_CODE = sqlFile(__dirname, 'units-by-code.sql');
const ADMINISTRATORS = sqlFile(__dirname, 'administrators.sql');

// The id is drawn first: a row is visible through its grants, so RETURNING would refuse it before they are there.
const ADD = `
  INSERT INTO platform.account (id, kind, username, display_name, external_subject, phone_sealed, phone_hash, created_by)
  OVERRIDING SYSTEM VALUE
  VALUES ($1::int, $2::text, $3::text, $4::text, $5::text, $6::text, $7::bytea, $8::int)`;
const LOCK = `SELECT a.version FROM platform.account AS a WHERE a.id = $1::int AND a.kind = 'human' FOR UPDATE`;
const UPDATE = `
  UPDATE platform.account AS a
  SET display_name = coalesce($2::text, a.display_name),
      external_subject = CASE WHEN $3::boolean THEN $4::text ELSE a.external_subject END,
      phone_sealed = CASE WHEN $5::boolean THEN $6::text ELSE a.phone_sealed END,
      phone_hash = CASE WHEN $5::boolean THEN $7::bytea ELSE a.phone_hash END,
      disabled_at = CASE $8::boolean WHEN true THEN coalesce(a.disabled_at, platform.now())
                                     WHEN false THEN NULL ELSE a.disabled_at END,
      version = a.version + 1
  WHERE a.id = $1::int`;
const PHONE = `SELECT a.phone_sealed FROM platform.account AS a WHERE a.id = $1::int`;
const WITHDRAW = `
  DELETE FROM platform.account_grant AS g
  WHERE g.account_id = $1::int
    AND NOT EXISTS (SELECT 1 FROM unnest($2::text[], $3::int[]) AS k (role, unit)
                    WHERE k.role = g.role AND k.unit = g.org_unit_id)`;
const GRANT = `
  INSERT INTO platform.account_grant (account_id, role, org_unit_id, granted_by)
  SELECT $1::int, k.role, k.unit, $4::int FROM unnest($2::text[], $3::int[]) AS k (role, unit)
  ON CONFLICT DO NOTHING`;

/** Accounts and their grants, row by row. */
@Injectable()
export class AccountsStore {
  /** The units of grants, in the caller's scope; the first unknown or foreign one is refused by its code. */
  async unitsOf(tx: Tx, grants: readonly GrantRequest[]): Promise<UnitGrant[]> {
    const codes = [...new Set(grants.map((grant) => grant.orgUnitCode))];
    const rows = await query<{ code: string; id: number }>(tx, UNITS_BY_CODE, [codes]);
    const ids = new Map(rows.map((row) => [row.code, row.id]));
    return grants.map(({ role, orgUnitCode }) => {
      const orgUnitId = ids.get(orgUnitCode);
      if (orgUnitId === undefined) throw new UnknownOrgUnit({ orgUnitCode });
      return { role, orgUnitId };
    });
  }

  async add(tx: Tx, account: NewAccount): Promise<number> {
    const [drawn] = await query<{ id: number }>(tx, `SELECT nextval('platform.account_id_seq')::int AS id`);
    if (!drawn) throw new Error('A sequence answers one row.');
    const { phone } = account;
    const row = [drawn.id, account.kind, account.username, account.displayName, account.externalSubject ?? null];
    await taken(
      query(tx, ADD, [...row, phone?.sealed ?? null, phone?.hash ?? null, account.createdBy]),
      account.username,
    );
    return drawn.id;
  }

  /** The version of an account in scope, locked until the transaction ends; undefined where there is none. */
  async lock(tx: Tx, id: number): Promise<number | undefined> {
    const [row] = await query<{ version: number }>(tx, LOCK, [id]);
    return row?.version;
  }

  async change(tx: Tx, id: number, values: AccountValues): Promise<void> {
    const { displayName, externalSubject, phone, disabled } = values;
    await taken(
      change(tx, UPDATE, [
        id,
        displayName ?? null,
        externalSubject !== undefined,
        externalSubject ?? null,
        phone !== undefined,
        phone?.sealed ?? null,
        phone?.hash ?? null,
        disabled ?? null,
      ]),
      null,
    );
  }

  /** Makes these the grants of an account; those it had before keep their date. */
  async grant(tx: Tx, accountId: number, grants: readonly UnitGrant[], by: number): Promise<void> {
    const lists = [grants.map((grant) => grant.role), grants.map((grant) => grant.orgUnitId)];
    await change(tx, WITHDRAW, [accountId, ...lists]);
    await query(tx, GRANT, [accountId, ...lists, by]);
  }

  async endSessions(tx: Tx, accountId: number, reason: string): Promise<void> {
    await query(tx, `SELECT platform.end_sessions($1::int, $2::text)`, [accountId, reason]);
  }

  async sealedPhone(tx: Tx, id: number): Promise<string | null> {
    const [row] = await query<{ phone_sealed: string | null }>(tx, PHONE, [id]);
    return row?.phone_sealed ?? null;
  }

  /**
   * Whether an account administers headquarters, and whether another does. Whoever asks is alone in asking until the
   * transaction ends, so that two people cannot withdraw each other.
   */
  async administrators(tx: Tx, id: number): Promise<{ isOne: boolean; hasOthers: boolean }> {
    await query(tx, `SELECT pg_advisory_xact_lock(hashtext('platform.administrators'))`);
    const [row] = await query<{ is_one: boolean; has_others: boolean }>(tx, ADMINISTRATORS, [id]);
    return { isOne: row?.is_one ?? false, hasOthers: row?.has_others ?? false };
  }
}

async function taken<T>(written: Promise<T>, username: string | null): Promise<T> {
  try {
    return await written;
  } catch (error) {
    const { constraint } = error as { constraint?: string };
    if (constraint === 'account_username_uq') throw new UsernameTaken({ username: username ?? '' });
    if (constraint === 'account_subject_uq') throw new SubjectTaken();
    throw error;
  }
}
