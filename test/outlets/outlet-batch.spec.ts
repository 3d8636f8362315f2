import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let manager: Session;
let admin: Session;

beforeAll(async () => {
  house = await House.open();
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  admin = await house.asAdmin();
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const OUTLET = {
  ...{ name: '解放路营业厅', cityCode: 'C1', divisionCode: '610102', type: 'standard', area: 'urban' },
  ...{ ownership: 'self_owned', tenure: 'leased', operatingMode: 'self_run', openedOn: '2020-03-15' },
};
const send = (rows: object[], mode = 'partial') =>
  manager.post(`/v1/outlets/outlets/batch?mode=${mode}`, { rows: rows.map((row) => ({ ...OUTLET, ...row })) });
const exists = async (code: string) => (await admin.get(`/v1/outlets/outlets/${code}`)).status === 200;

describe('outlets in bulk', () => {
  it('stores the good rows and names each bad one with its field', async () => {
    await house.outlet({ code: 'FOREIGN', cityCode: 'C2' });
    const { body } = await send([
      { code: 'B1' },
      { code: 'B2', tenure: undefined },
      { code: 'B3', cityCode: 'C2' },
      { code: 'B4', divisionCode: '610199' },
      { code: 'FOREIGN' },
      { code: 'C1' },
      { code: 'B5', type: 'huge' },
      { code: 'B6', ownership: 'agent', tenure: undefined, operatingMode: undefined },
    ]).expect(200);
    expect(body).toMatchObject({ received: 8, accepted: 2, duplicates: 0, late: 0, rejected: 6 });
    const problems = body.errors.map((e: { row: number; field: string; code: string }) => [e.row, e.field, e.code]);
    expect(problems.sort((a: number[], b: number[]) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
      [2, 'ownership', 'not_company_run'],
      [3, 'cityCode', 'unknown_org_unit'],
      [4, 'divisionCode', 'unknown_division'],
      [5, 'code', 'code_taken'],
      [6, 'code', 'code_taken'],
      [7, 'type', 'out_of_range'],
    ]);
    expect([await exists('B1'), await exists('B2'), await exists('B6')]).toEqual([true, false, true]);
  });

  it('R-255 names the rule in both languages where a row breaks it', async () => {
    const english = await send([{ code: 'B7', operatingMode: 'other_run' }]).expect(200);
    expect(english.body.errors[0].detail).toContain('R-255');
    const chinese = await send([{ code: 'B7', operatingMode: 'other_run' }])
      .set('Accept-Language', 'zh-CN')
      .expect(200);
    expect(chinese.body.errors[0].detail).toContain('自有营业厅');
  });

  it('calls an equal outlet a duplicate and a different one under its code an error', async () => {
    expect((await send([{ code: 'D1' }, { code: 'D1' }]).expect(200)).body).toMatchObject({
      accepted: 1,
      duplicates: 1,
    });
    expect((await send([{ code: 'D1' }]).expect(200)).body).toMatchObject({ accepted: 0, duplicates: 1, rejected: 0 });
    const { body } = await send([{ code: 'D1', name: 'other' }]).expect(200);
    expect(body).toMatchObject({ accepted: 0, duplicates: 0, rejected: 1, errors: [{ row: 1, code: 'code_taken' }] });
  });

  it('stores all or none in atomic mode, and nothing in a dry run', async () => {
    const refused = await send([{ code: 'A1' }, { code: 'A2', cityCode: 'C2' }], 'atomic').expect(422);
    expect(refused.body.code).toBe('batch_refused');
    expect(await exists('A1')).toBe(false);
    expect((await send([{ code: 'A1' }], 'dry_run').expect(200)).body).toMatchObject({ accepted: 1, batchId: null });
    expect(await exists('A1')).toBe(false);
    expect((await send([{ code: 'A1' }], 'atomic').expect(200)).body).toMatchObject({ accepted: 1 });
    expect(await exists('A1')).toBe(true);
  });

  it('reads CSV with Chinese names', async () => {
    const csv = `﻿code,name,cityCode,divisionCode,type,area,ownership,tenure,operatingMode,openedOn\r
V1,"钟楼,营业厅",C1,610103,flagship,urban,self_owned,bought,self_run,2019-05-01\r
V2,小寨营业厅,C1,610113,small,suburban_county,agent,,,2019-05-01\r
`;
    const { body } = await manager
      .post('/v1/outlets/outlets/batch')
      .set('Content-Type', 'text/csv')
      .send(csv)
      .expect(200);
    expect(body).toMatchObject({ received: 2, accepted: 2, rejected: 0 });
    const { body: outlet } = await admin.get('/v1/outlets/outlets/V1').expect(200);
    expect(outlet).toMatchObject({ name: '钟楼,营业厅', divisionName: '陕西省西安市碑林区', tenure: 'bought' });
  });

  it('registers two equal deliveries at once without a deadlock and each outlet once', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => ({ code: `Q${n}` }));
    const answers = await Promise.all([send(rows), send([...rows].reverse()), send(rows)]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    const sum = (field: string) => answers.reduce((total, answer) => total + Number(answer.body[field]), 0);
    expect([sum('accepted'), sum('duplicates'), sum('rejected')]).toEqual([300, 600, 0]);
  });
});
