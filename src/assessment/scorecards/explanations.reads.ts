import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { previousMonth } from '../../platform/time/month.js';
import type { ExplainedPartResponse, ExplainedRateResponse, ExplanationResponse, Part } from './revision.dto.js';
import { figureOf, RATE_SIDES } from './revision-figures.js';
import { type PinnedRevision, RevisionsReads, type StoredLine } from './revisions.reads.js';
import type { Rate } from './scorecard.dto.js';
import { SourcesReads } from './sources.reads.js';

/** Every number of a revision, down to the addresses of the rows it is made of. */
@Injectable()
export class ExplanationsReads {
  constructor(
    private readonly revisions: RevisionsReads,
    private readonly sources: SourcesReads,
  ) {}

  async explain(actor: Actor, outletCode: string, month: string, number?: number): Promise<ExplanationResponse> {
    const revision = await this.revisions.one(actor, outletCode, month, number);
    const lines = await this.revisions.lines(actor, revision);
    const rates: ExplainedRateResponse[] = [];
    // One after the other: five connections for one request would leave none to others.
    for (const line of lines) rates.push(await this.rate(actor, revision, line));
    const { inputs } = revision;
    return {
      month,
      outletCode: revision.outlet_code,
      outletName: revision.outlet_name,
      revision: revision.revision,
      cause: revision.cause,
      runId: revision.run_id,
      scheme: schemeOf(revision),
      position: {
        cityCode: revision.city_code,
        operatingDays: inputs.operating_days,
        calendarDays: inputs.calendar_days,
        lifeMonth: inputs.life_month,
        exemptMetrics: inputs.exempt,
      },
      rates,
      total: {
        formula: 'round(100 × Σ points / Σ applicable weight, 2)',
        applicableWeight: numberOf(revision.applicable_weight),
        totalScore: numberOf(revision.total_score),
        bonusCoefficient: numberOf(revision.bonus_coefficient),
        light: revision.light,
        flags: revision.flags,
      },
      watermark: revision.watermark,
      previousRevision: revision.previous_revision,
      resultHash: revision.result_hash,
      publishedAt: revision.published_at,
    };
  }

  private async rate(actor: Actor, revision: PinnedRevision, line: StoredLine): Promise<ExplainedRateResponse> {
    const { rate } = line;
    const counts = await this.sources.excludedCounts(actor, revision, rate);
    return {
      rate,
      curve: line.curve,
      clamp: line.clamp,
      value: numberOf(line.value),
      target: numberOf(line.target),
      score: numberOf(line.score),
      weight: Number(line.weight),
      points: numberOf(line.points),
      noValueReason: line.no_value_reason,
      numerator: partOf(revision, rate, 'numerator', line.numerator),
      denominator: partOf(revision, rate, 'denominator', line.denominator),
      excluded: { counts, href: hrefOf(revision, rate, 'excluded') },
    };
  }
}

function partOf(
  revision: PinnedRevision,
  rate: Rate,
  part: Exclude<Part, 'excluded'>,
  value: string | null,
): ExplainedPartResponse {
  const side = RATE_SIDES[rate][part];
  const { value: figure, parts } = figureOf(rate, side, revision.inputs);
  const month = revision.month.slice(0, 7);
  const countsProducts = side.measure !== 'target' && side.measure !== 'cost';
  return {
    value: numberOf(value),
    measures: [
      {
        measure: side.measure,
        month: side.ofPreviousMonth ? previousMonth(month) : month,
        value: figure,
        products: countsProducts ? revision.product_set : null,
        parts,
      },
    ],
    href: hrefOf(revision, rate, part),
  };
}

function schemeOf(revision: PinnedRevision): object {
  return {
    code: revision.scheme_code,
    version: revision.scheme_version,
    name: revision.scheme_name,
    orgUnitCode: revision.scheme_unit_code,
    basisDocument: revision.basis_document,
    issuedOn: revision.issued_on,
    validFrom: revision.valid_from,
    validTo: revision.valid_to,
    areas: revision.areas,
    ownerships: revision.ownerships,
    productSet: revision.product_set,
    revenueBasis: revision.revenue_basis,
    bonus: revision.bonus,
    retroactive: revision.retroactive,
  };
}

function hrefOf({ month, outlet_code, revision }: PinnedRevision, rate: Rate, part: Part): string {
  const base = `/v1/assessment/scorecards/${month.slice(0, 7)}/${outlet_code}/sources`;
  return `${base}?rate=${rate}&part=${part}&revision=${revision}`;
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
