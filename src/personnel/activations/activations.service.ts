import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { Database } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { standStill } from '../../platform/ledgers/index.js';
import { PeopleStore } from '../people/people.store.js';
import { ActivatedByRecorder, ActivatedOutsideEmployment, NotCleared, NotSelected } from './activation.errors.js';
import { ActivationsStore } from './activations.store.js';

/** What is asked before the first day of work. */
const GATES = ['personnel.clearance', 'personnel.selection'];

/** The gate before the first day of work: nobody passes it unchecked, and nobody opens it to a file of their own. */
@Injectable()
export class ActivationsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleStore,
    private readonly activations: ActivationsStore,
    private readonly audit: Audit,
  ) {}

  activate(actor: Actor, personNo: string, day: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      // A result that is withdrawn in the same moment counts before or after, never in between.
      await standStill(tx, GATES);
      const file = await this.people.lock(tx, personNo);
      if (!file) throw new NotFound();
      const { hiredOn, leftOn } = file;
      if (file.recordedBy === actor.accountId) throw new ActivatedByRecorder({ personNo });
      if (day < hiredOn || (leftOn !== null && day >= leftOn)) {
        throw new ActivatedOutsideEmployment({ personNo, hiredOn, leftOn: leftOn ?? '-' });
      }
      const gates = await this.activations.gates(tx, file.id, day);
      const { backgroundCheck, qualificationReview, isCleared, interview, test } = gates;
      if (!isCleared) throw new NotCleared({ personNo, day, backgroundCheck, qualificationReview });
      const isSelected = interview === 'passed' && test === 'passed';
      if (file.origin === 'own_hire' && !isSelected) throw new NotSelected({ personNo, day, interview, test });
      await this.activations.activate(tx, file.id, day, actor.accountId);
      const entry = { action: 'activatePerson', subject: `person ${personNo}`, orgUnitId: file.orgUnitId };
      await this.audit.record(tx, actor, { ...entry, details: { activatedOn: day } });
    });
  }
}
