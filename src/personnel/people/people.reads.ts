import { Injectable } from '@nestjs/common';
import { type Actor, Audit, PersonalData } from '../../platform/access/index.js';
import { Database, query } from '../../platform/db/index.js';
import { Ledgers } from '../../platform/ledgers/index.js';
import { peopleLedger } from './people.js';
import { type PersonResponse } from './person.dto.js';
import { type IdentityKind, identityWritten } from './person.js';
import { IDENTITY, identityKey } from './sealed-fields.js';

const BY_IDENTITY = `
  SELECT p.person_no AS "personNo" FROM personnel.person AS p WHERE p.identity_hash = ANY ($1::bytea[]) ORDER BY p.id LIMIT 100`;

/** People as whoever is responsible for them sees them: masked. */
@Injectable()
export class PeopleReads {
  constructor(
    private readonly database: Database,
    private readonly ledgers: Ledgers,
    private readonly personal: PersonalData,
    private readonly audit: Audit,
  ) {}

  async one(actor: Actor, personNo: string): Promise<PersonResponse> {
    return (await this.ledgers.one(actor, peopleLedger, personNo)) as unknown as PersonResponse;
  }

  /** Who has this document. That somebody asked is in the trail, the number is not. */
  async byIdentity(actor: Actor, kind: IdentityKind, number: string): Promise<PersonResponse[]> {
    const hashes = this.personal.lookupHashes(IDENTITY, identityKey(kind, identityWritten(number)));
    const numbers = await this.database.transaction(actor, async (tx) => {
      const rows = await query<{ personNo: string }>(tx, BY_IDENTITY, [hashes]);
      const people = rows.map(({ personNo }) => personNo);
      await this.audit.record(tx, actor, { action: 'findPeopleByIdentity', subject: 'people', details: { people } });
      return people;
    });
    const found: PersonResponse[] = [];
    for (const personNo of numbers) found.push(await this.one(actor, personNo));
    return found;
  }
}
