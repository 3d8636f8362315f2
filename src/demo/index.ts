/**
 * Demo owns a branch that does not exist, the same for the same seed: its units, outlets, and the rows of its months.
 * It promises to feed the product only through its own doors, so that what it shows is what any client would have made.
 * It refuses to be imported by a module: only the programs at the top of src start it.
 */
export {
  type Branch,
  type BranchOptions,
  type BranchSize,
  BRANCH_SIZES,
  branch,
  DEFAULT_SEED,
} from './branch/branch.js';
export type { BranchMonths } from './branch/calendar.js';
export type { Endpoint, RowsOf, TargetRow } from './branch/facts.js';
export type { DemoOutlet, OutletRow } from './branch/outlets.js';
export type { DemoUnit } from './branch/places.js';
export { type Trouble, TROUBLES } from './branch/troubles.js';
export {
  corrections,
  afterConfirmation,
  decisions,
  type Delivery,
  lateRows,
  refusedBills,
} from './branch/special-rows.js';
export { demonstrationAtStart, type Starting } from './demonstration-at-start.js';
export { type Filled, fillDemonstration, type FillOptions } from './fill/fill-demonstration.js';
export { type FillProgress, fillProgress } from './fill/fill-progress.js';
export { filledLine } from './filled-line.js';
export { quietly } from './quietly.js';
