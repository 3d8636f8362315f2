import { OutletFileController } from './outlet-file.controller.js';
import { OutletFileReads } from './outlet-file.reads.js';

/** Wiring of the file of an outlet. */
export const outletFile = { controllers: [OutletFileController], providers: [OutletFileReads] };
