/**
 * Owns the API document: what the decorators say about operations and fields, completed with what the edge does to all.
 * Promises that the document and the checks are made of the same declarations, and that examples fit their status.
 * Refuses hand-written pieces: what is not said at the handler or the field is not in the document.
 */
export { type Audience, AUDIENCES, AUDIENCES_OF, documentFor } from './audiences.js';
export { inMonthsOf } from './example-months.js';
export { openApiDocument } from './document.js';
export { setUpDocs } from './set-up-docs.js';
export type { Document, OperationObject, SchemaObject } from './openapi-types.js';
