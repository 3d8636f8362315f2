import { gb18030 } from '../support/excel.js';
import { House } from '../support/house.js';

const PATH = '/v1/outlets/cost-lines/batch';
const MONTH = '2026-10';

describe('rows that cannot be read', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T04:00:00Z');
    await house.city('C1');
    await house.outlet({ code: 'A' });
  });
  afterAll(() => house.close());

  it('are named by row and code, and the good rows beside them are stored', async () => {
    const manager = await house.as('outlet_management');
    const row = (sourceRef: string) =>
      JSON.stringify({ sourceSystem: 'FIN', sourceRef, outletCode: 'A', month: MONTH, item: 'rent', amountFen: 1 });
    const lines = [row('first'), '{"sourceRef":', row('x\ud800'), row('last')];
    const { body } = await manager
      .post(PATH)
      .set('Content-Type', 'application/x-ndjson')
      .send(`${lines.join('\n')}\n`)
      .expect(200);
    expect(body).toMatchObject({
      received: 4,
      accepted: 2,
      rejected: 2,
      errors: [
        { row: 2, code: 'bad_row' },
        { row: 3, code: 'bad_encoding' },
      ],
    });
    const stored = await manager.get(`/v1/outlets/cost-lines?month=${MONTH}&outletCode=A`).expect(200);
    const { items } = stored.body as { items: { sourceRef: string }[] };
    expect(items.map((item) => item.sourceRef).sort()).toEqual(['first', 'last']);
  });

  it('are none where a Chinese Excel saved facts, which are read as strictly as ever', async () => {
    const manager = await house.as('outlet_management');
    const csv = `sourceSystem;sourceRef;outletCode;month;item;amountFen\r\nFIN;房租-1;A;${MONTH};rent;12\r\nFIN;房租-2;A;${MONTH};rent;1,2\r\n`;
    const { body } = await manager.post(PATH).set('Content-Type', 'text/csv').send(gb18030(csv)).expect(200);
    expect(body).toMatchObject({ accepted: 1, errors: [{ row: 2, sourceRef: '房租-2', code: 'wrong_type' }] });
  });
});
