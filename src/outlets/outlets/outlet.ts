/** The words an outlet is described with; the contract fixes them. */
export const OUTLET_TYPES = ['flagship', 'standard', 'small'] as const;
export const OUTLET_AREAS = ['urban', 'suburban_county', 'other'] as const;
export const OWNERSHIPS = ['self_owned', 'agent', 'franchise'] as const;
export const TENURES = ['built', 'bought', 'leased'] as const;
export const OPERATING_MODES = ['self_run', 'counter_outsourced', 'other_run'] as const;
export const OUTLET_STATUSES = ['planned', 'trading', 'suspended', 'closed'] as const;

export type OutletType = (typeof OUTLET_TYPES)[number];
export type OutletArea = (typeof OUTLET_AREAS)[number];
export type Ownership = (typeof OWNERSHIPS)[number];
export type Tenure = (typeof TENURES)[number];
export type OperatingMode = (typeof OPERATING_MODES)[number];
export type OutletStatus = (typeof OUTLET_STATUSES)[number];

/** What of an outlet holds from a day on, so that an old month keeps the class it was judged by. */
export interface OutletClass {
  type: OutletType;
  area: OutletArea;
  ownership: Ownership;
  tenure: Tenure | null;
  operatingMode: OperatingMode | null;
}

/** A time without trade, [from, to): `to` is the first day it trades again. */
export interface Suspension {
  from: string;
  to: string;
}

/** When an outlet trades at all, [openedOn, closedOn), and when not in between. */
export interface OutletLife {
  openedOn: string;
  closedOn: string | null;
  suspensions: readonly Suspension[];
}

/** a self-owned outlet is a place the company built, bought or leased, and runs itself. */
export function isSelfOwnedRightly({
  ownership,
  tenure,
  operatingMode,
}: Pick<OutletClass, 'ownership' | 'tenure' | 'operatingMode'>): boolean {
  if (ownership !== 'self_owned') return true;
  return tenure !== null && (operatingMode === 'self_run' || operatingMode === 'counter_outsourced');
}

/** What is wrong with a life, or undefined: it ends after it begins, and suspensions lie in it without overlap. */
export function faultOfLife(
  life: OutletLife,
): 'closed_before_opening' | 'suspension_period' | 'suspension_outside' | 'suspension_overlap' | undefined {
  const { openedOn, closedOn } = life;
  if (closedOn !== null && closedOn <= openedOn) return 'closed_before_opening';
  const ordered = [...life.suspensions].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [index, { from, to }] of ordered.entries()) {
    if (to <= from) return 'suspension_period';
    if (from < openedOn || (closedOn !== null && to > closedOn)) return 'suspension_outside';
    const before = ordered[index - 1];
    if (before && from < before.to) return 'suspension_overlap';
  }
  return undefined;
}
