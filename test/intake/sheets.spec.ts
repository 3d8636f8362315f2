import type { LedgerAbout } from '../../src/platform/ledgers/index.js';
import { fillSmall } from '../support/demonstration.js';
import { gb18030, savedByExcel, sheetAt } from '../support/excel.js';
import { House, PASSWORD } from '../support/house.js';
import { plantPerson } from '../support/people.js';
import { hiddenFields, ledgers } from '../support/ledgers.js';
import type { BatchAnswer } from '../support/month.js';
import type { Session } from '../support/session.js';

/** Lists that cannot be tried here, with the reason. */
const NOT_TRIED: Readonly<Record<string, string>> = {
  MealTurns: 'who eats in turn is on the roster of that day',
  StatisticsReports: 'the statistician of the outlet hands them in',
  People: 'shown with identity and telephone masked, so it is no list to send back',
};
const PEOPLE_PER_OUTLET = 7;

let house: House;
let clerk: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  await fillSmall(house);
  await peopleOfTheBranch();
  clerk = await house.signIn('demo', PASSWORD);
  for (const { path, examples } of [...ledgers, ...ledgers]) {
    await clerk.post(`/v1/${path}/batch`, { rows: examples }).expect(200); // Twice: some name what others make.
  }
}, 120_000);
afterAll(() => house.close());

async function peopleOfTheBranch(): Promise<void> {
  const there = await house.asOwner((client) => client.query(`SELECT p.id FROM personnel.person AS p LIMIT 1`));
  if (there.rows.length > 0) return;
  for (let at = 0; at < 3 * PEOPLE_PER_OUTLET; at++) {
    const unitCode = `XA00${1 + Math.floor(at / PEOPLE_PER_OUTLET)}`;
    await plantPerson(house, { personNo: `XA-P${String(at + 1).padStart(4, '0')}`, unitCode });
  }
}

async function tried({ path }: LedgerAbout, csv: Buffer, type: string): Promise<BatchAnswer> {
  const { body } = await clerk.post(`/v1/${path}/batch?mode=dry_run`).set('Content-Type', type).send(csv);
  return body as BatchAnswer;
}

/** Everything the list has is there already, and nothing else is said. */
function faultsOf(form: string, answer: BatchAnswer, rows: number): string[] {
  const isSame = answer.received === rows && answer.duplicates === rows;
  return isSame ? [] : [`${form}: ${JSON.stringify({ ...answer, errors: answer.errors?.slice(0, 3) })}`];
}

describe('a list that Excel saved', () => {
  const whole = ledgers.filter((about) => hiddenFields(about).length === 0 && !(about.many in NOT_TRIED));
  it.each(whole.map((about) => [about.many, about] as const))('comes back as it went out: %s', async (_, about) => {
    const path = `/v1/${about.path}${about.table.isDated ? '?asOf=2026-12-15' : ''}`; // Some examples begin later.
    const faults: string[] = [];
    for (const language of ['zh-CN', 'en']) {
      const sheet = await sheetAt(clerk, path, language);
      if (sheet.rowCount < 2) faults.push(`no example of ${about.many} is accepted`);
      const answer = await tried(about, gb18030(savedByExcel(sheet)), 'text/csv; charset=gb18030');
      faults.push(...faultsOf(`XLSX ${language}`, answer, sheet.rowCount - 1));
    }
    const { text } = await clerk.get(path).set('Accept', 'text/csv').expect(200);
    const answer = await tried(about, Buffer.from(text), 'text/csv');
    faults.push(...faultsOf('CSV', answer, answer.received));
    expect(faults).toEqual([]);
  });
});

describe('a cell of a ledger that is wrong', () => {
  const PATH = '/v1/outlets/equipment/batch?mode=dry_run';
  const detailsOf = async (language: string) => {
    const { body } = await clerk
      .post(PATH)
      .set('Content-Type', 'text/csv')
      .set('Accept-Language', language)
      .send(
        '营业厅编码,资产编号,设施类别,名称,数量,启用日期,状态,生效日\nXA001,A 1,营业设备,电脑,1,2026/1/1,坏了,2026/11/1\n',
      )
      .expect(200);
    const { errors } = body as { errors: { field: string; detail: string }[] };
    return Object.fromEntries(errors.map(({ field, detail }) => [field, detail]));
  };

  it('is answered with the words it may say, and with an example of the form it is to have', async () => {
    const zh = await detailsOf('zh-CN');
    expect(zh['facilityClass']).toContain('business (');
    expect(zh['facilityClass']).toContain('营业设施');
    expect(zh['state']).toContain('working (');
    expect(zh['assetNo']).toContain('例如:A-01');
    expect((await detailsOf('en'))['assetNo']).toContain('For example: A-01.');
  });
});

