import { StringDecoder } from 'node:string_decoder';
import { MalformedBody } from '../errors/index.js';
import type { IncomingBatch } from './incoming-batch.js';

const ROW_LENGTH_MAX = 1_000_000; // A longer row is a quote that never ends, or no row at all.
const BYTE_ORDER_MARK = '\uFEFF';

/** The text of a body in pieces, without a byte order mark. Bytes outside the encoding become U+FFFD. */
export async function* bodyText(batch: IncomingBatch, bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decode = decoderOf(batch);
  let first = true;
  for await (const chunk of bytes) {
    let text = decode(chunk);
    if (first && text.length > 0) {
      first = false;
      if (text.startsWith(BYTE_ORDER_MARK)) text = text.slice(1);
    }
    if (text.length > 0) yield text;
  }
  const rest = decode(undefined);
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

function decoderOf(batch: IncomingBatch): (chunk: Buffer | undefined) => string {
  if (batch.charset === 'utf-8') {
    const decoder = new StringDecoder('utf8');
    return (chunk) => (chunk ? decoder.write(chunk) : decoder.end());
  }
  const decoder = new TextDecoder('gb18030', { ignoreBOM: true });
  return (chunk) => (chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
}
