import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../platform/access/index.js';
import { query, type Tx } from '../../platform/db/index.js';
import type { BatchTarget, ChunkOutcome, RowCode, RowError, StagedChunk } from '../../platform/intake/index.js';
import { RegisterOutletRequest } from './outlet.dto.js';
import { OUTLET_SHEET } from './outlet-sheet.js';
import { OUTLET_WORDS } from './outlet-words.js';
import { type Registration, RegistrationsService } from './registrations.service.js';

type StagedOutlet = RegisterOutletRequest & { rowNo: number };

const STAGED = `
  SELECT s.row_no AS "rowNo", s.code, s.name, s.city_code AS "cityCode", s.division_code AS "divisionCode", s.type, s.area,
         s.ownership, s.tenure, s.operating_mode AS "operatingMode", s.opened_on AS "openedOn"
  FROM pg_temp.stage_outlet AS s
  ORDER BY s.row_no`;

/** The field that a refused row is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  not_company_run: 'ownership',
  unknown_org_unit: 'cityCode',
  wrong_parent: 'cityCode',
  unknown_division: 'divisionCode',
  code_taken: 'code',
};

/** Outlets by the thousand: rows as for one, an equal one that is registered already is a duplicate. */
@Injectable()
export class OutletBatchService implements BatchTarget<RegisterOutletRequest> {
  readonly endpoint = 'outlet';
  readonly row = RegisterOutletRequest;
  readonly sheet = OUTLET_SHEET;
  readonly words = OUTLET_WORDS;
  readonly stage = {
    table: 'stage_outlet',
    definition: `code text, name text, city_code text, division_code text, type text, area text, ownership text, tenure text,
      operating_mode text, opened_on date`,
    columns: [
      ...['code', 'name', 'city_code', 'division_code', 'type', 'area', 'ownership', 'tenure'],
      ...['operating_mode', 'opened_on'],
    ],
    cells: (row: RegisterOutletRequest) => [
      ...[row.code, row.name, row.cityCode, row.divisionCode, row.type, row.area, row.ownership],
      ...[row.tenure ?? null, row.operatingMode ?? null, row.openedOn],
    ],
  };

  constructor(
    private readonly registrations: RegistrationsService,
    private readonly audit: Audit,
  ) {}

  readonly apply = async (tx: Tx, actor: Actor, chunk: StagedChunk): Promise<ChunkOutcome> => {
    const rows = await query<StagedOutlet>(tx, STAGED);
    const outcomes = await this.registrations.register(tx, rows);
    const accepted = outcomes.filter((outcome) => outcome.kind === 'registered').length;
    const duplicates = outcomes.filter((outcome) => outcome.kind === 'duplicate').length;
    if (accepted > 0) {
      await this.audit.record(tx, actor, {
        action: 'registerOutletBatch',
        subject: `batch ${chunk.batchId ?? '-'}`,
        details: { accepted },
      });
    }
    const errors = outcomes.flatMap((outcome, index) => errorOf(rows[index]?.rowNo ?? 0, outcome));
    return { accepted, duplicates, late: 0, errors, totals: {} };
  };
}

function errorOf(row: number, outcome: Registration): RowError[] {
  if (outcome.kind !== 'refused') return [];
  const code: RowCode = outcome.code;
  return [{ row, sourceRef: null, field: FIELD_OF[code] ?? null, code }];
}
