/**
 * Owns what a refusal is: its code, its kind and its words in both languages, and the catalogue of all of them.
 * Promises that a code means one thing in the whole system.
 * Refuses to know HTTP: which status a kind becomes is decided in platform/http.
 */
export {
  type Bilingual,
  type Details,
  DomainError,
  type ErrorAbout,
  type ErrorKind,
  type FieldProblem,
  fillIn,
  type RefusalExtra,
  type RuleId,
} from './domain-error.js';
export { Precondition } from './precondition.js';
export { errorCatalogue, refusal, type RefusalClass } from './refusal.js';
export * from './common.errors.js';
export * from './transport.errors.js';
export { type FieldCode, fieldCodes, fieldProblem } from './field-codes.js';
