import { ledgerController, reportController } from '../../platform/ledgers/index.js';
import { functionalZoneLedger } from './functional-zones.js';
import { missingZonesReport } from './missing-zones.js';
import { ZoneTypesController } from './zone-types.controller.js';
import { ZoneTypesReads } from './zone-types.reads.js';

/** Wiring of the functional zones. */
export const functionalZones = {
  controllers: [ledgerController(functionalZoneLedger), reportController(missingZonesReport), ZoneTypesController],
  providers: [ZoneTypesReads],
};
