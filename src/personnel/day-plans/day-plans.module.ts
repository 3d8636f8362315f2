import { ledgerController, reportController } from '../../platform/ledgers/index.js';
import { dayPlanGapReport, dayPlanLedger, dayTaskLedger } from './day-plans.js';

/** Wiring of the plans of the day. */
export const dayPlans = {
  controllers: [ledgerController(dayPlanLedger), ledgerController(dayTaskLedger), reportController(dayPlanGapReport)],
  providers: [],
};
