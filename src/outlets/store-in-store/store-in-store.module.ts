import { ledgerController } from '../../platform/ledgers/index.js';
import { storeInStoreLedger } from './store-in-store.js';

/** Wiring of the areas inside outlets. */
export const storeInStore = { controllers: [ledgerController(storeInStoreLedger)], providers: [] };
