import { reportController } from '../../platform/ledgers/index.js';
import { expenseRequestList, expensesByKind, unapprovedCostLines } from './expense-lists.js';
import { ExpenseRequestsController } from './expense-requests.controller.js';
import { ExpenseRequestsReads } from './expense-requests.reads.js';
import { ExpenseRequestsService } from './expense-requests.service.js';
import { ExpenseRequestsStore } from './expense-requests.store.js';

/** Wiring of what outlets ask to spend. */
export const expenseRequests = {
  controllers: [
    ...[expenseRequestList, expensesByKind, unapprovedCostLines].map((list) => reportController(list)),
    ExpenseRequestsController,
  ],
  providers: [ExpenseRequestsService, ExpenseRequestsReads, ExpenseRequestsStore],
};
