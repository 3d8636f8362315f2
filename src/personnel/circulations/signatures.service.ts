import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { Database, query } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { AccountOfNobody, AlreadySigned, NotAskedToSign } from './circulation.errors.js';

const CIRCULATION = `
  SELECT c.circulation_no AS "circulationNo", platform.today()::text AS day
  FROM personnel.circulation AS c WHERE c.id = $1::bigint`;
const PERSON = `
  SELECT p.id, p.person_no AS "personNo", p.org_unit_id AS "orgUnitId",
         personnel.is_asked_to_sign(p.id, $2::bigint, platform.today()) AS "isAsked"
  FROM personnel.person AS p WHERE p.account_id = $1::int`;
const SIGN = `
  INSERT INTO personnel.circulation_signature (person_id, circulation_id, signed_on, way, recorded_by)
  VALUES ($1::bigint, $2::bigint, platform.today(), 'account', $3::int)
  ON CONFLICT DO NOTHING RETURNING id`;

/** Signs what is circulated: each for themselves, and once. */
@Injectable()
export class SignaturesService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Signs for the person whose account asks; answers the number of the signature. */
  sign(actor: Actor, circulationId: string): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const [circulation] = await query<{ circulationNo: string; day: string }>(tx, CIRCULATION, [circulationId]);
      if (!circulation) throw new NotFound();
      const { circulationNo, day } = circulation;
      const [person] = await query<{ id: string; personNo: string; orgUnitId: number; isAsked: boolean }>(tx, PERSON, [
        actor.accountId,
        circulationId,
      ]);
      if (!person) throw new AccountOfNobody();
      const { id, personNo, orgUnitId, isAsked } = person;
      if (!isAsked) throw new NotAskedToSign({ personNo, circulationNo, day });
      const [signed] = await query<{ id: string }>(tx, SIGN, [id, circulationId, actor.accountId]);
      if (!signed) throw new AlreadySigned({ personNo, circulationNo });
      await this.audit.record(tx, actor, {
        action: 'signCirculation',
        subject: `circulation ${circulationId}`,
        orgUnitId,
        details: { personNo },
      });
      return signed.id;
    });
  }
}
