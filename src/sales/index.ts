/**
 * Sales owns what was billed, what is owed, and who joined, left or came back, and the catalogue of business lines.
 * It promises that every figure is a sum of stored rows that can be shown, each counted once.
 * It refuses to hold a customer's number: a subscriber is an opaque reference of the source.
 */
export { EVENT_KINDS, type EventKind } from './subscriber-events/subscriber-event.dto.js';
export { SalesModule } from './sales.module.js';
