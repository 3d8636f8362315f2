import { ledgerController } from '../../platform/ledgers/index.js';
import { jobAcknowledgementLedger } from './job-acknowledgements.js';
import { jobDescriptionLedger } from './job-descriptions.js';

/** Wiring of the descriptions of posts and of who has signed them. */
export const jobDescriptions = {
  controllers: [ledgerController(jobDescriptionLedger), ledgerController(jobAcknowledgementLedger)],
  providers: [],
};
