import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { NotAcceptable } from '../errors/index.js';

/** What @ApiProduces of @nestjs/swagger leaves on a handler: the document and the negotiation read the same list. */
export const OFFERS = 'swagger/apiProduces';
export const JSON_TYPE = 'application/json';

/** The representations of an answer beside JSON; which one is wanted is on `request.chosenType`. */
export function Offers(...types: readonly string[]): MethodDecorator {
  return ApiProduces(JSON_TYPE, ...types);
}

export interface NegotiatedRequest {
  chosenType?: string;
}

interface Wish {
  readonly type: string;
  readonly quality: number;
  readonly precision: number;
}

/** The offered type the caller likes best (RFC 9110); the first offered where they have no preference. */
export function negotiate(accept: string | undefined, offered: readonly string[]): string {
  const wishes = (accept ?? '')
    .split(',')
    .map(wishOf)
    .filter((wish) => wish.type !== '');
  const first = offered[0] ?? JSON_TYPE;
  if (wishes.length === 0) return first;
  let best: { type: string; quality: number } | undefined;
  for (const type of offered) {
    const quality = qualityOf(type, wishes);
    if (quality > 0 && (best === undefined || quality > best.quality)) best = { type, quality };
  }
  if (!best) throw new NotAcceptable({ offered: [...offered] });
  return best.type;
}

function qualityOf(type: string, wishes: readonly Wish[]): number {
  const family = `${type.split('/')[0] ?? ''}/*`;
  const fitting = wishes.filter((wish) => wish.type === type || wish.type === family || wish.type === '*/*');
  return [...fitting].sort((a, b) => b.precision - a.precision)[0]?.quality ?? 0;
}

function wishOf(part: string): Wish {
  const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const quality = parameters.map((p) => /^q=([0-9.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
  const precision = type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2;
  return { type, precision, quality: quality === undefined ? 1 : Number(quality) };
}

/** The representation the caller likes best of those the handler `@Offers`. */
export const ChosenType = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return context.switchToHttp().getRequest<NegotiatedRequest>().chosenType ?? JSON_TYPE;
});
