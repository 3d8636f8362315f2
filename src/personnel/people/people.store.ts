import { Injectable } from '@nestjs/common';
import { change, query, type Tx } from '../../platform/db/index.js';
import { standStill } from '../../platform/ledgers/index.js';
import type { IdentityKind, Origin } from './person.js';

/** What the services ask of a person's file. */
export interface PersonFile {
  readonly id: string;
  readonly personNo: string;
  readonly orgUnitId: number;
  readonly origin: Origin;
  readonly version: number;
  readonly hiredOn: string;
  readonly leftOn: string | null;
  readonly recordedBy: number;
  readonly identityKind: IdentityKind;
  readonly identitySealed: string;
  readonly identityHash: Buffer;
  readonly phoneSealed: string | null;
}

const LOCK = `
  SELECT p.id, p.person_no AS "personNo", p.org_unit_id AS "orgUnitId", p.origin, p.version, p.hired_on AS "hiredOn",
         p.left_on AS "leftOn", p.recorded_by AS "recordedBy", p.identity_kind AS "identityKind",
         p.identity_sealed AS "identitySealed", p.identity_hash AS "identityHash", p.phone_sealed AS "phoneSealed"
  FROM personnel.person AS p
  WHERE p.person_no = $1::text
  FOR UPDATE`;
const IS_HELD = `SELECT personnel.is_identity_held($1::bytea[], $2::date, $3::date, $4::text) AS "isHeld"`;

/** Files of people, in scope, one at a time. */
@Injectable()
export class PeopleStore {
  /** Alone among those who write files, as the ledger is: two of them must not give one document to two people. */
  async holdFiles(tx: Tx): Promise<void> {
    await standStill(tx, ['personnel.person']);
  }

  /** The file of a person in scope, locked until the transaction ends. */
  async lock(tx: Tx, personNo: string): Promise<PersonFile | undefined> {
    const [file] = await query<PersonFile>(tx, LOCK, [personNo]);
    return file;
  }

  async isIdentityHeld(tx: Tx, file: PersonFile, hashes: readonly Buffer[], leftOn: string | null): Promise<boolean> {
    const [row] = await query<{ isHeld: boolean }>(tx, IS_HELD, [hashes, file.hiredOn, leftOn, file.personNo]);
    return row?.isHeld ?? false;
  }

  async leave(tx: Tx, id: string, leftOn: string | null): Promise<void> {
    await change(
      tx,
      `UPDATE personnel.person AS p SET left_on = $2::date, version = p.version + 1 WHERE p.id = $1::bigint`,
      [id, leftOn],
    );
  }
}
