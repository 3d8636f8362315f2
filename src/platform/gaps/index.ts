/**
 * Owns the one page on which a branch sees what is missing: each list that declares its rows as gaps, with how many it has.
 * Promises that a number is the number of rows behind its link, and that nobody is told of lists they may not read.
 * Refuses to know what is missing: a list says of itself which of its rows are gaps.
 */
export { GapsModule } from './gaps.module.js';
