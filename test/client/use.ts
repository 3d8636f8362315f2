// Compiled by `npm run check` with `tsc --strict`, never run: a front-end written against the types that
// openapi-typescript makes of openapi.json. What must not compile says so.
import type { components, operations, paths } from './generated-types/openapi.js';

type Scorecard = components['schemas']['ScorecardResponse'];
type Registration = paths['/v1/outlets/outlets']['post']['requestBody']['content']['application/json'];
type Cards = operations['listScorecards']['responses'][200]['content']['application/json'];
type Refusal = operations['listScorecards']['responses'][422]['content']['application/problem+json'];
type Filter = NonNullable<operations['listScorecards']['parameters']['query']>;

export const filter: Filter = { month: '2026-10', orgUnitCode: 'XA' };
// @ts-expect-error A list of cards is asked for with its month.
export const withoutMonth: Filter = { orgUnitCode: 'XA' };

export function best({ items, nextCursor }: Cards): { card: Scorecard | undefined; more: boolean } {
  const ranked = items.filter(({ rank }) => rank !== null);
  return { card: ranked.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0], more: nextCursor !== null };
}

export function explain(card: Scorecard): string {
  const light: 'green' | 'yellow' | 'red' | null = card.light;
  // @ts-expect-error A card without a result has no score.
  const score: number = card.totalScore;
  return `${card.outletName} ${score} ${light ?? '-'}`;
}

export const refusalCode = ({ code, errors }: Refusal): string =>
  [code, ...errors.map(({ pointer }) => pointer)].join(' ');

const outlet = {
  code: 'XA901',
  name: '示范营业厅',
  cityCode: 'XA',
  divisionCode: '610103',
  area: 'urban',
  tenure: 'leased',
  operatingMode: 'self_run',
  openedOn: '2026-10-01',
} as const;
export const registration: Registration = { ...outlet, type: 'small', ownership: 'self_owned' };
// @ts-expect-error There is no such ownership.
export const foreign: Registration = { ...outlet, type: 'small', ownership: 'rented' };
// @ts-expect-error A field that nobody knows is refused.
export const coloured: Registration = { ...registration, colour: 'red' };
