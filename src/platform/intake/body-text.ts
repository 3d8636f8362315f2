import { MalformedBody } from '../errors/index.js';
import type { IncomingBatch } from './incoming-batch.js';
import { decoderOf, tableDecoder } from './text-encoding.js';

const ROW_LENGTH_MAX = 1_000_000; // A longer row is a quote that never ends, or no row at all.
const BYTE_ORDER_MARK = '\uFEFF';

/** The text of a body in pieces, without a byte order mark. Bytes outside the encoding become U+FFFD. */
export async function* bodyText(batch: IncomingBatch, bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decode = batch.kind === 'csv' ? tableDecoder(batch.charset) : decoderOf('utf-8');
  let first = true;
  const unmarked = (text: string): string => {
    if (!first || text.length === 0) return text;
    first = false;
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  };
  for await (const chunk of bytes) {
    const text = unmarked(decode(chunk));
    if (text.length > 0) yield text;
  }
  const rest = unmarked(decode(undefined));
  if (rest.length > 0) yield rest;
}

/** The lines of a text in groups of as many as arrived together; the line breaks are gone, an empty last line too. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > ROW_LENGTH_MAX) throw new MalformedBody();
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [rest];
}

export { ROW_LENGTH_MAX };
