/**
 * Outlets owns the org tree by days, the outlets in it with their class over time, and what they cost.
 * It promises that a code names one thing for ever, that the tree and the class of an outlet can be read as of any day,
 * and that a city changes only its own outlets.
 * It refuses to judge an outlet: what its figures mean is the business of the modules above.
 */
export { OPEN_OUTLET_MONTHS } from './open-outlet-months.js';
export { OutletReads } from './outlet-reads.js';
export { OutletsModule } from './outlets.module.js';
export type { Unit } from './org-units/tree.store.js';
