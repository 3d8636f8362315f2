/**
 * Months owns the gate: which outlet-months still take facts, until when, and who moved them.
 * It promises that a fact is counted under a held gate or not at all, that a source reference counts once for ever, and
 * that a row for a shut month is kept and shown. It refuses to know what a fact means or what an outlet is.
 */
export { type FactKind, type FactKindName } from './facts/fact-kind.js';
export { FactIntake, monthProblems } from './facts/fact-intake.js';
export { type FactFound, FactLists, factShown } from './facts/fact-lists.js';
export { FactRow, VoidRow } from './facts/fact-row.js';
export { FactQuery, FactResponse } from './facts/fact.dto.js';
export { CloseGate, type ClosingOutlets, type PublishedRevision } from './gate/close-gate.js';
export { LiveGates } from './gate/live-gates.js';
export { InputGate } from './gate/input-gate.js';
export { HeldGates, MonthGate, type OutletMonth } from './gate/month-gate.js';
export { GoLive } from './go-live/go-live.service.js';
export { MonthClosed } from './month.errors.js';
export { MonthsModule } from './months.module.js';
export { type Unit, Units } from './units/units.reads.js';
