import { setTimeout as sleep } from 'node:timers/promises';
import { type Body, ENDPOINTS, type Kind } from './books.js';
import { call, Unanswered } from './caller.js';
import { must } from './checks.js';
import type { Dice } from './dice.js';
import type { Fleet } from './fleet.js';

/** What an answered 200 has promised. */
export interface Acknowledged {
  readonly kind: Kind;
  readonly batchId: string;
  readonly accepted: number;
}

interface BatchAnswer {
  readonly batchId: string;
  readonly received: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly late: number;
  readonly rejected: number;
}

const AGAIN_MS = 150;
const GIVE_UP_MS = 120_000;

/** A source system that does as it is told: what was not answered is sent again, until it is. */
export class Deliveries {
  readonly acknowledged: Acknowledged[] = [];
  unanswered = 0;

  constructor(
    private readonly fleet: Fleet,
    private readonly dice: Dice,
  ) {}

  /** All bodies, over so many connections at once, to whichever process is there. */
  async deliver(bodies: readonly Body[], connections = 3): Promise<void> {
    const queue = bodies.values();
    const connection = async (): Promise<void> => {
      for (const body of queue) await this.one(body);
    };
    await Promise.all(Array.from({ length: connections }, connection));
  }

  async one(body: Body): Promise<void> {
    const giveUpAt = Date.now() + GIVE_UP_MS;
    for (let isFirst = true; ; isFirst = false) {
      try {
        const answer = await this.send(body);
        must(answer.late === 0 && answer.rejected === 0, `good rows are refused: ${JSON.stringify(answer)}`);
        must(answer.accepted + answer.duplicates === body.rows, `rows are missing: ${JSON.stringify(answer)}`);
        must(!isFirst || answer.duplicates === 0, `sent once and told as duplicates: ${JSON.stringify(answer)}`);
        this.acknowledged.push({ kind: body.kind, batchId: answer.batchId, accepted: answer.accepted });
        return;
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        must(Date.now() < giveUpAt, `nobody takes a batch for ${GIVE_UP_MS / 1000} s: ${error.message}`);
        this.unanswered += 1;
        await sleep(AGAIN_MS);
      }
    }
  }

  private async send({ kind, text }: Body): Promise<BatchAnswer> {
    if (this.fleet.products.length === 0) throw new Unanswered('no process');
    const { path, account } = ENDPOINTS[kind];
    const init = { method: 'POST', headers: { 'Content-Type': 'application/x-ndjson' }, body: text };
    const { status, body } = await call(this.dice.oneOf(this.fleet.products), account, path, init);
    must(status === 200, `${path}: ${status} ${JSON.stringify(body)}`);
    return body as BatchAnswer;
  }
}

/** Asks until somebody answers, as a client that lost its connection does. */
export async function persistently<T>(ask: () => Promise<T>): Promise<T> {
  for (const giveUpAt = Date.now() + GIVE_UP_MS; ;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Unanswered) || Date.now() > giveUpAt) throw error;
      await sleep(AGAIN_MS);
    }
  }
}
