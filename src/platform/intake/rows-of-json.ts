import { InvalidRequest, MalformedBody, fieldProblem } from '../errors/index.js';
import { TooManyRows } from './intake.errors.js';
import { asRow, BAD_ENCODING, type RawRow, REPLACEMENT } from './raw-row.js';

export const JSON_ROWS_MAX = 10_000;
export const JSON_BYTES_MAX = 32 * 1024 * 1024;

/** The rows of `{"rows":[…]}`. The document has no form before its end, so it is read whole. */
export async function* rowsOfJson(text: AsyncIterable<string>): AsyncGenerator<RawRow[]> {
  let whole = '';
  for await (const piece of text) whole += piece;
  const rows = rowsIn(parsed(whole));
  if (rows.length > JSON_ROWS_MAX) throw new TooManyRows({ limit: JSON_ROWS_MAX });
  const suspect = whole.includes(REPLACEMENT);
  yield rows.map((row) => (suspect && JSON.stringify(row).includes(REPLACEMENT) ? BAD_ENCODING : asRow(row)));
}

function parsed(whole: string): unknown {
  try {
    return JSON.parse(whole);
  } catch (error) {
    throw new MalformedBody({}, { cause: error });
  }
}

function rowsIn(body: unknown): unknown[] {
  const members = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : undefined;
  const rows: unknown = members && 'rows' in members ? members.rows : undefined;
  const problems = Object.keys(members ?? {})
    .filter((name) => name !== 'rows')
    .map((name) => fieldProblem(`/${name}`, 'unknown_field'));
  if (rows === undefined || rows === null) problems.push(fieldProblem('/rows', 'required'));
  else if (!Array.isArray(rows)) problems.push(fieldProblem('/rows', 'wrong_type', { expected: 'array' }));
  if (problems.length > 0) throw new InvalidRequest({}, { errors: problems });
  return rows as unknown[];
}
