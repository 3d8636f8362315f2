import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Cursors, type Page } from '../../platform/http/cursors.js';
import type { SchemeResponse, SchemesQuery, SchemeVersionResponse } from './scheme.dto.js';

const LIST_SCHEMES = sqlFile(__dirname, 'list-schemes.sql');
const VERSIONS = sqlFile(__dirname, 'scheme-versions.sql');
const BUSINESS_LINES = sqlFile(__dirname, 'business-lines.sql');

type SchemeRow = Omit<SchemeResponse, 'createdAt'> & { createdAt: Date };

export type SchemeVersionRow = Omit<SchemeVersionResponse, 'applicableWeightMin' | 'publishedAt' | 'publishedBy'> & {
  applicableWeightMin: string;
  publishedAt: Date | null;
  publishedBy: number | null;
  rowVersion: number;
  orgUnitId: number;
};

/** The rules of assessment as they are written down. */
@Injectable()
export class SchemesReads {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  async list(actor: Actor, { cursor, limit }: SchemesQuery): Promise<Page<SchemeResponse>> {
    const binding = { list: 'schemes', accountId: actor.accountId };
    const [after] = this.cursors.read(cursor, binding) ?? [null];
    const rows = await this.database.read<SchemeRow>(actor, LIST_SCHEMES, [null, after, limit + 1]);
    return this.cursors.page(rows, limit, binding, { key: (row) => [row.code], item: schemeShown });
  }

  async one(actor: Actor, code: string): Promise<SchemeResponse> {
    const [row] = await this.database.read<SchemeRow>(actor, LIST_SCHEMES, [code, null, 1]);
    if (!row) throw new NotFound();
    return schemeShown(row);
  }

  /** The versions of one scheme, drafts among them. */
  async versions(actor: Actor, code: string, { cursor, limit }: SchemesQuery): Promise<Page<SchemeVersionResponse>> {
    await this.one(actor, code);
    const binding = { list: 'scheme_versions', accountId: actor.accountId, code };
    const [after] = this.cursors.read(cursor, binding) ?? [null];
    const rows = await this.database.read<SchemeVersionRow>(actor, VERSIONS, [code, null, after, limit + 1]);
    return this.cursors.page(rows, limit, binding, { key: (row) => [row.version], item: versionShown });
  }

  /** One version as the database has it, with the version number of its row. */
  async version(actor: Actor, code: string, version: number): Promise<SchemeVersionRow> {
    const [row] = await this.database.read<SchemeVersionRow>(actor, VERSIONS, [code, version, null, 1]);
    if (!row) throw new NotFound();
    return row;
  }

  async businessLines(actor: Actor): Promise<ReadonlySet<string>> {
    const rows = await this.database.read<{ code: string }>(actor, BUSINESS_LINES);
    return new Set(rows.map((row) => row.code));
  }
}

function schemeShown(row: SchemeRow): SchemeResponse {
  return { ...row, createdAt: row.createdAt.toISOString() };
}

export function versionShown(row: SchemeVersionRow): SchemeVersionResponse {
  return {
    schemeCode: row.schemeCode,
    version: row.version,
    state: row.state,
    validFrom: row.validFrom,
    validTo: row.validTo,
    orgUnitCode: row.orgUnitCode,
    areas: row.areas,
    ownerships: row.ownerships,
    productSet: row.productSet,
    revenueBasis: row.revenueBasis,
    bonus: row.bonus,
    applicableWeightMin: Number(row.applicableWeightMin),
    basisDocument: row.basisDocument,
    issuedOn: row.issuedOn,
    retroactive: row.retroactive,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    publishedBy: row.publishedBy === null ? null : String(row.publishedBy),
    lines: row.lines,
  };
}
