import { Module, type Provider, type Type } from '@nestjs/common';
import { MonthsModule } from '../months/index.js';
import { CloseRunsModule } from './close-runs/close-runs.module.js';
import { inputConfirmations } from './input-confirmations/input-confirmations.js';
import { ProgressModule } from './progress/progress.module.js';
import { ScorecardsModule } from './scorecards/scorecards.module.js';
import { schemes } from './schemes/schemes.js';
import { targets } from './targets/targets.js';
import { unitTargets } from './unit-targets/unit-targets.js';

/** One line a feature; each says in its own folder what it is made of. */
const features: { controllers: Type[]; providers: Provider[] }[] = [schemes, targets, unitTargets, inputConfirmations];

@Module({
  imports: [MonthsModule, CloseRunsModule, ScorecardsModule, ProgressModule],
  controllers: features.flatMap((feature) => feature.controllers),
  providers: features.flatMap((feature) => feature.providers),
})
export class AssessmentModule {}
