import { Injectable } from '@nestjs/common';
import { change, query, sqlFile, type Tx } from '../../platform/db/index.js';
import { firstDay } from '../../platform/time/month.js';
import type { SchemeDraft } from './scheme.dto.js';
import type { SchemeVersionRow } from './schemes.reads.js';

const ADD_VERSION = sqlFile(__dirname, 'add-version.sql');
const WRITE_VERSION = sqlFile(__dirname, 'write-version.sql');
const ADD_LINES = sqlFile(__dirname, 'add-lines.sql');
const TIED_VERSION = sqlFile(__dirname, 'tied-version.sql');
const PUBLISHED_MONTHS = sqlFile(__dirname, 'published-months.sql');
const PUBLISH_VERSION = sqlFile(__dirname, 'publish-version.sql');
const VERSION = sqlFile(__dirname, 'scheme-versions.sql');
const ADD = `INSERT INTO assessment.scheme (code, name, org_unit_id) VALUES ($1, $2, $3::int) ON CONFLICT DO NOTHING RETURNING code`;
const TAKE_TURN = `SELECT pg_advisory_xact_lock(hashtext('assessment.scheme'))`;
const DELETE_LINES = `DELETE FROM assessment.scheme_line AS l WHERE l.scheme_code = $1 AND l.version = $2::int RETURNING l.rate`;

const WEIGHT_MIN = 50; // Below half of the weights a total says nothing.

/** Which version of which scheme. */
export interface VersionKey {
  code: string;
  version: number;
}

@Injectable()
export class SchemesStore {
  /** Schemes are written one after the other: two publishes side by side would not see each other's tie. */
  async takeTurn(tx: Tx): Promise<void> {
    await query(tx, TAKE_TURN);
  }

  /** Adds a scheme; false where its code is taken. */
  async add(tx: Tx, scheme: { code: string; name: string; ownerId: number }): Promise<boolean> {
    return (await query(tx, ADD, [scheme.code, scheme.name, scheme.ownerId])).length > 0;
  }

  async addVersion(tx: Tx, code: string, unitId: number, draft: SchemeDraft): Promise<number> {
    const [row] = await query<{ version: number }>(tx, ADD_VERSION, [code, ...columns(unitId, draft)]);
    if (!row) throw new Error('A scheme version was added without a number.');
    await this.addLines(tx, { code, version: row.version }, draft);
    return row.version;
  }

  async replace(tx: Tx, { code, version }: VersionKey, unitId: number, draft: SchemeDraft): Promise<void> {
    await change(tx, WRITE_VERSION, [code, ...columns(unitId, draft), version]);
    await change(tx, DELETE_LINES, [code, version]);
    await this.addLines(tx, { code, version }, draft);
  }

  async version(tx: Tx, { code, version }: VersionKey): Promise<SchemeVersionRow | undefined> {
    return (await query<SchemeVersionRow>(tx, VERSION, [code, version, null, 1]))[0];
  }

  async tied(tx: Tx, { code, version }: VersionKey) {
    type Tied = { schemeCode: string; version: number; orgUnitCode: string };
    return (await query<Tied>(tx, TIED_VERSION, [code, version]))[0];
  }

  async publishedMonths(tx: Tx, { code, version }: VersionKey) {
    type Published = { month: string | null; lastMonth: string | null; outlets: number };
    return (await query<Published>(tx, PUBLISHED_MONTHS, [code, version]))[0];
  }

  async publish(tx: Tx, { code, version }: VersionKey, accountId: number): Promise<void> {
    await change(tx, PUBLISH_VERSION, [code, version, accountId]);
  }

  private async addLines(tx: Tx, { code, version }: VersionKey, draft: SchemeDraft): Promise<void> {
    await query(tx, ADD_LINES, [code, version, JSON.stringify(draft.lines)]);
  }
}

function columns(unitId: number, draft: SchemeDraft): unknown[] {
  return [
    firstDay(draft.validFrom),
    draft.validTo ? firstDay(draft.validTo) : null,
    unitId,
    draft.areas,
    draft.ownerships,
    draft.productSet,
    draft.revenueBasis,
    JSON.stringify(draft.bonus),
    draft.applicableWeightMin ?? WEIGHT_MIN,
    draft.basisDocument ?? null,
    draft.issuedOn ?? null,
  ];
}
