/**
 * Owns the ticks: what runs by itself, how often, that it ends in order, and what is known of its last run.
 * Promises that one process runs a job once at a time, that a failed one comes again, and that one which did not run is told.
 * Refuses to know what is due: a job asks the database, so that any number of processes may tick at once.
 */
export { type Job, Jobs } from './jobs.js';
export { JobsModule } from './jobs.module.js';
export { Ticker } from './ticker.js';
