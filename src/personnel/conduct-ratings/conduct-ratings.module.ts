import { ledgerController, reportController } from '../../platform/ledgers/index.js';
import { conductAverages, conductRatingLedger } from './conduct-ratings.js';

/** Wiring of how people receive customers. */
export const conductRatings = {
  controllers: [ledgerController(conductRatingLedger), reportController(conductAverages)],
  providers: [],
};
