import { ledgerController, reportController } from '../../platform/ledgers/index.js';
import { displayedContents, displayedDocumentLedger, wallContents } from './wall-content.js';

/** Wiring of what is displayed in outlets. */
export const wallContent = {
  controllers: [
    ledgerController(displayedDocumentLedger),
    reportController(wallContents),
    reportController(displayedContents),
  ],
  providers: [],
};
