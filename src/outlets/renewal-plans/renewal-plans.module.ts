import { ledgerController } from '../../platform/ledgers/index.js';
import { renewalPlanLedger } from './renewal-plans.js';

/** Wiring of the renewal of equipment. */
export const renewalPlans = { controllers: [ledgerController(renewalPlanLedger)], providers: [] };
