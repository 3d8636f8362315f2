import { ledgerController, reportController } from '../../platform/ledgers/index.js';
import { equipmentAvailabilities, equipmentFaultLedger, outletAvailabilities } from './equipment-faults.js';

/** Wiring of faults of equipment, and of what they cost in availability. */
export const equipmentFaults = {
  controllers: [
    ledgerController(equipmentFaultLedger),
    reportController(equipmentAvailabilities),
    reportController(outletAvailabilities),
  ],
  providers: [],
};
