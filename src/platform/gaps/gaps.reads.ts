import { Injectable } from '@nestjs/common';
import { type Actor, actingAs, type OrgLevel } from '../access/index.js';
import { Database, sqlFile } from '../db/index.js';
import { UnknownOrgUnit } from '../errors/index.js';
import { fieldsOf } from '../http/fields.js';
import { type Gap, Ledgers, ledgers, type ListAbout, reports } from '../ledgers/index.js';
import { UnitTooLarge } from './gaps.errors.js';
import type { GapResponse, GapsQuery, GapsResponse } from './gaps.dto.js';

const LEVEL = sqlFile(__dirname, 'unit-level.sql');

/** Counts what is missing, list by list. */
@Injectable()
export class GapsReads {
  constructor(
    private readonly database: Database,
    private readonly ledgers: Ledgers,
  ) {}

  /** Refused where the unit is none of the caller's for any of the lists. */
  async of(actor: Actor, { orgUnitCode, asOf }: GapsQuery): Promise<GapsResponse> {
    const [unit] = await this.database.read<{ level: OrgLevel }>(actor, LEVEL, [orgUnitCode]);
    if (unit?.level === 'headquarters' || unit?.level === 'province') throw new UnitTooLarge({ orgUnitCode });
    const day = asOf ?? (await this.database.today(actor));
    const gaps: GapResponse[] = [];
    for (const [about, gap] of declared()) {
      const asked = askedOf(about, gap, { orgUnitCode, asOf, day });
      const rows = await this.count(actor, about, asked);
      const href = `/v1/${about.path}?${new URLSearchParams(asked).toString()}`;
      if (rows !== undefined) gaps.push({ nameEn: gap.name.en, nameZh: gap.name.zh, href, rows });
    }
    if (gaps.length === 0) throw new UnknownOrgUnit({ orgUnitCode });
    return { orgUnitCode, asOf: day, gaps };
  }

  /** Undefined where the caller may not read the list of that unit. */
  private async count(actor: Actor, about: ListAbout, asked: Readonly<Record<string, string>>) {
    const reader = actingAs(actor, about.read);
    if (!reader) return undefined;
    return this.ledgers.count(reader, about, asked).catch((error: unknown) => {
      if (error instanceof UnknownOrgUnit) return undefined;
      throw error;
    });
  }
}

/** Every gap that a list declares, module by module. */
function declared(): (readonly [ListAbout, Gap])[] {
  const lists: readonly ListAbout[] = [...reports(), ...ledgers()];
  const byModule = lists.toSorted((one, other) => one.tag.localeCompare(other.tag));
  return byModule.flatMap((about) => (about.gaps ?? []).map((gap) => [about, gap] as const));
}

/** The query that lists the rows: of a month where the list has months, of a day where the caller names one. */
function askedOf(
  { query, isMonthly }: ListAbout,
  { filter }: Gap,
  { orgUnitCode, asOf, day }: { orgUnitCode: string; asOf: string | undefined; day: string },
): Record<string, string> {
  const isDated = fieldsOf(query).some(({ name }) => name === 'asOf');
  return {
    orgUnitCode,
    ...filter,
    ...(isMonthly ? { month: day.slice(0, 'yyyy-MM'.length) } : {}),
    ...(isDated && asOf !== undefined ? { asOf } : {}),
  };
}
