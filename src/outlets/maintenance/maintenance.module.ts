import { ledgerController } from '../../platform/ledgers/index.js';
import { maintenancePlanLedger, maintenanceWorkLedger } from './maintenance-ledgers.js';

/** Wiring of the maintenance of equipment. */
export const maintenance = {
  controllers: [ledgerController(maintenancePlanLedger), ledgerController(maintenanceWorkLedger)],
  providers: [],
};
