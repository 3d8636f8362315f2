/**
 * Rules to enforce that no refusal of its own names, each with what enforces it instead. The test whose title names the
 * rule must fail once that is taken away.
 */
export const enforcedOtherwise: Readonly<Record<string, string>> = {
  'R-155': 'a run leaves an outlet outside every scheme out (outcome out_of_scope): it has no score to refuse',
  'R-160': 'the check cost_unclassified blocks the outlet in a run, which refuses nobody',
  'R-161': 'a rate without a denominator has a noValueReason in place of a value',
  'R-163': 'a month is scored by the version in force in it; there is nothing to choose, so nothing to refuse',
  'R-164': 'as R-155',
  'R-271': 'row-level security: a foreign outlet is absent, and absent things are not_found for every reason alike',
  'R-274': 'row-level security: a foreign unit is unknown_org_unit, as an absent one is',
};
