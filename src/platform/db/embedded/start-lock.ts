import { createHash } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 120_000; // Longer than any first start or recovery seen.

/**
 * One process at a time starts or stops the cluster of a folder. The lock is a listening socket, because the system
 * takes it back from a killed process, which a pid file does not.
 */
export async function whileLocked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const address = addressFor(folder);
  const giveUpAt = Date.now() + PATIENCE_MS;
  let lock = await listen(address);
  while (!lock) {
    if (Date.now() > giveUpAt) throw new Error(`Another process has been starting the database in ${folder} for long.`);
    await sleep(50);
    await removeIfDead(address);
    lock = await listen(address);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}

function addressFor(folder: string): string {
  const name = `outlet-operations-${createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.lock`);
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => resolve(server));
    server.unref();
  });
}

/** Only a socket with a file name can outlive its process. */
async function removeIfDead(address: string): Promise<void> {
  if (!path.isAbsolute(address) || process.platform === 'win32') return;
  const isDead = await new Promise<boolean>((resolve) => {
    const probe = connect(address);
    probe.once('connect', () => resolve(false)).once('error', () => resolve(true));
    probe.once('close', () => probe.destroy());
  });
  if (isDead) unlinkSync(address);
}
