import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Precondition } from '../errors/index.js';

/** The headers a handler may set on its answer; the body is what it returns. */
export class Answer {
  constructor(private readonly reply: Pick<FastifyReply, 'header'>) {}

  /** Where the thing just made or begun is found. */
  location(path: string): void {
    void this.reply.header('Location', path);
  }

  /** Version of a record, to be sent back as If-Match. */
  etag(version: number): void {
    void this.reply.header('ETag', etag(version));
  }

  /** Hash of content that no longer changes (a closed month): may be kept, and asked for again with If-None-Match. */
  contentHash(hash: string): void {
    void this.reply.header('ETag', `"${hash.replaceAll(/[^A-Za-z0-9._-]/g, '')}"`);
    void this.reply.header('Cache-Control', 'private, no-cache');
  }
}

/** The strong entity tag of a version. */
export function etag(version: number): string {
  return `"${version}"`;
}

/** Hands a handler the headers of its answer. */
export const CurrentAnswer = createParamDecorator((_: unknown, context: ExecutionContext): Answer => {
  return new Answer(context.switchToHttp().getResponse<FastifyReply>());
});

function preconditionOf(_: unknown, context: ExecutionContext): Precondition {
  return Precondition.of(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);
}

/** The version the caller has seen, as a `Precondition` that the service judges with the record at hand. */
export const IfMatch = createParamDecorator(preconditionOf);

/** Whether an argument of a handler is an @IfMatch: by its factory, which is all that Nest keeps. */
export function isIfMatch(factory: unknown): boolean {
  return factory === preconditionOf;
}
