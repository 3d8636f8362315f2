import { ledgerController } from '../../platform/ledgers/index.js';
import { OutletInPath } from './outlet-in-path.js';
import { rosterShiftLedger } from './roster-shifts.js';
import { RostersController } from './rosters.controller.js';
import { RostersReads } from './rosters.reads.js';

/** Wiring of the rosters. */
export const rosters = {
  controllers: [ledgerController(rosterShiftLedger), RostersController],
  providers: [OutletInPath, RostersReads],
};
