/**
 * Outlets owns the places: the org tree by days and the outlets in it with their class over time, their life from planned to
 * closed, their premises (zones, plans, seats, signs, opening hours), what hangs there and the documents it must agree with,
 * facilities with their upkeep, who manages them, and what they cost.
 * It promises that a code names one thing for ever, that all of it can be read as of any day, and that a city changes only its
 * own outlets. What an outlet lacks is shown, and holds up a step of its life only where a rule says so.
 * It refuses to judge an outlet, and to know its people: that is the business of the modules above.
 */
export { OPEN_OUTLET_MONTHS } from './open-outlet-months.js';
export { OutletsModule } from './outlets.module.js';
export { UnitsInScope } from './units-in-scope.js';
