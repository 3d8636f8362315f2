import { ledgerController } from '../../platform/ledgers/index.js';
import { giftApprovalLedger, giftIssueLedger } from './gift-issues.js';

/** Wiring of what outlets give out. */
export const giftIssues = {
  controllers: [ledgerController(giftApprovalLedger), ledgerController(giftIssueLedger)],
  providers: [],
};
