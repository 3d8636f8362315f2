import { createGunzip } from 'node:zlib';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BodyTooLarge, MalformedBody, UnsupportedMediaType } from '../errors/index.js';

export const JSON_LIMIT_BYTES = 10_000_000; // A JSON batch of 10,000 rows of 1 kB; more is streamed.
const FORM_LIMIT_BYTES = 16_000; // A name, a password, a token.

const ESCAPED_HALF = /\\u[dD][89a-fA-F]/;
const HALF_A_PAIR = /\p{Surrogate}/u;

/**
 * Bodies are read here, so that one that is cut, wrongly packed or too large is a refusal and never a fault.
 * A path that ends in `/batch` gets its body as the raw stream, whatever its type: intake reads and judges it as a whole.
 */
export function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', async (request: FastifyRequest, payload: IncomingMessage): Promise<unknown> => {
    if (isBatch(request.url)) return payload;
    const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (type === 'application/x-www-form-urlencoded') {
      return Object.fromEntries(new URLSearchParams(await text(request, payload, FORM_LIMIT_BYTES)));
    }
    if (type === 'application/json' || type === 'application/merge-patch+json') {
      return json(await text(request, payload, JSON_LIMIT_BYTES));
    }
    if (type === '') {
      const body = await text(request, payload, JSON_LIMIT_BYTES);
      if (body === '') return undefined;
    }
    throw new UnsupportedMediaType();
  });
}

export function isBatch(url: string): boolean {
  return /\/batch$/.test(url.split('?', 1)[0] ?? '');
}

function json(body: string): unknown {
  if (body.trim() === '') return undefined;
  try {
    return JSON.parse(body, ESCAPED_HALF.test(body) ? wholeText : undefined) as unknown;
  } catch (cause) {
    throw new MalformedBody({}, { cause });
  }
}

/** JSON can escape half a surrogate pair, which is no character of any encoding and nothing that could be stored. */
function wholeText(name: string, value: unknown): unknown {
  if (HALF_A_PAIR.test(name) || (typeof value === 'string' && HALF_A_PAIR.test(value))) throw new Error('half a pair');
  return value;
}

async function text(request: FastifyRequest, payload: IncomingMessage, limit: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  const bytes = await collected(unpacked(request, payload), limit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new MalformedBody({}, { cause });
  }
}

function unpacked(request: FastifyRequest, payload: IncomingMessage): Readable {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity') return payload;
  if (encoding !== 'gzip' && encoding !== 'x-gzip') throw new UnsupportedMediaType();
  const gunzip = createGunzip();
  payload.on('error', (error) => gunzip.destroy(error));
  return payload.pipe(gunzip);
}

async function collected(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Not destroyed on the way out: with its request the socket would go, and the refusal would never arrive.
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw new BodyTooLarge();
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof BodyTooLarge) throw cause;
    throw new MalformedBody({}, { cause });
  }
  return Buffer.concat(chunks);
}
