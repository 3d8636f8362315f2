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
import { gb18030 } from '../support/excel.js';

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
    const wrong = await read(bytes, { kind: 'csv', charset: 'utf-8' });
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

describe('a CSV as a spreadsheet saves it', () => {
  const TEXT = 'sourceRef,amountFen\r\n北京,1\r\n“西安”,2\r\n';
  const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const LINES_OF_IT = ['1\t北京\t1\t\\N', '2\t“西安”\t2\t\\N'];

  it.each([
    { as: 'UTF-8', bytes: Buffer.from(TEXT) },
    { as: 'UTF-8 with a mark', bytes: Buffer.from(`\uFEFF${TEXT}`) },
    { as: 'GBK', bytes: gb18030(TEXT) },
    { as: 'Unicode text', bytes: utf16(TEXT.replaceAll(',', '\t')) },
    { as: 'semicolons', bytes: Buffer.from(TEXT.replaceAll(',', ';')) },
    { as: 'semicolons in GBK', bytes: gb18030(TEXT.replaceAll(',', ';')) },
    { as: 'Unicode text, whatever is said of it', bytes: utf16(TEXT), about: { charset: 'gb18030' as const } },
    { as: 'UTF-16 without a mark', bytes: utf16(TEXT).subarray(2), about: { charset: 'utf-16le' as const } },
  ])('is told apart, however it is cut: $as', async ({ bytes, about = {} }) => {
    const whole = await read(bytes, { kind: 'csv', ...about });
    expect(whole).toMatchObject({ received: 2, lines: LINES_OF_IT, errors: [] });
    const bits = [...bytes].map((byte) => Buffer.from([byte]));
    const cut = await read(bits, { kind: 'csv', ...about });
    expect(cut).toEqual(whole);
  });

  it('may show its encoding late', async () => {
    const plain = Array.from({ length: 20_000 }, (_, at) => `A${at},1\n`).join('');
    const bytes = gb18030(`sourceRef,amountFen\n${plain}北京,2\n`);
    const { received, lines, errors } = await read([bytes.subarray(0, 70_000), bytes.subarray(70_000)], {
      kind: 'csv',
    });
    expect(errors).toEqual([]);
    expect([received, lines.at(-1)]).toEqual([20_001, '20001\t北京\t2\t\\N']);
  });

  it('is not taken for GBK because of one byte: the row is named instead', async () => {
    const text = Buffer.from(`sourceRef,amountFen\n北京,1\n西安营业厅,2\n`);
    const at = text.indexOf(Buffer.from('安')) + 1;
    const bytes = Buffer.concat([text.subarray(0, at), text.subarray(at + 1)]);
    const { lines, errors } = await read(bytes, { kind: 'csv' });
    expect(lines).toEqual(['1\t北京\t1\t\\N']);
    expect(errors).toMatchObject([{ row: 2, code: 'bad_encoding' }]);
  });

  it('takes headings of two lines, and cells with what stands between cells elsewhere', async () => {
    const { lines } = await read(Buffer.from('"sourceRef";"amountFen";pieces\n"A,1";7;\n"B\t2";8;3\n'), {
      kind: 'csv',
    });
    expect(lines).toEqual(['1\tA,1\t7\t\\N']);
  });

  it.each([
    { because: 'it is a workbook', bytes: Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000') },
    { because: 'it is UTF-16 without a mark', bytes: utf16(TEXT).subarray(2) },
    { because: 'it is UTF-16 the other way round', bytes: utf16(TEXT).swap16() },
    { because: 'it is neither', bytes: Buffer.from([0x61, 0xff, 0x2c, 0xff, 0x0a]) },
  ])('is refused where nobody can tell: $because', async ({ bytes }) => {
    expect(await refusal(bytes, { kind: 'csv' })).toBe('invalid unreadable_text');
  });
});

describe('the CSV reader', () => {
  it('agrees with csv-parse on whatever is quoted', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'a', '"', ',', ';', '\t', '\n', '\r\n', '北'),
      fc.string({ maxLength: 8 }),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    const between = fc.constantFrom(',', ';', '\t');
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 20 }), between, async (rows, size, delimiter) => {
        const quoted = rows
          .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter))
          .join('\n');
        const found: (string[] | undefined)[] = [];
        const pieces = quoted.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        for await (const { records } of csvRecords(Readable.from(pieces) as AsyncIterable<string>))
          found.push(...records);
        const oracle = parse(quoted, { delimiter, relax_column_count: true, skip_empty_lines: true }) as string[][];
        expect(found).toEqual(oracle);
      }),
      { numRuns: 300 },
    );
  });
});
