/** What is wrong with some outlets of every city, so that each kind of trouble can be looked at. */
export const TROUBLES = {
  /** Rows of the last closed month that came after its close and wait for a decision. */
  1: 'one_late_row',
  7: 'late_rows',
  /** Late rows that were decided: one is carried into the running month, one never counts. */
  5: 'decided_late_rows',
  /** A cost of no known class holds it back in the last closed month. */
  9: 'unclassified_cost',
  /** Arrears that came after they were confirmed hold it back in the last closed month. */
  12: 'stale_confirmation',
  /** No bills of the running month yet. */
  15: 'missing_billing',
  /** No targets for the running month. */
  16: 'missing_targets',
  /** Not measured by new subscribers in the last closed month. */
  18: 'exempt_target',
  /** A wrong bill is taken back in the last closed month: its revenue is below zero. */
  21: 'negative_revenue',
  /** Too few days of trade in the last closed month. */
  24: 'suspended',
  /** Rows that were corrected and taken back before the close. */
  27: 'replaced_rows',
  /** Not the company's own: takes rows, is not assessed. */
  28: 'agent',
  29: 'franchise',
  /** Trades no longer since the last closed month. */
  31: 'closed',
  /** Opened a month before the first closed one, in the last closed one, and in the running one. */
  33: 'new',
  34: 'new_last_month',
  35: 'new_this_month',
} as const;

export type Trouble = (typeof TROUBLES)[keyof typeof TROUBLES];

/** The trouble of the outlet of this number in its city, if it has any. */
export function troubleOf(number: number): Trouble | undefined {
  return (TROUBLES as Readonly<Record<number, Trouble>>)[number];
}
