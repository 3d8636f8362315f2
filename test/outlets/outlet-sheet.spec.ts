import { gb18030, savedByExcel, sheetAt } from '../support/excel.js';
import { House } from '../support/house.js';
import type { BatchAnswer } from '../support/month.js';
import type { Session } from '../support/session.js';

let house: House;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  await house.outlet({ code: 'S1', name: '解放路营业厅', type: 'flagship', area: 'suburban_county' });
  await house.outlet({ code: 'S2', ownership: 'agent', tenure: undefined, operatingMode: undefined });
  await house.outlet({ code: 'S3', openedOn: '2026-12-01' });
  await house.outlet({ code: 'T1', cityCode: 'C2' });
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const LIST = '/v1/outlets/outlets';
const tried = async (body: Buffer, type = 'text/csv') =>
  (await manager.post(`${LIST}/batch?mode=dry_run`).set('Content-Type', type).send(body).expect(200))
    .body as BatchAnswer;

describe('the list of outlets as a file', () => {
  it('answers the outlets of the caller whole, in the order and with the filter of the list', async () => {
    const { text } = await manager.get(`${LIST}?limit=1&sort=-code`).set('Accept', 'application/x-ndjson').expect(200);
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    const { body } = await manager.get(`${LIST}?sort=-code`).expect(200);
    expect(lines).toEqual(body.items);
    expect(body.items).toHaveLength(3);
    const planned = await manager.get(`${LIST}?status=planned`).set('Accept', 'text/csv').expect(200);
    expect(planned.text.trim().split('\r\n')).toHaveLength(2);
  });

  it.each(['zh-CN', 'en'])('comes back as Excel saved it, and takes another outlet below: %s', async (language) => {
    const sheet = await sheetAt(manager, LIST, language);
    const saved = savedByExcel(sheet);
    const same = await tried(gb18030(saved), 'text/csv; charset=gb18030');
    expect(same).toMatchObject({ received: 3, duplicates: 3, rejected: 0 });
    const more = await tried(Buffer.from(saved.replaceAll('S1', 'S9')));
    expect(more).toMatchObject({ received: 3, accepted: 1, duplicates: 2 });
    const { text } = await manager.get(LIST).set('Accept', 'text/csv').expect(200);
    expect(await tried(Buffer.from(text))).toMatchObject({ received: 3, duplicates: 3 });
  });

  it('says the words of its codes, and times without trade in one cell', async () => {
    const { body, headers } = await manager.get(`${LIST}/S1`).expect(200);
    expect(body.suspensions).toEqual([]);
    await manager
      .patch(`${LIST}/S1`, { suspensions: [{ from: '2026-08-01', to: '2026-08-15' }] })
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
    const row = (await sheetAt(manager, `${LIST}?orgUnitCode=S1`)).getRow(2).values;
    expect(row).toEqual(expect.arrayContaining(['旗舰厅', '郊县', '自有', '自营', '营业', '2026-08-01/2026-08-15']));
  });
});
