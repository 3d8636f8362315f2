import { ledgerController } from '../../platform/ledgers/index.js';
import { operatorIdLedger } from './operator-ids.js';

/** Wiring of the operator IDs. */
export const operatorIds = { controllers: [ledgerController(operatorIdLedger)], providers: [] };
