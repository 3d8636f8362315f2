import { OrgUnitsController } from './org-units.controller.js';
import { OrgUnitsReads } from './org-units.reads.js';
import { OrgUnitsService } from './org-units.service.js';
import { TreeJob } from './tree.job.js';
import { TreeService } from './tree.service.js';
import { TreeStore } from './tree.store.js';

/** Wiring of the branches above the outlets. */
export const orgUnits = {
  controllers: [OrgUnitsController],
  providers: [OrgUnitsService, OrgUnitsReads, TreeService, TreeStore, TreeJob],
};
