import { OutletInPath } from './outlet-in-path.js';

/** Wiring of the rosters. */
export const rosters = { controllers: [], providers: [OutletInPath] };
