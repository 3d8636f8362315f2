/**
 * What another module's SQL may name beside `pub_` views: functions and tables that are doors by design.
 * Schema → names. Whoever adds one says why it is not a view.
 */
export const sqlDoors: Readonly<Record<string, readonly string[]>> = {
  platform: [
    'now', // the one clock
    'today', // its business day
    'is_at_work', // whether the process that signed a piece of work is still there
    'units_below', // the tree of another day, in numbers
    'next_units_below', // the units below one along an index: an overlap of lineages may not be asked before the scope
    'org_unit', // names of units for modules below outlets
    'ensure_partitions', // the owner's function that makes a month's partitions
  ],
  months: [
    'register_outlet', // makes an outlet known to the gate, in the transaction that registers it
    'ensure_gates', // makes the gate rows a fact needs before it is held
    'change_state', // the only way a month changes its state
    'takes_facts', // whether a gate takes rows, in one place
    'effective_state', // the state as shown, after what time alone decides
    'lock_at',
    'due_on',
  ],
};
