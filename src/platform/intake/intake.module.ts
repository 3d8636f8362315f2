import { Global, Module } from '@nestjs/common';
import { BatchIntake } from './batch-intake.js';
import { BatchesController } from './batches.controller.js';
import { BatchesReads } from './batches.reads.js';
import { BatchesStore } from './batches.store.js';
import { IdempotentBatches } from './idempotent-batches.js';

/** Global, because every module that takes rows takes them here. */
@Global()
@Module({
  controllers: [BatchesController],
  providers: [BatchIntake, BatchesReads, BatchesStore, IdempotentBatches],
  exports: [BatchIntake],
})
export class IntakeModule {}
