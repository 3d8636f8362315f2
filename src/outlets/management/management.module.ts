import { ledgerController } from '../../platform/ledgers/index.js';
import { buildModeLedger } from './build-modes.js';
import { coreFunctionLedger } from './core-functions.js';
import { managementDimensionLedger } from './management-dimensions.js';
import { managingDepartmentLedger } from './managing-departments.js';

/** Wiring of how outlets are managed. */
export const management = {
  controllers: [
    ledgerController(coreFunctionLedger),
    ledgerController(buildModeLedger),
    ledgerController(managingDepartmentLedger),
    ledgerController(managementDimensionLedger),
  ],
  providers: [],
};
