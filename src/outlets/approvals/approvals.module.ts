import { ApprovalsReads } from './approvals.reads.js';
import { ApprovalsService } from './approvals.service.js';
import { ApprovalsStore } from './approvals.store.js';
import { LineManagementApprovalsController } from './line-management-approvals.controller.js';
import { OpeningApprovalsController } from './opening-approvals.controller.js';

/** Wiring of what one account asks for and another decides. */
export const approvals = {
  controllers: [OpeningApprovalsController, LineManagementApprovalsController],
  providers: [ApprovalsService, ApprovalsReads, ApprovalsStore],
};
