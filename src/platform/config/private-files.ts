import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, lstatSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';

/** Keys and passwords of 32 random bytes that need no quoting in a URL. */
export const randomPassword = (): string => randomBytes(32).toString('base64url');

/** The text of a secret file, or undefined where there is none. A file that others may read is refused. */
export function readPrivate(file: string): string | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  const self = process.getuid?.();
  const ours = self === undefined || self === 0 || stat.uid === self;
  if (!stat.isFile() || !ours || (self !== undefined && (stat.mode & 0o077) !== 0)) {
    throw new Error(`${file} holds secrets and must be a file of this account with mode 0600.`);
  }
  return readFileSync(file, 'utf8');
}

/**
 * The text that is kept in `file`, drawn and written where there is none. It is written beside and linked: after a crash
 * there is the whole file or none, and of two processes that start at once both get the text of one.
 */
export function keepPrivate(file: string, draw: () => string): string {
  const kept = readPrivate(file);
  if (kept !== undefined) return kept;
  const draft = `${file}.${process.pid}.new`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, draw());
    fsyncSync(handle);
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    closeSync(handle);
    unlinkSync(draft);
  }
  return readFileSync(file, 'utf8');
}
