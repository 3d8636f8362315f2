import type { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnsupportedMediaType } from '../errors/index.js';
import type { BatchMode } from './batch-target.js';
import type { Charset } from './text-encoding.js';

export type BodyKind = 'json' | 'ndjson' | 'csv';

/** The body of a batch as it arrives: unread, with what its headers say about it. */
export interface IncomingBody {
  readonly kind: BodyKind;
  /** The encoding as the caller names it; without one a CSV is looked at. */
  readonly charset?: Charset;
  readonly gzip: boolean;
  readonly body: Readable;
  /** `Content-Digest` as sent. */
  readonly contentDigest?: string;
  /** `X-Control-Total` as sent. */
  readonly controlTotal?: string;
  readonly idempotencyKey?: string;
  /** Sets a header of the answer. */
  readonly answerHeader: (name: string, value: string) => void;
}

export interface IncomingBatch extends IncomingBody {
  readonly mode: BatchMode;
}

/** Hands a handler the unread body of a batch. */
export const BatchBody = createParamDecorator((_: unknown, context: ExecutionContext): IncomingBody => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  return incomingBody(request, (name, value) => void reply.header(name, value));
});

const KINDS: Readonly<Record<string, BodyKind>> = {
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'text/csv': 'csv',
};
const CHARSETS: Readonly<Record<string, Charset>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030', // A subset of GB18030, as is GB2312: every text of theirs reads the same.
  gb2312: 'gb18030',
  'utf-16le': 'utf-16le',
  'utf-16': 'utf-16le', // A mark tells which; without one it is what Windows writes.
};

function incomingBody(
  request: Pick<FastifyRequest, 'headers' | 'body' | 'raw'>,
  answerHeader: IncomingBody['answerHeader'],
): IncomingBody {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  const kind = KINDS[type.trim()];
  const named = parameterOf(parameters, 'charset');
  const charset = named === undefined ? undefined : CHARSETS[named];
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const isGzip = encoding === 'gzip' || encoding === 'x-gzip';
  const fits = named === undefined || charset === 'utf-8' || (charset !== undefined && kind === 'csv');
  if (kind === undefined || !fits || !(isGzip || encoding === 'identity')) {
    throw new UnsupportedMediaType();
  }
  return {
    kind,
    ...(charset ? { charset } : {}),
    gzip: isGzip,
    body: (request.body as Readable | undefined) ?? request.raw,
    answerHeader,
    ...headerOf(request, 'content-digest', 'contentDigest'),
    ...headerOf(request, 'x-control-total', 'controlTotal'),
    ...headerOf(request, 'idempotency-key', 'idempotencyKey'),
  };
}

function parameterOf(parameters: readonly string[], name: string): string | undefined {
  const found = parameters.map((part) => part.trim()).find((part) => part.startsWith(`${name}=`));
  return found?.slice(name.length + 1).replaceAll('"', '');
}

function headerOf<Name extends string>(
  request: Pick<FastifyRequest, 'headers'>,
  header: string,
  name: Name,
): Partial<Record<Name, string>> {
  const value = request.headers[header];
  const text = Array.isArray(value) ? value.join(', ') : value;
  return text === undefined ? {} : ({ [name]: text } as Partial<Record<Name, string>>);
}
