import { types } from 'pg';

const INT8 = 20;
const DATE = 1082;

/**
 * How values of Postgres arrive in Node, decided in one place.
 * `bigint` (fen, counts, seq) becomes a number and refuses to lose a digit; `date` stays the text `YYYY-MM-DD`, because a
 * JavaScript date would move it by the time zone of the process; `numeric` stays text, so that a ratio stays exact.
 */
export function setPgTypes(): void {
  types.setTypeParser(INT8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a JavaScript integer`);
    return value;
  });
  types.setTypeParser(DATE, (text) => text);
}
