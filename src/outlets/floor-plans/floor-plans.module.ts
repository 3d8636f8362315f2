import { ledgerController } from '../../platform/ledgers/index.js';
import { floorPlanLedger } from './floor-plans.js';

/** Wiring of the floor plans. */
export const floorPlans = { controllers: [ledgerController(floorPlanLedger)], providers: [] };
