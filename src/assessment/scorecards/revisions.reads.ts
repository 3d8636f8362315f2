import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, sqlFile } from '../../platform/db/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { firstDay } from '../../platform/time/month.js';
import type { PinnedInputs } from './revision-figures.js';
import type { NoValueReason, Rate } from './scorecard.dto.js';

const REVISION = sqlFile(__dirname, 'revision.sql');
const LINES = sqlFile(__dirname, 'lines.sql');

/** A revision with everything it pins. `numeric` columns are text here. */
export interface PinnedRevision {
  readonly outlet_id: number;
  readonly outlet_code: string;
  readonly outlet_name: string;
  readonly month: string;
  readonly revision: number;
  readonly cause: string;
  readonly run_id: string;
  readonly watermark: number;
  readonly previous_revision: number | null;
  readonly inputs: PinnedInputs;
  readonly result_hash: string;
  readonly applicable_weight: string;
  readonly total_score: string | null;
  readonly bonus_coefficient: string | null;
  readonly light: string | null;
  readonly flags: string[];
  readonly published_at: string;
  readonly scheme_name: string;
  readonly scheme_code: string;
  readonly scheme_version: number;
  readonly scheme_unit_code: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly product_set: string[];
  readonly revenue_basis: 'net' | 'gross';
  readonly areas: string[];
  readonly ownerships: string[];
  readonly bonus: object;
  readonly basis_document: string | null;
  readonly issued_on: string | null;
  readonly retroactive: boolean;
  readonly city_code: string | null;
}

/** One stored rate of a revision; `numeric` columns are text here. */
export interface StoredLine {
  readonly rate: Rate;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  readonly target: string | null;
  readonly curve: object;
  readonly clamp: string | null;
  readonly score: string | null;
  readonly weight: string;
  readonly points: string | null;
  readonly no_value_reason: NoValueReason | null;
}

@Injectable()
export class RevisionsReads {
  constructor(private readonly database: Database) {}

  /** The revision of that number, or the published one. */
  async one(actor: Actor, outletCode: string, month: string, revision?: number): Promise<PinnedRevision> {
    const parameters = [outletCode, firstDay(month), revision ?? null];
    const [row] = await this.database.read<PinnedRevision>(actor, REVISION, parameters);
    if (!row) throw new NotFound();
    return row;
  }

  lines(actor: Actor, { outlet_id, month, revision }: PinnedRevision): Promise<StoredLine[]> {
    return this.database.read<StoredLine>(actor, LINES, [outlet_id, month, revision]);
  }
}
