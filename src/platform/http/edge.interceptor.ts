import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/internal';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { fieldProblem, InvalidRequest, UnsupportedMediaType } from '../errors/index.js';
import { isBatch } from './bodies.js';
import { JSON_TYPE, negotiate, type NegotiatedRequest, OFFERS } from './negotiation.js';

const CONSUMES = 'swagger/apiConsumes'; // What @ApiConsumes of @nestjs/swagger leaves on a handler.
const FORM = 'application/x-www-form-urlencoded';
const QUERY_ARGUMENT = '4:'; // RouteParamtypes.QUERY, as Nest keys its argument metadata.
const BODY_ARGUMENT = '3:'; // RouteParamtypes.BODY.
const REQUEST_ARGUMENT = '0:'; // RouteParamtypes.REQUEST: it reads what it likes.
const UNREAD_MAX = 100; // A body of garbage is not answered with a body as long.

/**
 * What holds for every operation once the caller is admitted: a representation that is acceptable, no form where none
 * is read, no query parameter that nobody reads; and a Link to the next page on the way out.
 */
@Injectable()
export class EdgeInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & NegotiatedRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const offered = this.reflector.get<string[] | undefined>(OFFERS, context.getHandler()) ?? [JSON_TYPE];
    request.chosenType = negotiate(request.headers.accept, offered);
    if (offered.length > 1) void reply.header('Vary', 'Accept');
    this.refuseUnreadForm(context, request);
    refuseUnreadParameters(context, request);
    refuseUnreadBody(context, request);
    return next.handle().pipe(
      map((body: unknown) => {
        linkToNextPage(request, reply, body);
        return body;
      }),
    );
  }

  private refuseUnreadForm(context: ExecutionContext, request: FastifyRequest): void {
    const isForm = (request.headers['content-type'] ?? '').toLowerCase().startsWith(FORM);
    const consumes = this.reflector.get<string[] | undefined>(CONSUMES, context.getHandler()) ?? [];
    if (isForm && !consumes.includes(FORM) && !isBatch(request.url)) {
      throw new UnsupportedMediaType();
    }
  }
}

/** A handler with a query class leaves the check to its schema; any other names its parameters one by one, or none. */
function refuseUnreadParameters(context: ExecutionContext, request: FastifyRequest): void {
  const given = Object.keys((request.query ?? {}) as object);
  if (given.length === 0) return;
  const read = argumentsOf(context, QUERY_ARGUMENT);
  if (read.includes(undefined)) return;
  const unread = given.filter((name) => !read.includes(name));
  if (unread.length === 0) return;
  throw new InvalidRequest({}, { errors: unread.map((name) => fieldProblem(`/${name}`, 'unknown_parameter')) });
}

/** What is sent to an operation that reads no body was meant for something: it is refused rather than passed over. */
function refuseUnreadBody(context: ExecutionContext, request: FastifyRequest): void {
  const { body } = request;
  if (body === undefined || body === null || isBatch(request.url)) return;
  if ([BODY_ARGUMENT, REQUEST_ARGUMENT].some((kind) => argumentsOf(context, kind).length > 0)) return;
  if (typeof body !== 'object' || Array.isArray(body)) {
    const expected = 'an empty object, or nothing';
    throw new InvalidRequest({}, { errors: [fieldProblem('', 'wrong_type', { expected })] });
  }
  const errors = Object.keys(body).map((name) => fieldProblem(`/${pointerPart(name)}`, 'unknown_field'));
  if (errors.length > 0) throw new InvalidRequest({}, { errors: errors.slice(0, UNREAD_MAX) });
}

/** A name as a part of a JSON pointer (RFC 6901). */
function pointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What the handler takes of a kind: the names of single values, undefined for the whole. */
function argumentsOf(context: ExecutionContext, kind: string): (string | undefined)[] {
  const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ??
    {}) as Record<string, { data?: unknown }>;
  return Object.entries(declared)
    .filter(([key]) => key.startsWith(kind))
    .map(([, { data }]) => (typeof data === 'string' ? data : undefined));
}

function linkToNextPage(request: FastifyRequest, reply: FastifyReply, body: unknown): void {
  const cursor = (body as { nextCursor?: unknown } | null | undefined)?.nextCursor;
  if (typeof cursor !== 'string') return;
  const [path = '', search = ''] = request.url.split('?', 2);
  const parameters = new URLSearchParams(search);
  parameters.set('cursor', cursor);
  void reply.header('Link', `<${path}?${parameters.toString()}>; rel="next"`);
}
