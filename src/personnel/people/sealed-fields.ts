import type { IdentityKind } from './person.js';

/** The fields of a person that are sealed, as the sealing names them. */
export const IDENTITY = 'person.identity';
export const PHONE = 'person.phone';

/** What is hashed of a document: numbers of two kinds may be alike. */
export function identityKey(kind: IdentityKind, number: string): string {
  return `${kind} ${number}`;
}
