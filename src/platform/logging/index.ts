/**
 * Owns how the process tells what happened: JSON lines on stderr.
 * Promises one object per line whatever is in it, without passwords, tokens, cookies, authorization headers or personal data.
 * Refuses to speak to people: what they need to read goes to stdout, from main.ts.
 */
export { createLogger, NestLogger } from './logger.js';
