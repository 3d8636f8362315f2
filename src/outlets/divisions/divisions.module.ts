import { DivisionsController } from './divisions.controller.js';
import { DivisionsReads } from './divisions.reads.js';

/** Wiring of the administrative divisions. */
export const divisions = { controllers: [DivisionsController], providers: [DivisionsReads] };
