import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

const ZONES = '/v1/outlets/functional-zones/batch';
const SHEET =
  '营业厅编码,分区编号,分区类型,客户座位数,生效日\n' +
  'A1,Z-1,welcome,many,2026/11/1\n' +
  'A2,Z-2,welcome,,2026/11/1\n' +
  'A1,Z-3,welcome,4,2026/11/1\n' +
  'A1,Z-4,welcome,4,2026/11/1,surplus\n';
const COLUMNS = [
  [1, 'seats', '客户座位数'],
  [2, 'outletCode', '营业厅编码'],
  [4, null, null],
];

interface Faults {
  batchId: string;
  errors: { row: number; field: string | null; column: string | null }[];
}

let house: House;
let clerk: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T04:00:00Z');
  await house.city('C1');
  await house.outlet({ code: 'A1' });
  clerk = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

async function sent(csv: string, query = '', headers: Record<string, string> = {}): Promise<Faults> {
  const { body } = await clerk.post(`${ZONES}${query}`).set('Content-Type', 'text/csv').set(headers).send(csv);
  return body as Faults;
}

function columnsOf({ errors }: Faults): unknown[] {
  return errors.map(({ row, field, column }) => [row, field, column]);
}

describe('what is wrong with a row of a sheet', () => {
  it('names its column as the sheet heads it, whoever found it, and once more afterwards', async () => {
    expect(columnsOf(await sent(SHEET, '?mode=dry_run'))).toEqual(COLUMNS);
    expect(columnsOf(await sent(SHEET, '?mode=atomic'))).toEqual(COLUMNS);
    const key = { 'Idempotency-Key': 'once' };
    const taken = await sent(SHEET, '', key);
    expect(columnsOf(taken)).toEqual(COLUMNS);
    expect(columnsOf(await sent(SHEET, '', key))).toEqual(COLUMNS);
    const { body } = await clerk.get(`/v1/batches/${taken.batchId}`).expect(200);
    expect(columnsOf(body as Faults)).toEqual(COLUMNS);
    const { text } = await clerk.get(`/v1/batches/${taken.batchId}/errors`).expect(200);
    expect(text.split('\n').slice(0, 2)).toEqual([
      '\uFEFFrow,sourceRef,field,column,code,detail,rule',
      expect.stringMatching(/^1,,seats,客户座位数,wrong_type,/),
    ]);
  });

  it('names the field where that is what stands above it, and no column where there is none', async () => {
    const csv = await sent('outletCode,zone_no,zoneType,validFrom\nA2,Z-5,welcome,2026-11-01\n', '?mode=dry_run');
    expect(columnsOf(csv)).toEqual([[1, 'outletCode', 'outletCode']]);
    const rows = [{ outletCode: 'A2', zoneNo: 'Z-6', zoneType: 'welcome', validFrom: '2026-11-01' }];
    const { body } = await clerk.post(`${ZONES}?mode=dry_run`, { rows }).expect(200);
    expect(columnsOf(body as Faults)).toEqual([[1, 'outletCode', null]]);
  });
});
