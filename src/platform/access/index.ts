/**
 * Owns accounts, credentials, the role table, the audit trail and the sealing of personal fields.
 * Promises that a handler is reached only by an actor whose grants hold the permission, with exactly their scope.
 * Refuses to know any module: an org unit is an id and a lineage here.
 */
export * from './actor.js';
export * from './decorators.js';
export * from './roles.js';
export { AccessModule } from './access.module.js';
export { Audit, type AuditRecord } from './audit/audit.js';
export { FirstAdmin, FIRST_USERNAME } from './first-admin.js';
export { PersonalData } from './personal/personal-data.js';
