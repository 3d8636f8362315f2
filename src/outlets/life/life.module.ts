import { reportController } from '../../platform/ledgers/index.js';
import { LifeController } from './life.controller.js';
import { LifeReads } from './life.reads.js';
import { LifeService } from './life.service.js';
import { LifeStore } from './life.store.js';
import { lifeStateReport } from './life-states.js';

/** Wiring of the life of outlets. */
export const life = {
  controllers: [LifeController, reportController(lifeStateReport)],
  providers: [LifeService, LifeReads, LifeStore],
};
