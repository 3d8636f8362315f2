import { ledgerController } from '../../platform/ledgers/index.js';
import { trainingParticipationLedger } from './training-participations.js';
import { trainingPlanLedger } from './training-plans.js';
import { trainingSessionLedger } from './training-sessions.js';

/** Wiring of the trainings. */
export const trainings = {
  controllers: [
    ledgerController(trainingPlanLedger),
    ledgerController(trainingSessionLedger),
    ledgerController(trainingParticipationLedger),
  ],
  providers: [],
};
