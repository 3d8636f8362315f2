import { Injectable } from '@nestjs/common';
import { type Actor, Audit, type OrgLevel } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/db/index.js';
import { UnknownOrgUnit } from '../../platform/errors/index.js';
import { CodeTaken, WrongParent } from '../org-units/org-unit.errors.js';
import { LEVEL_ABOVE } from '../org-units/tree.service.js';
import { TreeStore } from '../org-units/tree.store.js';
import type { RegisterOutletRequest } from './outlet.dto.js';
import { NotCompanyRun, UnknownDivision } from './outlet.errors.js';
import { isSelfOwnedRightly } from './outlet.js';
import { type Judgement, OutletsStore } from './outlets.store.js';

/** Why an outlet was not registered. */
export type RegistrationRefusal =
  | { kind: 'refused'; code: 'not_company_run' | 'unknown_org_unit' | 'unknown_division' | 'code_taken' }
  | { kind: 'refused'; code: 'wrong_parent'; parentLevel: OrgLevel };

/** What became of one outlet that was to be registered; a duplicate is the same outlet once more. */
export type Registration = { kind: 'registered'; outletId: number } | { kind: 'duplicate' } | RegistrationRefusal;

/** Registers outlets, one or many alike: the good ones are stored, of each other it is said why not. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly database: Database,
    private readonly tree: TreeStore,
    private readonly outlets: OutletsStore,
    private readonly audit: Audit,
  ) {}

  registerOne(actor: Actor, wish: RegisterOutletRequest): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const [outcome] = await this.register(tx, [wish]);
      if (outcome?.kind !== 'registered') throw refusalFor(wish, outcome);
      await this.audit.record(tx, actor, {
        action: 'registerOutlet',
        subject: `outlet ${wish.code}`,
        outletId: outcome.outletId,
        details: { ...wish },
      });
    });
  }

  /** Answers in the order of the rows. A code that stands twice is registered by its first row. */
  async register(tx: Tx, rows: readonly RegisterOutletRequest[]): Promise<Registration[]> {
    await this.tree.shareTree(tx);
    const judged = await this.outlets.judge(tx, rows);
    const outcomes: (Registration | undefined)[] = rows.map((row, index) => refusalOf(row, judged[index]));
    const candidates = new Map<string, { row: RegisterOutletRequest; index: number; cityId: number }>();
    for (const [index, row] of rows.entries()) {
      const cityId = judged[index]?.cityId;
      if (outcomes[index] || cityId == null || candidates.has(row.code)) continue;
      candidates.set(row.code, { row, index, cityId });
    }
    for (const [code, outletId] of await this.add(tx, [...candidates.values()])) {
      outcomes[candidates.get(code)?.index ?? -1] = { kind: 'registered', outletId };
    }
    const repeated = rows.filter((_, index) => outcomes[index] === undefined).map((row) => row.code);
    const known = await this.outlets.registeredAs(tx, repeated);
    return rows.map((row, index) => outcomes[index] ?? compare(row, known.get(row.code)));
  }

  /** Answers the ids of what was added by code; a code that is missing was taken. */
  private async add(
    tx: Tx,
    candidates: readonly { row: RegisterOutletRequest; cityId: number }[],
  ): Promise<Map<string, number>> {
    const added = await this.tree.add(
      tx,
      candidates.map(({ row, cityId }) => ({ code: row.code, name: row.name, level: 'outlet', parentId: cityId })),
    );
    const records = candidates.flatMap(({ row }) => {
      const outletId = added.get(row.code);
      return outletId === undefined ? [] : [{ ...row, outletId }];
    });
    await this.outlets.add(tx, records);
    return added;
  }
}

function refusalOf(row: RegisterOutletRequest, judged: Judgement | undefined): RegistrationRefusal | undefined {
  const { ownership, tenure = null, operatingMode = null } = row;
  if (!isSelfOwnedRightly({ ownership, tenure, operatingMode })) return { kind: 'refused', code: 'not_company_run' };
  if (!judged?.cityLevel) return { kind: 'refused', code: 'unknown_org_unit' };
  if (judged.cityLevel !== LEVEL_ABOVE.outlet) {
    return { kind: 'refused', code: 'wrong_parent', parentLevel: judged.cityLevel };
  }
  return judged.isDivision ? undefined : { kind: 'refused', code: 'unknown_division' };
}

const FIELDS = [
  ...(['name', 'cityCode', 'divisionCode', 'type', 'area', 'ownership', 'tenure'] as const),
  ...(['operatingMode', 'openedOn'] as const),
];

function compare(row: RegisterOutletRequest, known: RegisterOutletRequest | undefined): Registration {
  const isSame = known && FIELDS.every((field) => (known[field] ?? null) === (row[field] ?? null));
  return isSame ? { kind: 'duplicate' } : { kind: 'refused', code: 'code_taken' };
}

function refusalFor(wish: RegisterOutletRequest, outcome: Registration | undefined): Error {
  if (outcome?.kind !== 'refused') return new CodeTaken({ code: wish.code });
  switch (outcome.code) {
    case 'not_company_run':
      return new NotCompanyRun();
    case 'unknown_org_unit':
      return new UnknownOrgUnit({ orgUnitCode: wish.cityCode });
    case 'wrong_parent':
      return new WrongParent({ level: 'outlet', parentCode: wish.cityCode, parentLevel: outcome.parentLevel });
    case 'unknown_division':
      return new UnknownDivision({ divisionCode: wish.divisionCode });
    case 'code_taken':
      return new CodeTaken({ code: wish.code });
  }
}
