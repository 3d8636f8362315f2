import { connect, type Socket } from 'node:net';
import { tokenOf } from './caller.js';
import { must } from './checks.js';
import { OUTLETS } from './books.js';
import type { Product } from './fleet.js';

/** A request whose bytes the test holds in its own hand: sent by halves, broken off, read slowly. */
export class RawCall {
  private received = '';
  private readonly closed: Promise<void>;

  private constructor(
    private readonly socket: Socket,
    private readonly rest: string,
  ) {
    this.closed = new Promise((resolve) => {
      socket.once('close', () => resolve());
      socket.on('error', () => undefined);
    });
    socket.setEncoding('latin1').on('data', (text: string) => (this.received += text));
  }

  /** The first half of a batch of one cost line; its reference is the name and the month. */
  static async upload(
    at: Product,
    name: string,
    month: string,
    headers: Record<string, string> = {},
  ): Promise<RawCall> {
    const ref = { sourceSystem: 'RAW', sourceRef: `${name}/${at.name}/${month}`, outletCode: OUTLETS[0] };
    const body = `${JSON.stringify({ ...ref, month, item: 'travel', amountFen: 1 })}\n`;
    const half = Math.floor(body.length / 2);
    const all = { 'Content-Type': 'application/x-ndjson', 'Content-Length': String(body.length), ...headers };
    const head = await headOf(at, 'POST /v1/outlets/cost-lines/batch', 'manager', all);
    const call = new RawCall(await opened(at), body.slice(half));
    call.socket.write(head + body.slice(0, half));
    return call;
  }

  /** A pull whose reader takes his time. */
  static async pull(at: Product, path: string): Promise<RawCall> {
    const head = await headOf(at, `GET ${path}`, 'auditor', {});
    const call = new RawCall(await opened(at), '');
    call.socket.write(head);
    call.socket.pause();
    setTimeout(() => call.socket.resume(), 1_000);
    return call;
  }

  /** Sends the other half. */
  finish(): void {
    this.socket.write(this.rest);
  }

  breakOff(): void {
    this.socket.destroy();
  }

  /** The status, once the answer is there whole; `cut` where the connection ended before. */
  async outcome(): Promise<string> {
    await Promise.race([this.closed, new Promise((resolve) => setTimeout(resolve, 15_000).unref())]);
    const [head = '', body] = this.received.split('\r\n\r\n', 2);
    const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(head) ?? [];
    if (status === undefined || body === undefined) return 'cut';
    const [, length] = /^content-length: (\d+)$/im.exec(head) ?? [];
    const isWhole = length === undefined ? this.received.endsWith('0\r\n\r\n') : body.length >= Number(length);
    return isWhole ? status : 'cut';
  }
}

async function opened(at: Product): Promise<Socket> {
  const { hostname, port } = new URL(at.address);
  const socket = connect(Number(port), hostname);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  must(!socket.destroyed, 'no connection');
  return socket;
}

async function headOf(
  at: Product,
  line: string,
  account: 'manager' | 'auditor',
  headers: Record<string, string>,
): Promise<string> {
  const all = { Host: 'x', Connection: 'close', Authorization: `Bearer ${await tokenOf(at, account)}`, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}
