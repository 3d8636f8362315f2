import { ledgerController } from '../../platform/ledgers/index.js';
import { OvertimeDecisionsController } from './overtime-decisions.controller.js';
import { OvertimeDecisionsService } from './overtime-decisions.service.js';
import { OvertimeDecisionsStore } from './overtime-decisions.store.js';
import { overtimeRequestLedger } from './overtime-requests.js';

/** Wiring of work beyond the shifts. */
export const overtime = {
  controllers: [ledgerController(overtimeRequestLedger), OvertimeDecisionsController],
  providers: [OvertimeDecisionsService, OvertimeDecisionsStore],
};
