import { ledgerController, reportController } from '../../platform/ledgers/index.js';
import { trainingParticipationLedger } from './training-participations.js';
import { trainingPlanLedger } from './training-plans.js';
import { trainingCoverage, trainingTopics } from './training-reports.js';
import { trainingSessionLedger } from './training-sessions.js';

/** Wiring of the trainings. */
export const trainings = {
  controllers: [
    reportController(trainingTopics),
    ledgerController(trainingPlanLedger),
    ledgerController(trainingSessionLedger),
    ledgerController(trainingParticipationLedger),
    reportController(trainingCoverage),
  ],
  providers: [],
};
