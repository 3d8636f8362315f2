import { type AddressInfo } from 'node:net';
import { get as httpGet } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import exceljs from 'exceljs';
import request, { type Response } from 'supertest';
import { HTTP_APP_OPTIONS, httpAdapter, setUpHttp } from '../../src/http-app.js';
import { Public } from '../../src/platform/access/index.js';
import { EXPORT_TYPES, type ExportColumn, exportFile, isExportType, XLSX } from '../../src/platform/exports/index.js';
import { ChosenType, Offers } from '../../src/platform/http/negotiation.js';
import { ProbeModule } from './probe.js';

interface Row {
  code: string;
  name: string;
  month: string;
  value: number | null;
  amountFen: number;
  at: string;
}
const both = (en: string, zh: string) => ({ en, zh });
const REVENUE = both('Revenue', '收入');
const COLUMNS: readonly ExportColumn<Row>[] = [
  { name: 'outlet_code', title: both('Code', '编码'), kind: 'text', value: (row) => row.code },
  { name: 'outlet_name', title: both('Name', '名称'), kind: 'text', value: (row) => row.name },
  { name: 'month', title: both('Month', '月份'), kind: 'month', value: (row) => row.month },
  { name: 'revenue_value', title: both('Rate', '完成率'), group: REVENUE, kind: 'ratio', value: (row) => row.value },
  { name: 'revenue_fen', title: both('Yuan', '金额'), group: REVENUE, kind: 'fen', value: (row) => row.amountFen },
  { name: 'published_at', title: both('At', '时间'), kind: 'instant', width: 30, value: (row) => row.at },
];
const row = (code: string, name: string, value: number | null, amountFen: number): Row => {
  return { code, name, month: '2026-10', value, amountFen, at: '2026-10-31T16:00:00Z' };
};
const DANGEROUS = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'];
const ROWS: readonly Row[] = [
  row('XA001', '西安, "东大街"\n厅', 1.030877, -4123506),
  ...DANGEROUS.map((d) => row('XA002', d, null, 0)),
];
let source: () => AsyncIterable<Row> | Iterable<Row>;
let released = 0;

@Controller('exports')
class ExportsController {
  @Public() @Get() @Offers(...EXPORT_TYPES) async rows(@ChosenType() type: string): Promise<unknown> {
    if (!isExportType(type)) return { items: ROWS };
    const table = {
      fileName: '五率通报 (2026-10)',
      plainName: 'five-rates (2026-10)',
      sheetName: '五率',
      columns: COLUMNS,
      rows: source(),
      locale: 'zh' as const,
    };
    return exportFile(type, table);
  }
}
@Module({ imports: [ProbeModule], controllers: [ExportsController] })
class ExportsProbe {}

let app: NestFastifyApplication;
let url: string;
beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(ExportsProbe, httpAdapter(), {
    ...HTTP_APP_OPTIONS,
    logger: false,
  });
  await setUpHttp(app);
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(() => app.close());
beforeEach(() => {
  source = () => ROWS;
});

const as = (type: string) =>
  request(url)
    .get('/v1/exports')
    .set('Accept', type)
    .buffer(true)
    .parse((answer, done) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done(null, Buffer.concat(chunks)));
    });
const bytes = (answer: Response) => answer.body as Buffer;

describe('an export', () => {
  it('is JSON unless another type is asked for', async () => {
    await request(url).get('/v1/exports').expect(200).expect('Content-Type', /json/);
    await as('application/pdf').expect(406);
  });

  it('is CSV with a byte order mark, quoted where needed, formulas made harmless and negative numbers kept', async () => {
    const answer = await as('text/csv').expect(200).expect('Content-Type', 'text/csv; charset=utf-8');
    const text = bytes(answer).toString('utf8');
    expect(text.startsWith('\uFEFFoutlet_code,outlet_name,month,revenue_value,revenue_fen,published_at\r\n')).toBe(
      true,
    );
    expect(text).toContain('XA001,"西安, ""东大街""\n厅",2026-10,1.030877,-4123506,2026-10-31T16:00:00Z\r\n');
    for (const dangerous of DANGEROUS) expect(text).toContain(`'${dangerous}`);
    expect(text).toContain(`"'\rx"`); // A lone CR would break the line.
  });

  it('is named in UTF-8, and plainly for who cannot read that', async () => {
    const { headers } = await as('text/csv').expect(200);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="five-rates _2026-10_.csv"; filename*=UTF-8''%E4%BA%94%E7%8E%87%E9%80%9A%E6%8A%A5%20%282026-10%29.csv`,
    );
  });

  it('is NDJSON, a line for each item', async () => {
    const lines = bytes(await as('application/x-ndjson').expect(200))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line) as Row)).toEqual(ROWS);
  });

  it('is a sheet with two frozen header rows, real numbers and dates, and text that is text', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes(await as(XLSX).expect(200)) as never);
    const sheet = book.getWorksheet('五率');
    if (!sheet) throw new Error('no sheet');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect([sheet.getCell('A1').value, sheet.getCell('D1').value, sheet.getCell('D2').value]).toEqual([
      '编码',
      '收入',
      '完成率',
    ]);
    expect([sheet.getCell('E1').isMerged, sheet.getCell('A2').isMerged]).toEqual([true, true]);
    expect(sheet.getRow(3).values).toEqual([
      undefined,
      'XA001',
      '西安, "东大街"\n厅',
      new Date('2026-10-01T00:00:00Z'),
      1.030877,
      -41235.06,
      new Date('2026-11-01T00:00:00Z'),
    ]);
    expect([sheet.getCell('C3').numFmt, sheet.getCell('D3').numFmt, sheet.getCell('E3').numFmt]).toEqual([
      'yyyy-mm',
      '0.00%',
      '#,##0.00',
    ]);
    DANGEROUS.forEach((dangerous, place) => {
      const cell = sheet.getCell(4 + place, 2);
      expect([cell.type, cell.numFmt]).toEqual([exceljs.ValueType.String, '@']);
      expect(String(cell.value).trim()).toBe(dangerous.trim());
      expect(sheet.getCell(4 + place, 4).value).toBeNull();
    });
    expect(sheet.getColumn(6).width).toBe(30);
  });

  it('that fails before its first row is refused as any other request', async () => {
    source = async function* () {
      await sleep(1);
      throw new Error('SELECT secret');
    };
    for (const type of EXPORT_TYPES)
      await as(type)
        .expect(500)
        .expect('Content-Type', /problem/);
  });

  it.each(EXPORT_TYPES)('that fails half way cuts the connection instead of passing for whole: %s', async (type) => {
    source = async function* () {
      yield row('XA001', 'a', 1, 1);
      await sleep(20);
      throw new Error('lost');
    };
    await expect(as(type)).rejects.toThrow(/aborted|hang up/);
  });

  it.each(EXPORT_TYPES)('lets go of its rows when the client leaves: %s', async (type) => {
    const before = released;
    source = async function* () {
      try {
        for (;;) {
          yield row('XA001', 'a'.repeat(1000), 1, 1);
          await sleep(0);
        }
      } finally {
        released++;
      }
    };
    const call = httpGet(`${url}/v1/exports`, { headers: { Accept: type } }, (answer) => {
      answer.once('data', () => call.destroy());
    });
    call.on('error', () => undefined);
    for (let wait = 0; wait < 100 && released === before; wait++) await sleep(20);
    expect(released).toBe(before + 1);
  });
});
