import { setTimeout as sleep } from 'node:timers/promises';
import { tokenOf } from './caller.js';
import { anyOf } from './judge.js';
import type { Fleet } from './fleet.js';

const PATIENCE_MS = 30_000;
const PAUSE_MS = 20;
const AT_ONCE = 2;

/** Somebody who looks at something again and again, and counts what the answers were. */
export class Reader {
  private readonly seen: Record<string, number> = {};
  private readonly hands: Promise<void>[];
  private stopping = false;

  private constructor(
    private readonly fleet: Fleet,
    private readonly path: string,
  ) {
    this.hands = Array.from({ length: AT_ONCE }, () => this.read());
  }

  static start(fleet: Fleet, path: string): Reader {
    return new Reader(fleet, path);
  }

  /** How many answers there were of each status; `503 without Retry-After`, `hangs` and `cut` where that was the end. */
  async stop(): Promise<Record<string, number>> {
    this.stopping = true;
    await Promise.all(this.hands);
    return this.seen;
  }

  private async read(): Promise<void> {
    while (!this.stopping) {
      const what = await this.once();
      this.seen[what] = (this.seen[what] ?? 0) + 1;
      await sleep(PAUSE_MS);
    }
  }

  private async once(): Promise<string> {
    try {
      const at = anyOf(this.fleet);
      const headers = { Authorization: `Bearer ${await tokenOf(at, 'auditor')}` };
      const answer = await fetch(at.address + this.path, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
      await answer.text();
      if (answer.status === 503 && !answer.headers.has('retry-after')) return '503 without Retry-After';
      return String(answer.status);
    } catch (error) {
      return (error as Error).name === 'TimeoutError' ? 'hangs' : 'cut';
    }
  }
}
