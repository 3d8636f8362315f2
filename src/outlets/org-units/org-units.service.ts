import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { Database, todayOf } from '../../platform/db/index.js';
import { NotFound, type Precondition } from '../../platform/errors/index.js';
import type { ChangeOrgUnitRequest, CreateOrgUnitRequest } from './org-unit.dto.js';
import { CodeTaken, NothingTakesEffect } from './org-unit.errors.js';
import { TreeService } from './tree.service.js';
import { TreeStore } from './tree.store.js';

@Injectable()
export class OrgUnitsService {
  constructor(
    private readonly database: Database,
    private readonly places: TreeService,
    private readonly tree: TreeStore,
    private readonly audit: Audit,
  ) {}

  create(actor: Actor, wish: CreateOrgUnitRequest): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await this.tree.shareTree(tx);
      const parent = await this.places.parentFor(tx, wish.level, wish.parentCode);
      const added = await this.tree.add(tx, [{ ...wish, parentId: parent.id }]);
      const id = added.get(wish.code);
      if (id === undefined) throw new CodeTaken({ code: wish.code });
      await this.audit.record(tx, actor, {
        action: 'createOrgUnit',
        subject: `org_unit ${wish.code}`,
        orgUnitId: id,
        details: { ...wish },
      });
    });
  }

  change(actor: Actor, code: string, wish: ChangeOrgUnitRequest, seen: Precondition): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      if (wish.parentCode !== undefined) await this.tree.holdTree(tx);
      const unit = await this.tree.lock(tx, code);
      if (!unit || unit.level === 'outlet') throw new NotFound();
      seen.mustMatch(unit.version);
      if (wish.name !== undefined) await this.tree.rename(tx, unit.id, wish.name);
      if (wish.parentCode !== undefined) {
        await this.places.move(tx, unit, wish.parentCode, wish.validFrom ?? (await todayOf(tx)));
      } else if (wish.validFrom !== undefined) {
        throw new NothingTakesEffect({ fields: ['parentCode'] });
      }
      await this.tree.raiseVersion(tx, unit.id);
      await this.audit.record(tx, actor, {
        action: 'changeOrgUnit',
        subject: `org_unit ${code}`,
        orgUnitId: unit.id,
        details: { ...wish },
      });
    });
  }
}
