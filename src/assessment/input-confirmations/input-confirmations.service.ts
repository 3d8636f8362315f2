import { Injectable } from '@nestjs/common';
import { InputGate, MonthClosed, Units } from '../../months/index.js';
import { type Actor, actingAs } from '../../platform/access/index.js';
import { Database } from '../../platform/db/index.js';
import { Clock } from '../../platform/time/clock.js';
import { firstDay, monthOf } from '../../platform/time/month.js';
import type { ConfirmInputRequest, Input } from './input-confirmation.dto.js';
import { ControlTotalDiffers, MonthNotBegun, NoControlTotal, NotOwnerOfInput } from './input-confirmation.errors.js';
import { InputConfirmationsStore } from './input-confirmations.store.js';

/** Who enters an input says when it is complete. */
const FACTS = { permission: 'assessment.confirm_facts', ownerRole: 'information_centre', rule: 'R-158' } as const;
const COSTS = { permission: 'assessment.confirm_costs', ownerRole: 'outlet_management', rule: 'R-159' } as const;
const OWNERS: Record<Input, typeof FACTS | typeof COSTS> = {
  billing: FACTS,
  subscribers: FACTS,
  arrears: FACTS,
  costs: COSTS,
  targets: COSTS,
};

/** The owners' word that an input of a month is complete. A close asks for it, for each outlet and input. */
@Injectable()
export class InputConfirmationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: Units,
    private readonly gate: InputGate,
    private readonly confirmations: InputConfirmationsStore,
  ) {}

  /**
   * Covers every outlet that stands under the unit at this moment, and goes stale for each of them alone. Months already
   * closed are left as they are; where all of them are, there is nothing to confirm. Answers the id of the confirmation.
   */
  async confirm(caller: Actor, said: ConfirmInputRequest): Promise<number> {
    const actor = this.owner(caller, said.input);
    const controlTotal = said.controlTotal ?? null;
    if (said.input === 'targets' && controlTotal !== null) throw new NoControlTotal();
    const unit = await this.units.named(actor, said.orgUnitCode);
    if (said.month > monthOf(this.clock.now())) throw new MonthNotBegun({ month: said.month });
    const month = firstDay(said.month);
    return this.database.transaction(actor, async (tx) => {
      const covered = await this.confirmations.covered(tx, unit.id);
      const pairs = covered.map((outletId) => ({ outletId, month }));
      const held = await this.gate.hold(tx, pairs);
      if (covered.length > 0 && held.pairs.length === 0) {
        throw new MonthClosed({ month: said.month, orgUnitCode: unit.code });
      }
      const open = held.pairs.map((pair) => pair.outletId);
      const made = {
        month,
        unitId: unit.id,
        input: said.input,
        controlTotal,
        covered,
        open,
        accountId: actor.accountId,
      };
      const { id, storedTotal } = await this.confirmations.add(tx, made);
      if (id === null) throw new ControlTotalDiffers({ controlTotal: controlTotal ?? 0, storedTotal });
      return id;
    });
  }

  private owner(caller: Actor, input: Input): Actor {
    const { permission, ownerRole, rule } = OWNERS[input];
    const actor = actingAs(caller, permission);
    if (actor) return actor;
    throw new NotOwnerOfInput({ input, ownerRole }, { rule });
  }
}
