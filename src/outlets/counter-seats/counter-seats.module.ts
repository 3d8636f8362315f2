import { ledgerController } from '../../platform/ledgers/index.js';
import { counterSeatLedger } from './counter-seats.js';

/** Wiring of the counter seats. */
export const counterSeats = { controllers: [ledgerController(counterSeatLedger)], providers: [] };
