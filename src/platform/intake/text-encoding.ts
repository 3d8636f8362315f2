import { isAscii } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { UnreadableText } from './intake.errors.js';

/** The encodings a body may be in. */
export type Charset = 'utf-8' | 'gb18030' | 'utf-16le';

/** Turns pieces of a body into text; undefined ends it. Bytes outside the encoding become U+FFFD. */
export type Decode = (chunk: Buffer | undefined) => string;

const SAMPLE_BYTES = 64 * 1024; // Read of what is not ASCII before its encoding is settled.
const MARK_BYTES = 3;
const LINE_FEED = 0x0a;

/** Decodes one encoding. */
export function decoderOf(charset: Charset): Decode {
  if (charset === 'utf-8') {
    const decoder = new StringDecoder('utf8');
    return (chunk) => (chunk ? decoder.write(chunk) : decoder.end());
  }
  const decoder = new TextDecoder(charset, { ignoreBOM: true });
  return (chunk) => (chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
}

/**
 * Decodes a table as a spreadsheet saves it, whatever it was told: a byte order mark decides, else the `charset` of the call,
 * else the first 64 kB from the first byte on that is not ASCII. What is ASCII until then goes through as it comes.
 */
export function tableDecoder(charset: Charset | undefined): Decode {
  const sampleBytes = charset === undefined ? SAMPLE_BYTES : MARK_BYTES;
  let settled: Decode | undefined;
  let held: Buffer | undefined;
  let isBegun = false;
  return (chunk) => {
    if (settled) return settled(chunk);
    const begin = !isBegun;
    const bytes = held && chunk ? Buffer.concat([held, chunk]) : (held ?? chunk);
    if (bytes === undefined) return '';
    if (begin && charset !== 'utf-16le') mustBeText(bytes);
    if (isAscii(bytes) && charset !== 'utf-16le') {
      isBegun = true;
      return bytes.toString('latin1');
    }
    held = bytes;
    if (chunk && bytes.length < sampleBytes) return '';
    settled = decoderOf((begin ? markedCharset(bytes) : undefined) ?? charset ?? charsetOf(bytes, !chunk));
    return chunk ? settled(bytes) : settled(bytes) + settled(undefined);
  };
}

/** A workbook, or UTF-16 without its mark: neither is text in an encoding that could be told. */
function mustBeText(head: Buffer): void {
  const zero = head.indexOf(0);
  const isMarked = markedCharset(head) === 'utf-16le';
  if (zero < 0 || isMarked) return;
  const line = head.indexOf(LINE_FEED);
  if (line < 0 || zero < line) throw new UnreadableText();
}

function markedCharset(head: Buffer): Charset | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8' : undefined;
}

/**
 * Sound UTF-8, else UTF-8 with a fault in it (its rows are named one by one; read as GB18030 they would be stored as other
 * characters), else sound GB18030.
 */
function charsetOf(sample: Buffer, isWhole: boolean): Charset {
  const isSound = (charset: Charset): boolean => isReadable(sample, charset, isWhole);
  if (isSound('utf-8') || isMostlyUtf8(sample)) return 'utf-8';
  if (isSound('gb18030')) return 'gb18030';
  throw new UnreadableText();
}

function isReadable(sample: Buffer, charset: Charset, isWhole: boolean): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(sample, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

/** Three bytes that make one character are rare in GB18030, and what Chinese is in UTF-8. */
function isMostlyUtf8(sample: Buffer): boolean {
  let sound = 0;
  let broken = 0;
  for (const character of sample.toString('utf8')) {
    if (character === '\uFFFD') broken++;
    else if (character >= '\u0800') sound++;
  }
  return sound > broken;
}
