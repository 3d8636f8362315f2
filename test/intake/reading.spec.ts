import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { DomainError } from '../../src/platform/errors/index.js';
import { FenField, IntegerField, TextField } from '../../src/platform/http/fields.js';
import type { BatchTarget } from '../../src/platform/intake/batch-target.js';
import { ChunkSpool } from '../../src/platform/intake/chunk-spool.js';
import { csvRecords } from '../../src/platform/intake/csv-records.js';
import type { IncomingBatch } from '../../src/platform/intake/incoming-batch.js';
import { readBatch } from '../../src/platform/intake/read-batch.js';
import type { RowError } from '../../src/platform/intake/row-codes.js';

class Parcel {
  @TextField('Reference') sourceRef!: string;
  @FenField('Amount', { min: 0 }) amountFen!: number;
  @IntegerField('Pieces', { optional: true }) pieces?: number;
}

const PARCELS: BatchTarget<Parcel> = {
  endpoint: 'parcel',
  row: Parcel,
  control: (row) => row.amountFen,
  stage: {
    table: 'stage_parcel',
    definition: 'source_ref text, amount_fen bigint, pieces int',
    columns: ['source_ref', 'amount_fen', 'pieces'],
    cells: (row) => [row.sourceRef, row.amountFen, row.pieces ?? null],
  },
  touches: (row) => row.sourceRef.slice(0, 1),
  apply: () => Promise.reject(new Error('nothing is applied here')),
};

interface Outcome {
  received: number;
  chunks: number;
  lines: string[];
  errors: RowError[];
}

async function read(bytes: Buffer | Buffer[], about: Partial<IncomingBatch>): Promise<Outcome> {
  const spool = new ChunkSpool();
  const pieces = Array.isArray(bytes) ? bytes : [bytes];
  const incoming: IncomingBatch = {
    kind: 'ndjson',
    charset: 'utf-8',
    gzip: false,
    mode: 'partial',
    body: Readable.from(pieces, { objectMode: false }),
    answerHeader: () => undefined,
    ...about,
  };
  const context = { today: '2026-11-22', runningMonth: '2026-11', nextMonth: '2026-12' };
  try {
    const { received, chunks } = await readBatch(incoming, PARCELS, context, spool);
    const texts = await Promise.all(chunks.map(async (chunk) => (await chunk.text().toArray()).join('')));
    const errors = await Promise.all(chunks.map((chunk) => chunk.errors()));
    return { received, chunks: chunks.length, lines: texts.join('').split('\n').slice(0, -1), errors: errors.flat() };
  } finally {
    await spool.dispose();
  }
}

async function refusal(bytes: Buffer, about: Partial<IncomingBatch>): Promise<string> {
  try {
    await read(bytes, about);
  } catch (error) {
    if (error instanceof DomainError) return `${error.kind} ${error.code}`;
    throw error;
  }
  return 'read';
}

const NDJSON = '{"sourceRef":"A1","amountFen":100,"pieces":2}\n{"sourceRef":"B\\\\2","amountFen":50,"pieces":null}\n';
const CSV = 'amountFen,sourceRef,pieces\r\n100,A1,2\r\n50,"B\\2",\r\n';
const JSON_BODY = '{"rows":[{"sourceRef":"A1","amountFen":100,"pieces":2},{"sourceRef":"B\\\\2","amountFen":50}]}';
const LINES = ['1\tA1\t100\t2', '2\tB\\\\2\t50\t\\N'];

describe('the three bodies', () => {
  it.each([
    { kind: 'ndjson' as const, text: NDJSON },
    { kind: 'csv' as const, text: CSV },
    { kind: 'json' as const, text: JSON_BODY },
  ])('say the same: $kind', async ({ kind, text }) => {
    const plain = await read(Buffer.from(text), { kind });
    expect(plain).toEqual({ received: 2, chunks: 1, lines: LINES, errors: [] });
    const marked = Buffer.from(`\uFEFF${text}`);
    expect(await read(gzipSync(marked), { kind, gzip: true })).toEqual(plain);
    expect(
      await read(
        [...marked].map((byte) => Buffer.from([byte])),
        { kind },
      ),
    ).toEqual(plain);
  });

  it('reads GB18030 by charset', async () => {
    const bytes = Buffer.concat([
      Buffer.from('sourceRef,amountFen\n'),
      Buffer.from([0xb1, 0xb1, 0xbe, 0xa9]),
      Buffer.from(',1\n'),
    ]);
    const { lines } = await read(bytes, { kind: 'csv', charset: 'gb18030' });
    expect(lines).toEqual(['1\t北京\t1\t\\N']);
    const wrong = await read(bytes, { kind: 'csv' });
    expect(wrong.errors).toMatchObject([{ row: 1, code: 'bad_encoding' }]);
  });

  it('keeps line breaks inside quotes and skips empty lines', async () => {
    const { received, lines } = await read(Buffer.from('sourceRef,amountFen\n"A\n\n""1""",7\n\n"B",8'), {
      kind: 'csv',
    });
    expect(received).toBe(2);
    // A reference is one line: what the quotes kept together is then refused by its own rule.
    expect(lines).toEqual(['2\tB\t8\t\\N']);
  });
});

