import { reportController } from '../../platform/ledgers/index.js';
import { FacilitiesController } from './facilities.controller.js';
import { FacilitiesReads } from './facilities.reads.js';
import { missingFacilities, serviceInterfaces } from './facilities.js';

/** Wiring of the five classes of facilities. */
export const facilities = {
  controllers: [FacilitiesController, reportController(missingFacilities), reportController(serviceInterfaces)],
  providers: [FacilitiesReads],
};
