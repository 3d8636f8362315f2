import { ledgerController } from '../../platform/ledgers/index.js';
import { functionalZoneLedger } from './functional-zones.js';

/** Wiring of the floor plans. */
export const functionalZones = { controllers: [ledgerController(functionalZoneLedger)], providers: [] };
