import { Injectable } from '@nestjs/common';
import type { OrgLevel } from '../../platform/access/index.js';
import type { Tx } from '../../platform/db/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import { ChangeOutOfOrder, WrongParent } from './org-unit.errors.js';
import { TreeStore, type Unit } from './tree.store.js';

/** The level that each level stands under. */
export const LEVEL_ABOVE = { province: 'headquarters', city: 'province', outlet: 'city' } as const;

/** Where a unit may stand and how it is moved; the same for branches and outlets. */
@Injectable()
export class TreeService {
  constructor(private readonly tree: TreeStore) {}

  /** The unit that one of this level may stand under; a foreign one and an absent one are refused alike. */
  async parentFor(tx: Tx, level: OrgLevel, parentCode: string): Promise<Unit> {
    const parent = await this.tree.find(tx, parentCode);
    if (!parent) throw new UnknownOrgUnit({ orgUnitCode: parentCode });
    if (level === 'headquarters' || parent.level !== LEVEL_ABOVE[level]) {
      throw new WrongParent({ level, parentCode, parentLevel: parent.level });
    }
    return parent;
  }

  /**
   * Writes a move into the history of the unit and brings its subtree to what holds today. Only the last move may be
   * replaced, so that the past of a month already judged is never rewritten behind it. The caller holds the tree.
   */
  async move(tx: Tx, unit: Unit, parentCode: string, validFrom: string): Promise<void> {
    const parent = await this.parentFor(tx, unit.level, parentCode);
    const last = await this.tree.lastParent(tx, unit.id);
    if (last?.parentId === parent.id) return;
    if (last && validFrom < last.since) throw new ChangeOutOfOrder({ code: unit.code, lastFrom: last.since });
    await this.tree.moveFrom(tx, unit.id, parent.id, validFrom);
    await this.tree.settle(tx, unit.id);
  }
}
