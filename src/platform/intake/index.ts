/**
 * Owns how batches of rows are taken: three bodies, three modes, the record of each batch and its refused rows.
 * Promises that broken transport stores nothing, that a chunk is applied whole or not at all, and flat memory.
 * Refuses to know what a row means: a module declares a BatchTarget.
 */
export { BatchIntake } from './batch-intake.js';
export { BatchOperation, type BatchOperationAbout } from './batch-operation.js';
export { BatchQuery, BatchResponse } from './batch.dto.js';
export { BatchBody, type IncomingBatch, type IncomingBody } from './incoming-batch.js';
export { IntakeModule } from './intake.module.js';
export type { BatchMode, BatchTarget, Cell, ChunkOutcome, RowContext, StagedChunk } from './batch-target.js';
export { headingOf, type Sheet, type SheetColumn } from './sheet.js';
export { isRatio, sheetReading, yuanReading } from './sheet-cells.js';
export { type RowAbout, type RowCode, rowCodes, type RowError, type RowProblem } from './row-codes.js';
