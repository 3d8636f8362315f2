import { ledgerController, reportController } from '../../platform/ledgers/index.js';
import { badgeLedger } from './badges.js';
import {
  boardEntries,
  supervisionBoardFindingLedger,
  supervisionBoards,
  supervisionPhoneLedger,
} from './supervision-boards.js';
import { seatCards, supervisionCardLedger } from './supervision-cards.js';

/** Wiring of what customers may see of who serves them. */
export const supervisionCards = {
  controllers: [
    ledgerController(badgeLedger),
    ledgerController(supervisionCardLedger),
    reportController(seatCards),
    ledgerController(supervisionPhoneLedger),
    ledgerController(supervisionBoardFindingLedger),
    reportController(boardEntries),
    reportController(supervisionBoards),
  ],
  providers: [],
};
