import { ProcessesController } from './processes.controller.js';
import { ProcessesReads } from './processes.reads.js';

/** Wiring of the three processes of a person. */
export const processes = { controllers: [ProcessesController], providers: [ProcessesReads] };
