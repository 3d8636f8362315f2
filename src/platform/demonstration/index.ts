/**
 * Owns the note that the data of a database is the demonstration branch, and how far that branch is filled in.
 * Promises that there is at most one, and that a database with anything of its own in it never gets one.
 * Refuses to know what the branch is: the generator above all modules makes it.
 */
export { type Demonstration, DemonstrationStore, type NewDemonstration } from './demonstration.store.js';
