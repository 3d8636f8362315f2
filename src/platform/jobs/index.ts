/**
 * Owns the ticks: what runs by itself, how often, and that it ends in order.
 * Promises that one process runs a job once at a time, and that a failed one comes again.
 * Refuses to know what is due: a job asks the database, so that any number of processes may tick at once.
 */
export { type Job, Jobs } from './jobs.js';
export { JobsModule } from './jobs.module.js';
export { Ticker } from './ticker.js';
