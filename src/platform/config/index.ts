/**
 * Owns what the application is told from outside: the environment, judged once, and the keys derived from its secret.
 * Promises a whole and frozen configuration; names every fault of the environment together, never a value.
 * Refuses to be read from anywhere else: no other code looks at the environment.
 */
export { Config, drawAppSecret } from './config.js';
export { Keys, type KeyPurpose } from './keys.js';
export { FaultySettings, readSettings, type IdentityProvider, type LogLevel, type Settings } from './settings.js';
export { KeptSecrets } from './kept-secrets.js';
export { keepPrivate, randomPassword, readPrivate } from './private-files.js';
