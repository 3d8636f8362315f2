import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const ROOT = path.resolve(__dirname, '../../..');
const START_MS = 45_000;

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The product as a process of its own: what `npm start` runs after the build. */
export class ProductProcess {
  stdout = '';
  stderr = '';
  readonly ended: Promise<{ code: number | null; afterMs: number }>;
  private readonly child: ChildProcess;
  private askedAt = Date.now();

  constructor(
    environment: Record<string, string>,
    account?: Account,
    args = ['--enable-source-maps', 'dist/src/main.js'],
    folder = ROOT,
  ) {
    this.child = spawn(process.execPath, args, {
      cwd: folder,
      env: { PATH: process.env['PATH'], PORT: '0', ...environment },
      ...account,
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code) => resolve({ code, afterMs: Date.now() - this.askedAt }));
    });
  }

  /** The address of a product that serves; what it said, where it does not. */
  async ready(): Promise<string> {
    const giveUpAt = Date.now() + START_MS;
    let isOver = false;
    void this.ended.then(() => (isOver = true));
    for (;;) {
      const [, address] = /^ready (http:\/\/127\.0\.0\.1:\d+)\/docs$/m.exec(this.stdout) ?? [];
      if (address) return address;
      if (isOver || Date.now() > giveUpAt) throw new Error(`It does not serve.\n${this.stdout}\n${this.stderr}`);
      await sleep(20);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.askedAt = Date.now();
    this.child.kill(signal);
  }

  async stop(): Promise<{ code: number | null; afterMs: number }> {
    this.signal('SIGTERM');
    return this.ended;
  }

  logLines(): unknown[] {
    return this.stderr
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown);
  }
}

/** The processes whose working folder is the cluster: Postgres and its children. */
export function serversOf(cluster: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster;
      } catch {
        return false; // Gone meanwhile.
      }
    })
    .map(Number);
}
