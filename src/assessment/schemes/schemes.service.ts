import { Injectable } from '@nestjs/common';
import { Units } from '../../months/index.js';
import { type Actor, HEADQUARTERS_ID } from '../../platform/access/index.js';
import { Database } from '../../platform/db/index.js';
import { type FieldProblem, NotFound, type Precondition } from '../../platform/errors/index.js';
import type { CreateSchemeRequest, SchemeDraft } from './scheme.dto.js';
import { SchemeCodeTaken, SchemeDraftUnsound, SchemeOfHeadquarters, SchemeVersionPublished } from './scheme.errors.js';
import { draftFaults, schemeFaults } from './scheme-faults.js';
import { SchemesReads } from './schemes.reads.js';
import { SchemesStore, type VersionKey } from './schemes.store.js';

/** Drafts of assessment rules. They may be wrong while they are drafts, and are named by number. */
@Injectable()
export class SchemesService {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly schemes: SchemesStore,
    private readonly reads: SchemesReads,
  ) {}

  async create(actor: Actor, { code, name }: CreateSchemeRequest): Promise<void> {
    mustBeHeadquarters(actor);
    await this.database.transaction(actor, async (tx) => {
      const isNew = await this.schemes.add(tx, { code, name, ownerId: HEADQUARTERS_ID });
      if (!isNew) throw new SchemeCodeTaken({ schemeCode: code });
    });
  }

  /** Adds the next version of a scheme as a draft and answers its number. */
  async draft(actor: Actor, code: string, draft: SchemeDraft): Promise<number> {
    mustBeHeadquarters(actor);
    await this.reads.one(actor, code);
    const unit = await this.judged(actor, draft);
    return this.database.transaction(actor, async (tx) => {
      await this.schemes.takeTurn(tx);
      return this.schemes.addVersion(tx, code, unit, draft);
    });
  }

  /** Replaces a draft as a whole, if nobody else has meanwhile. */
  async redraft(actor: Actor, key: VersionKey, draft: SchemeDraft, seen: Precondition): Promise<void> {
    mustBeHeadquarters(actor);
    await this.reads.version(actor, key.code, key.version);
    const unit = await this.judged(actor, draft);
    await this.database.transaction(actor, async (tx) => {
      await this.schemes.takeTurn(tx);
      const found = await this.schemes.version(tx, key);
      if (!found) throw new NotFound();
      seen.mustMatch(found.rowVersion);
      if (found.state === 'published') throw new SchemeVersionPublished({ schemeCode: key.code, version: key.version });
      await this.schemes.replace(tx, key, unit, draft);
    });
  }

  /** Everything that stands between a version and its publication, as far as it lies in the version itself. */
  async faults(actor: Actor, { code, version }: VersionKey): Promise<FieldProblem[]> {
    const found = await this.reads.version(actor, code, version);
    return schemeFaults(found, await this.reads.businessLines(actor));
  }

  private async judged(actor: Actor, draft: SchemeDraft): Promise<number> {
    const unit = await this.units.named(actor, draft.orgUnitCode);
    const errors = draftFaults(draft);
    if (errors.length > 0) throw new SchemeDraftUnsound({}, { errors });
    return unit.id;
  }
}

/** one set of rules for all, made where all are seen. */
export function mustBeHeadquarters(actor: Actor): void {
  if (!actor.scopes.includes(HEADQUARTERS_ID)) throw new SchemeOfHeadquarters();
}