describe('a bad row', () => {
  it.each([
    { line: '{"sourceRef":"A"', code: 'bad_row', because: 'it is no JSON' },
    { line: '[1]', code: 'bad_row', because: 'it is no object' },
    { line: '{"sourceRef":"A"}', code: 'required', because: 'a field is missing' },
    { line: '{"sourceRef":"A","amountFen":null}', code: 'required', because: 'null is absent' },
    { line: '{"sourceRef":"A","amountFen":1,"x":1}', code: 'unknown_field', because: 'a field is unknown' },
    { line: '{"sourceRef":"A","amountFen":"1"}', code: 'wrong_type', because: 'text is no number' },
    { line: '{"sourceRef":"A","amountFen":1.5}', code: 'wrong_type', because: 'half a fen is none' },
    { line: '{"sourceRef":"A","amountFen":-1}', code: 'out_of_range', because: 'it is negative' },
    { line: '{"sourceRef":"A\\u0000","amountFen":1}', code: 'out_of_range', because: 'Postgres stores no NUL' },
    { line: '{"sourceRef":"A\\ud800","amountFen":1}', code: 'bad_encoding', because: 'half a pair is no character' },
  ])('is named and the others are read: $because', async ({ line, code }) => {
    const { received, lines, errors } = await read(Buffer.from(`${line}\n{"sourceRef":"Z","amountFen":1}\n`), {});
    expect({ received, lines }).toEqual({ received: 2, lines: ['2\tZ\t1\t\\N'] });
    expect(errors).toMatchObject([{ row: 1, code }]);
  });

  it('is one row however much is wrong with it', async () => {
    const { errors } = await read(Buffer.from('{"x":1}\n'), {});
    expect(errors.map((error) => error.again ?? false)).toEqual([false, true, true]);
  });
});

describe('broken transport', () => {
  const ndjson = Buffer.from(NDJSON);
  const digest = (bytes: Buffer): string => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

  it.each([
    { because: 'gzip is cut', bytes: gzipSync(ndjson).subarray(0, 20), about: { gzip: true }, code: 'malformed_body' },
    { because: 'it is no gzip', bytes: ndjson, about: { gzip: true }, code: 'malformed_body' },
    {
      because: 'the digest differs',
      bytes: ndjson,
      about: { contentDigest: digest(Buffer.from('')) },
      code: 'content_digest_differs',
    },
    { because: 'the total differs', bytes: ndjson, about: { controlTotal: '151' }, code: 'body_control_total_differs' },
    { because: 'the total is no number', bytes: ndjson, about: { controlTotal: 'x' }, code: 'unreadable_header' },
    {
      because: 'a quote stays open',
      bytes: Buffer.from('sourceRef,amountFen\n"A,1\n'),
      about: { kind: 'csv' as const },
      code: 'malformed_body',
    },
    {
      because: 'a column is unknown',
      bytes: Buffer.from('sourceRef,amountFen,x\n'),
      about: { kind: 'csv' as const },
      code: 'unknown_column',
    },
    {
      because: 'a column is missing',
      bytes: Buffer.from('sourceRef\nA\n'),
      about: { kind: 'csv' as const },
      code: 'missing_column',
    },
    { because: 'there is no header', bytes: Buffer.from(''), about: { kind: 'csv' as const }, code: 'malformed_body' },
    {
      because: 'JSON is cut',
      bytes: Buffer.from('{"rows":[{}'),
      about: { kind: 'json' as const },
      code: 'malformed_body',
    },
    {
      because: 'there are no rows',
      bytes: Buffer.from('{"row":[]}'),
      about: { kind: 'json' as const },
      code: 'invalid_request',
    },
  ])('refuses the body: $because', async ({ bytes, about, code }) => {
    expect(await refusal(bytes, about)).toBe(`invalid ${code}`);
  });

  it('takes a fitting digest and total, of the bytes as sent', async () => {
    const packed = gzipSync(ndjson);
    expect(await refusal(packed, { gzip: true, contentDigest: digest(packed), controlTotal: '150' })).toBe('read');
  });
});

describe('a long body', () => {
  it('is spooled in chunks that keep their rows and errors', async () => {
    const rows = Array.from({ length: 120_001 }, (_, at) =>
      at % 40_000 === 7 ? '{}' : `{"sourceRef":"R${at}","amountFen":1}`,
    );
    const { received, chunks, lines, errors } = await read(Buffer.from(rows.join('\n')), {});
    expect({ received, chunks }).toEqual({ received: 120_001, chunks: 3 });
    expect(lines).toHaveLength(119_998);
    expect(lines.at(-1)).toBe('120001\tR120000\t1\t\\N');
    const refused = errors.filter((error) => !error.again);
    expect(refused.map((error) => error.row)).toEqual([8, 40_008, 80_008]);
  });
});

describe('the CSV reader', () => {
  it('agrees with csv-parse on whatever is quoted', async () => {
    const cell = fc.oneof(fc.constantFrom('', 'a', '"', ',', '\n', '\r\n', '北'), fc.string({ maxLength: 8 }));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 20 }), async (rows, size) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
        const found: (string[] | undefined)[] = [];
        const pieces = quoted.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        for await (const records of csvRecords(Readable.from(pieces) as AsyncIterable<string>)) found.push(...records);
        const oracle = parse(quoted, { relax_column_count: true, skip_empty_lines: true }) as string[][];
        expect(found).toEqual(oracle);
      }),
      { numRuns: 300 },
    );
  });
});
