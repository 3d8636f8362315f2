import { Injectable } from '@nestjs/common';
import { InputGate } from '../../months/index.js';
import { type Actor, Audit } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { firstDay } from '../../platform/time/month.js';
import { SchemeMonthPublished, SchemeNotPublishable, SchemesTie, SchemeVersionPublished } from './scheme.errors.js';
import { schemeFaults } from './scheme-faults.js';
import { mustBeHeadquarters } from './schemes.service.js';
import { SchemesReads, type SchemeVersionRow } from './schemes.reads.js';
import { SchemesStore, type VersionKey } from './schemes.store.js';

/** The moment in which a draft becomes the rule that months are scored by, and stops changing. */
@Injectable()
export class SchemePublicationService {
  constructor(
    private readonly database: Database,
    private readonly gate: InputGate,
    private readonly schemes: SchemesStore,
    private readonly reads: SchemesReads,
    private readonly audit: Audit,
  ) {}

  /**
   * Publishes a draft without faults. No close of a month that it touches commits meanwhile, so none can be scored by the
   * rule before and end up under this one.
   */
  async publish(actor: Actor, key: VersionKey): Promise<void> {
    mustBeHeadquarters(actor);
    const businessLines = await this.reads.businessLines(actor);
    await this.database.transaction(actor, async (tx) => {
      await this.schemes.takeTurn(tx);
      const version = await this.draft(tx, key);
      const errors = schemeFaults(version, businessLines);
      const named = { schemeCode: key.code, version: key.version };
      if (errors.length > 0) throw new SchemeNotPublishable(named, { errors });
      const tied = await this.schemes.tied(tx, key);
      if (tied) throw new SchemesTie(tied);
      await this.mustTouchNoResult(tx, key, version);
      await this.schemes.publish(tx, key, actor.accountId);
      const subject = `scheme ${key.code} version ${key.version}`;
      const details = { orgUnitCode: version.orgUnitCode, validFrom: version.validFrom, validTo: version.validTo };
      await this.audit.record(tx, actor, { action: 'publishSchemeVersion', subject, details });
    });
  }

  private async draft(tx: Tx, key: VersionKey): Promise<SchemeVersionRow> {
    const found = await this.schemes.version(tx, key);
    if (!found) throw new NotFound();
    if (found.state === 'published') throw new SchemeVersionPublished({ schemeCode: key.code, version: key.version });
    return found;
  }

  /** what is published was scored by the rules of its time. The gates are held before results are looked for. */
  private async mustTouchNoResult(tx: Tx, key: VersionKey, version: SchemeVersionRow): Promise<void> {
    const before = version.validTo === null ? null : firstDay(version.validTo);
    await this.gate.holdBelow(tx, version.orgUnitId, firstDay(version.validFrom), before);
    const published = await this.schemes.publishedMonths(tx, key);
    if (!published || published.month === null || published.lastMonth === null) return;
    const { month, lastMonth, outlets } = published;
    throw new SchemeMonthPublished({ month, lastMonth, outlets });
  }
}
