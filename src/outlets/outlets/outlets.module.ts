import { OutletBatchController } from './outlet-batch.controller.js';
import { OutletBatchService } from './outlet-batch.service.js';
import { OutletsController } from './outlets.controller.js';
import { OutletsReads } from './outlets.reads.js';
import { OutletsService } from './outlets.service.js';
import { OutletsStore } from './outlets.store.js';
import { RegistrationsService } from './registrations.service.js';

/** Wiring of the outlets themselves. */
export const outlets = {
  controllers: [OutletsController, OutletBatchController],
  providers: [OutletsService, OutletsReads, OutletsStore, RegistrationsService, OutletBatchService],
};