describe('a CSV of a ledger', () => {
  const PATH = '/v1/outlets/functional-zones/batch?mode=dry_run';
  const csv = async (text: string, status = 200) =>
    (await clerk.post(PATH).set('Content-Type', 'text/csv').send(text).expect(status)).body as BatchAnswer;

  it('may be headed in Chinese, with what the list only shows, and end as Excel ends it', async () => {
    const { received, accepted, errors } = await csv(
      '营业厅编码,营业厅名称,分区编号,分区类型,准入级别,客户座位数,生效日,失效首日,,\r\n' +
        'XA001,不看,Y-1,welcome,公共区,"1,200",2026/11/1,2027-04-01,,\r\n' +
        ',,,,,,,,,\r\n' +
        'XA001,,Y-2,welcome,,,2026年11月1日\r\n',
    );
    expect({ received, accepted, errors }).toEqual({ received: 2, accepted: 2, errors: [] });
  });

  const ROWS = '营业厅编码,分区编号,分区类型,客户座位数,生效日\r\nXA001,Y-1,welcome,12,2026/11/1\r\n';
  it.each([
    { as: 'CSV of a Chinese Excel', bytes: gb18030(ROWS) },
    { as: 'CSV with semicolons', bytes: gb18030(ROWS.replaceAll(',', ';')) },
    { as: 'Unicode text', bytes: Buffer.from(`\uFEFF${ROWS.replaceAll(',', '\t')}`, 'utf16le') },
  ])('is read as Excel saves it, without a word about it: $as', async ({ bytes }) => {
    const { body } = await clerk.post(PATH).set('Content-Type', 'text/csv').send(bytes).expect(200);
    expect(body).toMatchObject({ received: 1, accepted: 1, errors: [] });
  });

  it('is refused with what is understood where it is a workbook', async () => {
    const sent = clerk.post(PATH).set('Content-Type', 'text/csv').set('Accept-Language', 'zh');
    const { body } = await sent.send(Buffer.from('PK\u0003\u0004\u0014\u0000')).expect(400);
    expect(body).toMatchObject({ code: 'unreadable_text' });
    expect((body as { detail: string }).detail).toContain('GB18030(GBK)');
  });

  it('leaves a number with a comma alone where semicolons stand between cells: nobody can say what it means', async () => {
    const { errors } = await csv(
      'outletCode;zoneNo;zoneType;seats;validFrom\nXA001;Y-1;welcome;1,200;2026-11-01\nXA001;Y-2;welcome;1200;2026-11-01\n',
    );
    expect(errors.map(({ row, field, code }) => [row, field, code])).toEqual([[1, 'seats', 'wrong_type']]);
  });

  it('may be headed with the names of the fields or of the exported columns', async () => {
    expect(await csv('outletCode,zone_no,zoneType,valid_from\nXA001,Y-1,welcome,2026-11-01\n')).toMatchObject({
      accepted: 1,
    });
  });

  it('is refused with a column nobody knows, one that stands twice, or one too few', async () => {
    const row = 'XA001,Y-1,welcome,2026-11-01,x\n';
    const unknown = await csv(`outletCode,zoneNo,zoneType,validFrom,颜色\n${row}`, 400);
    expect(unknown).toMatchObject({ code: 'unknown_column' });
    const twice = await csv(`outletCode,zoneNo,zoneType,validFrom,分区编号\n${row}`, 400);
    expect(twice).toMatchObject({ code: 'unknown_column' });
    expect(await csv('outletCode,zoneNo,zoneType\nXA001,Y-1,welcome\n', 400)).toMatchObject({ code: 'missing_column' });
  });

  it('has a bad row where a cell stands under no heading, and says what a cell should have been', async () => {
    const { errors } = await csv(
      'outletCode,zoneNo,zoneType,seats,validFrom\n' +
        'XA001,Y-1,welcome,,2026-11-01,surplus\n' +
        'XA001,Y-2,welcome,"12,00",2026-11-01\n' +
        'XA001,Y-3,welcome,,2026/2/30\n',
    );
    expect(errors.map(({ row, field, code }) => [row, field, code])).toEqual([
      [1, null, 'bad_row'],
      [2, 'seats', 'wrong_type'],
      [3, 'validFrom', 'bad_date'],
    ]);
  });
});
