import { ledgerController } from '../../platform/ledgers/index.js';
import { mealTurnLedger } from './meal-turns.js';

/** Wiring of the meals in turns. */
export const mealTurns = { controllers: [ledgerController(mealTurnLedger)], providers: [] };
