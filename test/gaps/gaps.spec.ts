import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { AppModule } from '../../src/app.module.js';
import { ledgers, reports } from '../../src/platform/ledgers/index.js';
import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

interface Gap {
  nameEn: string;
  nameZh: string;
  href: string;
  rows: number;
}

const OUTLETS = ['G1', 'G2'];
const SINCE = { validFrom: '2026-10-01' };

let house: House;
let admin: Session;
beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  for (const code of OUTLETS) await house.outlet({ code });
  for (const seatNo of ['1', '2', '3'])
    await record('counter-seats', { outletCode: 'G1', seatNo, kind: 'till', ...SINCE });
  const pc = { outletCode: 'G1', assetNo: 'A-1' };
  const kind = { facilityClass: 'business', item: 'pc', name: 'PC', quantity: 1, state: 'working' };
  await record('equipment', { ...pc, ...kind, commissionedOn: '2026-10-01', ...SINCE });
  const fault = { ...pc, faultNo: 'F-1', description: 'Screen stays dark' };
  await record('equipment-faults', { ...fault, reportedAt: '2026-11-10T01:00:00Z' });
});
afterAll(() => house.close());

const record = (list: string, row: object) => admin.post(`/v1/outlets/${list}`, row).expect(201);
const gapsOf = async (session: Session, query: string): Promise<Gap[]> =>
  (await session.get(`/v1/gaps?orgUnitCode=${query}`).expect(200)).body.gaps as Gap[];
const rowsBehind = async ({ href }: Gap): Promise<number> =>
  (await admin.get(`${href}&limit=1&includeTotal=true`).expect(200)).body.total as number;
const listOf = ({ href }: Gap): string => href.slice('/v1/'.length, href.indexOf('?'));

describe('what is missing', () => {
  it.each(['C1', 'G1', 'C1&asOf=2026-09-30', 'C2'])(
    'in %s is counted list by list, each with as many rows as lie behind its link',
    async (unit) => {
      const gaps = await gapsOf(admin, unit);
      const behind: number[] = [];
      for (const gap of gaps) behind.push(await rowsBehind(gap));
      expect(gaps.map(({ href, rows }) => ({ href, rows }))).toEqual(
        gaps.map(({ href }, at) => ({ href, rows: behind[at] })),
      );
    },
  );

  it('shows what was planted, of the unit and of the day asked for', async () => {
    const found = async (unit: string) =>
      Object.fromEntries((await gapsOf(admin, unit)).map(({ nameEn, rows }) => [nameEn, rows]));
    const [city, one, other] = [await found('C1'), await found('G1'), await found('G2')];
    expect(city).toMatchObject({ 'seats without a supervision card': 3, 'faults open beyond three days': 1 });
    expect(city).toMatchObject({ 'outlets without what one opens with': 2 });
    expect(other).toMatchObject({ 'seats without a supervision card': 0, 'faults open beyond three days': 0 });
    const lacked = [city, one, other].map((of) => Number(of['missing facilities']));
    expect(lacked).toEqual([Number(lacked[1]) + Number(lacked[2]), Number(lacked[2]) - 1, lacked[2]]);
    expect(await found('C1&asOf=2026-11-10')).toMatchObject({ 'faults open beyond three days': 0 });
    expect(await found('C1&asOf=2026-09-30')).toMatchObject({ 'seats without a supervision card': 0 });
  });

  it('tells everybody of the lists they may read, and of no other', async () => {
    const service = await gapsOf(await house.as('customer_service', 'C1'), 'C1');
    expect(new Set(service.map((gap) => listOf(gap).split('/')[0]))).toEqual(new Set(['outlets']));
    const finance = await gapsOf(await house.as('finance', 'C1'), 'G1');
    expect(finance.map(listOf)).toEqual(['outlets/unapproved-cost-lines']);
  });

  it('tells somebody with two roles of each list where they hold the role for it', async () => {
    const both = await house.account('two.roles', [
      { role: 'customer_service', orgUnitCode: 'C1' },
      { role: 'finance', orgUnitCode: 'C2' },
    ]);
    expect((await gapsOf(both, 'C1')).map(listOf)).not.toContain('outlets/unapproved-cost-lines');
    expect((await gapsOf(both, 'C2')).map(listOf)).toEqual(['outlets/unapproved-cost-lines']);
  });

  it('is refused of a unit that is not there, and alike of one that is not the caller’s', async () => {
    const { body: foreign } = await (
      await house.as('outlet_management', 'C2')
    )
      .get('/v1/gaps?orgUnitCode=C1')
      .expect(422);
    const { body: absent } = await admin.get('/v1/gaps?orgUnitCode=NOWHERE').expect(422);
    expect([foreign.code, absent.code]).toEqual(['unknown_org_unit', 'unknown_org_unit']);
  });

  it('is refused of a province and of the country, whose lists take too long to count', async () => {
    for (const unit of ['P1', 'HQ']) {
      const { body } = await admin.get(`/v1/gaps?orgUnitCode=${unit}`).expect(422);
      expect(body).toMatchObject({ code: 'unit_too_large', details: { orgUnitCode: unit } });
    }
  });

  it('may be asked by whoever may read one of the lists', () => {
    void AppModule; // Its modules declare the lists.
    const document = JSON.parse(readFileSync(path.resolve(__dirname, '../../../openapi.json'), 'utf8')) as {
      paths: Record<string, { get: { 'x-permissions': string[] } }>;
    };
    const reads = [...reports(), ...ledgers()].filter(({ gaps }) => gaps !== undefined).map(({ read }) => read);
    expect([...new Set(reads)].sort()).toEqual([...(document.paths['/v1/gaps']?.get['x-permissions'] ?? [])].sort());
  });
});
