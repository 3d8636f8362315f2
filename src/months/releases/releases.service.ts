import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { Database } from '../../platform/db/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import { Clock } from '../../platform/time/clock.js';
import { firstDay, type Month } from '../../platform/time/month.js';
import { Units } from '../units/units.reads.js';
import type { ReleaseRequest, ReleasesResponse } from './release.dto.js';
import { NothingLocked, ReleasePeriodOutOfBounds } from './release.errors.js';
import { ReleasesStore } from './releases.store.js';

const DAYS_MAX = 31; // Longer, and a month would be open while the next one locks.
const DAY_MS = 86_400_000;

/** Puts locked months back to open for a time: with a reason, by the right level, and on record. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: Units,
    private readonly releases: ReleasesStore,
    private readonly audit: Audit,
  ) {}

  /** Releases those of the outlets that are locked; refuses where none is. */
  async release(actor: Actor, month: Month, wanted: ReleaseRequest): Promise<ReleasesResponse> {
    const validUntil = this.endSoon(wanted.validUntil);
    const units = await this.units.allNamed(actor, wanted.outletCodes);
    const other = units.find((unit) => unit.level !== 'outlet');
    if (other) throw new UnknownOrgUnit({ orgUnitCode: other.code });
    return this.database.transaction(actor, async (tx) => {
      const results = await this.releases.add(tx, {
        outletIds: units.map((unit) => unit.id),
        month: firstDay(month),
        validUntil,
        accountId: actor.accountId,
        reason: wanted.reason,
      });
      if (!results.some((result) => result.released)) {
        throw new NothingLocked({ month, outletCodes: wanted.outletCodes });
      }
      const outlets = results.map(({ outletId, released, state }) => ({
        outletCode: units.find((unit) => unit.id === outletId)?.code ?? '',
        outcome: released ? ('released' as const) : ('not_locked' as const),
        state,
      }));
      const details = { validUntil, reason: wanted.reason, outlets };
      await this.audit.record(tx, actor, { action: 'releaseMonth', subject: `month ${month}`, details });
      return { month, validUntil, outlets };
    });
  }

  private endSoon(wanted: string): string {
    const until = new Date(wanted);
    const now = this.clock.now();
    const latest = new Date(now.getTime() + DAYS_MAX * DAY_MS);
    if (until <= now || until > latest) throw new ReleasePeriodOutOfBounds({ latest: latest.toISOString() });
    return until.toISOString();
  }
}
