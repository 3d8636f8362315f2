import { TargetIntake } from './target-intake.js';
import { TargetsController } from './targets.controller.js';
import { TargetsReads } from './targets.reads.js';
import { TargetsStore } from './targets.store.js';

export const targets = {
  controllers: [TargetsController],
  providers: [TargetIntake, TargetsReads, TargetsStore],
};
