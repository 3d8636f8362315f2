/**
 * Owns how the process begins and ends: the first account, what people read on stdout, and the order of stopping.
 * Promises that requests under way are answered before the database stops, within ten seconds.
 * Refuses to know what is served: main.ts puts the application into it.
 */
export { httpCloser } from './close-http.js';
export { ensureFirstAccount } from './first-account.js';
export { Interrupted, Shutdown } from './shutdown.js';
export { welcome } from './welcome.js';
