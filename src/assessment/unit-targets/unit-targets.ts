import { UnitTargetsController } from './unit-targets.controller.js';
import { UnitTargetsService } from './unit-targets.service.js';
import { UnitTargetsStore } from './unit-targets.store.js';

export const unitTargets = {
  controllers: [UnitTargetsController],
  providers: [UnitTargetsService, UnitTargetsStore],
};
