import { sqlFile } from '../platform/db/index.js';

/** Which outlet-months can have facts: what intake makes gates for. Used by every kind of fact above the registry. */
export const OPEN_OUTLET_MONTHS = sqlFile(__dirname, 'open-outlet-months.sql');
