import { Injectable } from '@nestjs/common';
import { type Actor, Audit, PersonalData } from '../../platform/access/index.js';
import { Database } from '../../platform/db/index.js';
import { NotFound, type Precondition } from '../../platform/errors/index.js';
import { PeopleStore } from './people.store.js';
import type { ChangePersonRequest, RevealedPersonResponse } from './person.dto.js';
import { IdentityTaken, LeftBeforeHired } from './person.errors.js';
import { IDENTITY, identityKey, PHONE } from './sealed-fields.js';

/** Ends the employment of people, and shows their documents in clear to who says why. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleStore,
    private readonly personal: PersonalData,
    private readonly audit: Audit,
  ) {}

  change(actor: Actor, personNo: string, { leftOn }: ChangePersonRequest, seen: Precondition): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await this.people.holdFiles(tx);
      const file = await this.people.lock(tx, personNo);
      if (!file) throw new NotFound();
      seen.mustMatch(file.version);
      if (leftOn === undefined) return;
      if (leftOn !== null && leftOn < file.hiredOn) throw new LeftBeforeHired();
      const number = this.personal.open(IDENTITY, file.identitySealed);
      const hashes = this.personal.lookupHashes(IDENTITY, identityKey(file.identityKind, number));
      if (await this.people.isIdentityHeld(tx, file, hashes, leftOn)) throw new IdentityTaken();
      await this.people.leave(tx, file.id, leftOn);
      const entry = { action: 'changePerson', subject: `person ${personNo}`, orgUnitId: file.orgUnitId };
      await this.audit.record(tx, actor, { ...entry, details: { leftOn } });
    });
  }

  /** The document and the phone in clear; that they were looked at, by whom and why, stays in the trail. */
  reveal(actor: Actor, personNo: string, reason: string): Promise<RevealedPersonResponse> {
    return this.database.transaction(actor, async (tx) => {
      const file = await this.people.lock(tx, personNo);
      if (!file) throw new NotFound();
      const entry = { action: 'revealPerson', subject: `person ${personNo}`, orgUnitId: file.orgUnitId };
      await this.audit.record(tx, actor, { ...entry, details: { reason } });
      return {
        personNo,
        identityKind: file.identityKind,
        identityNumber: this.personal.open(IDENTITY, file.identitySealed),
        phone: file.phoneSealed === null ? null : this.personal.open(PHONE, file.phoneSealed),
      };
    });
  }
}
