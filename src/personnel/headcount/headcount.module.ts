import { ledgerController, reportController } from '../../platform/ledgers/index.js';
import { departmentDirectors, headcountReport, outletStatisticians } from './headcount-reports.js';
import { headcountRequirementLedger } from './headcount-requirements.js';

/** Wiring of how many there are to be, how many there are, and the posts nobody may leave open. */
export const headcount = {
  controllers: [
    ledgerController(headcountRequirementLedger),
    reportController(headcountReport),
    reportController(departmentDirectors),
    reportController(outletStatisticians),
  ],
  providers: [],
};
