/** A row as it stands in the body, before anything is checked. */
export type RawRow = Readonly<Record<string, unknown>> | UnreadableRow;

/** A row of which not even the fields can be told apart. */
export class UnreadableRow {
  constructor(readonly code: 'bad_row' | 'bad_encoding') {}
}

/** What decoders write where bytes are not of the encoding: its presence in a row means that something is lost. */
export const REPLACEMENT = '\uFFFD';

export const BAD_ROW = new UnreadableRow('bad_row');
export const BAD_ENCODING = new UnreadableRow('bad_encoding');

export function asRow(value: unknown): RawRow {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : BAD_ROW;
}
