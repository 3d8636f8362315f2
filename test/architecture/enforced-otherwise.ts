/**
 * Rules to enforce that no refusal of its own names, each with what enforces it instead. The test whose title names the
 * rule must fail once that is taken away.
 */
export const enforcedOtherwise: Readonly<Record<string, string>> = {
  'R-271': 'row-level security on outlets.org_unit and outlets.outlet: a foreign outlet is answered like an absent one',
};
