import type { RowProblem } from '../platform/intake/index.js';

const MOBILE = /^(\+?86)?1[3-9][0-9]{9}$/;
const IDENTITY = /^[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]$/;

/** A subscriber is an opaque reference of the source: facts, sources and exports hold nobody's number. */
export function subscriberProblems(subscriberRef: string | null | undefined): RowProblem[] {
  if (subscriberRef == null) return [];
  const isPersonal = MOBILE.test(subscriberRef) || IDENTITY.test(subscriberRef);
  return isPersonal ? [{ field: 'subscriberRef', code: 'personal_reference' }] : [];
}
