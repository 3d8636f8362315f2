import { reportController } from '../../platform/ledgers/index.js';
import { premisesGapsReport } from './premises-gaps.js';

/** Wiring of what premises lack. */
export const premisesGaps = { controllers: [reportController(premisesGapsReport)], providers: [] };
