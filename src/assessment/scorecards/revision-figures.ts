import type { Rate } from './scorecard.dto.js';

/** What a revision pins of its outlet-month, as the measuring function made it. Money in fen. */
export interface PinnedInputs {
  readonly operating_days: number;
  readonly calendar_days: number;
  readonly life_month: number;
  readonly revenue: number;
  readonly new_subscribers: number;
  readonly churned: number;
  readonly opening: number;
  readonly arrears: number;
  readonly fixed_cost: number;
  readonly operating_cost: number;
  readonly labour_cost: number;
  readonly previous_revenue: number;
  readonly previous_rows: number;
  readonly target_revenue: number | null;
  readonly target_users: number | null;
  readonly target_churn: number | null;
  readonly target_arrears: number | null;
  readonly target_input_output: number | null;
  readonly exempt: readonly string[];
}

export type Measure = 'revenue' | 'new_subscribers' | 'churned' | 'opening' | 'arrears' | 'cost' | 'target';

/** One side of a rate: what is measured, and whether of the month itself or of the month before. */
export interface Side {
  readonly measure: Measure;
  readonly ofPreviousMonth?: boolean;
}

/** The contract's table of rates: numerator over denominator. */
export const RATE_SIDES: Readonly<Record<Rate, { numerator: Side; denominator: Side; metric: string }>> = {
  revenue_completion: {
    numerator: { measure: 'revenue' },
    denominator: { measure: 'target' },
    metric: 'billed_revenue',
  },
  user_completion: {
    numerator: { measure: 'new_subscribers' },
    denominator: { measure: 'target' },
    metric: 'new_subscribers',
  },
  churn: { numerator: { measure: 'churned' }, denominator: { measure: 'opening' }, metric: 'churn_rate' },
  arrears: {
    numerator: { measure: 'arrears' },
    denominator: { measure: 'revenue', ofPreviousMonth: true },
    metric: 'arrears_rate',
  },
  input_output: { numerator: { measure: 'cost' }, denominator: { measure: 'revenue' }, metric: 'input_output_rate' },
};

/** The figure of one side, and what it is made of where that is more than one thing. */
export function figureOf(
  rate: Rate,
  side: Side,
  pinned: PinnedInputs,
): { value: number | null; parts: Record<string, unknown> | null } {
  switch (side.measure) {
    case 'cost': {
      const { fixed_cost: fixed, operating_cost: operating, labour_cost: labour } = pinned;
      return {
        value: fixed + operating + labour,
        parts: { fixedFen: fixed, operatingFen: operating, labourFen: labour },
      };
    }
    case 'target': {
      const issued = rate === 'revenue_completion' ? pinned.target_revenue : pinned.target_users;
      const { operating_days: operatingDays, calendar_days: calendarDays } = pinned;
      return { value: issued, parts: { issued, operatingDays, calendarDays } };
    }
    case 'revenue':
      if (!side.ofPreviousMonth) return { value: pinned.revenue, parts: null };
      return {
        value: pinned.previous_rows > 0 ? pinned.previous_revenue : null,
        parts: { rows: pinned.previous_rows },
      };
    default:
      return { value: pinned[side.measure], parts: null };
  }
}
