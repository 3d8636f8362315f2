import { ledgerController } from '../../platform/ledgers/index.js';
import { equipmentLedger } from './equipment-ledger.js';

/** Wiring of the equipment of outlets. */
export const equipment = { controllers: [ledgerController(equipmentLedger)], providers: [] };
