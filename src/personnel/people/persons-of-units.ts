import { sqlFile } from '../../platform/db/index.js';

/** Whose rows a ledger of people shows below some units: the `owners` of every ledger whose rows belong to a person. */
export const PERSONS_OF_UNITS = sqlFile(__dirname, 'persons-of-units.sql');
