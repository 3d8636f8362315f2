import { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Endpoint, RowsOf } from '../branch/facts.js';

const PATHS: Readonly<Record<Endpoint, string>> = {
  'billing-lines': '/v1/sales/billing-lines/batch',
  'arrears-lines': '/v1/sales/arrears-lines/batch',
  'subscriber-events': '/v1/sales/subscriber-events/batch',
  'subscriber-bases': '/v1/sales/subscriber-bases/batch',
  'cost-lines': '/v1/outlets/cost-lines/batch',
  targets: '/v1/assessment/targets/batch',
};
const BLOCK_LENGTH = 64 * 1024; // Characters sent at once; the next are drawn when these are read.
const TOKEN_MS = 4 * 60_000; // A token lasts longer; one that could end within a long batch is not used.

export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface BatchAnswered {
  readonly received: number;
  readonly late: number;
  readonly rejected: number;
}

/** A request of the filling was answered otherwise than it must be. */
export class DoorShut extends Error {
  constructor(method: string, path: string, { status, body }: Answered) {
    super(`${method} ${path}: ${status} ${JSON.stringify(body).slice(0, 1_000)}`);
  }
}

/**
 * The HTTP stack of the product in this process: what comes in by it is checked, gated, counted and entered in the audit
 * trail like anybody's. One person of the branch at a time uses it.
 */
export class ProductDoor {
  private readonly tokens = new Map<string, { token: string; at: number }>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly password: string,
  ) {}

  /** Sends a request as this person; an answer with another status than these is an error. */
  async ask(username: string, method: Method, path: string, request: DoorRequest = {}): Promise<Answered> {
    const { body, expect = [200, 201, 202], ifMatch } = request;
    const answered = await this.send(method, path, {
      headers: {
        ...(await this.signedIn(username)),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    if (!expect.includes(answered.status)) throw new DoorShut(method, path, answered);
    return answered;
  }

  /** Sends rows as one batch, drawn while they are read; each must count or wait as late, but for so many refused. */
  async load<Kind extends Endpoint>(username: string, endpoint: Kind, load: Load<Kind>): Promise<BatchAnswered> {
    return this.batch(username, PATHS[endpoint], load);
  }

  async batch(username: string, path: string, { rows, refused = 0, onRows }: Load): Promise<BatchAnswered> {
    const answered = await this.send('POST', path, {
      headers: { ...(await this.signedIn(username)), 'content-type': 'application/x-ndjson' },
      payload: Readable.from(blocksOf(rows, onRows), { objectMode: false }),
    });
    const batch = answered.body as unknown as BatchAnswered;
    if (answered.status !== 200 || batch.rejected !== refused) throw new DoorShut('POST', path, answered);
    return batch;
  }

  /** Whether this person signs in with the password at hand. */
  async opensTo(username: string): Promise<boolean> {
    return (await this.signIn(username)).status === 200;
  }

  private signIn(username: string): Promise<Answered> {
    const form = new URLSearchParams({ grant_type: 'password', username, password: this.password });
    return this.send('POST', '/v1/access/token', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: form.toString(),
    });
  }

  private async signedIn(username: string): Promise<Record<string, string>> {
    const known = this.tokens.get(username);
    if (known && Date.now() - known.at < TOKEN_MS) return { authorization: `Bearer ${known.token}` };
    const answered = await this.signIn(username);
    if (answered.status !== 200) throw new DoorShut('POST', '/v1/access/token', answered);
    const token = String(answered.body['access_token']);
    this.tokens.set(username, { token, at: Date.now() });
    return { authorization: `Bearer ${token}` };
  }

  private async send(
    method: Method,
    url: string,
    request: { headers: Record<string, string>; payload?: string | Readable },
  ): Promise<Answered> {
    const answer = await this.app.inject({ method, url, ...request });
    const body = answer.body === '' ? {} : (JSON.parse(answer.body) as Record<string, unknown>);
    return { status: answer.statusCode, body, headers: answer.headers };
  }
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT';

export interface DoorRequest {
  readonly body?: object;
  readonly expect?: readonly number[];
  readonly ifMatch?: string;
}

export interface Load<Kind extends Endpoint = Endpoint> {
  readonly rows: Iterable<RowsOf[Kind] | object>;
  /** How many of them the product is to refuse. */
  readonly refused?: number;
  /** Called with how many rows have been handed over since the last call. */
  readonly onRows?: (count: number) => void;
}

function* blocksOf(rows: Iterable<object>, onRows: (count: number) => void = () => undefined): Generator<string> {
  let block = '';
  let count = 0;
  for (const row of rows) {
    block += `${JSON.stringify(row)}\n`;
    count++;
    if (block.length < BLOCK_LENGTH) continue;
    yield block;
    onRows(count);
    block = '';
    count = 0;
  }
  if (block !== '') yield block;
  onRows(count);
}
