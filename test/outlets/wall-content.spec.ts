import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z');
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  for (const code of ['W1', 'W2', 'W3']) await house.outlet({ code });
  await house.outlet({ code: 'W9', ownership: 'franchise', tenure: null, operatingMode: null });
  manager = await house.as('outlet_manager', 'C1');
});
afterAll(() => house.close());

const DOCUMENTS = '/v1/outlets/documents';
const DISPLAYED = '/v1/outlets/displayed-documents';
const WALLS = '/v1/outlets/wall-contents';
const VERSIONS = '/v1/outlets/displayed-contents';
const MANDATORY = [
  ...['business_items', 'service_standards', 'company_commitment', 'outlet_commitment'],
  ...['basic_tariffs', 'supervision_board'],
];

const issue = (more: object) =>
  admin
    .post(DOCUMENTS, {
      ...{ orgUnitCode: 'HQ', documentCode: 'VI', kind: 'vi_manual', title: 'VI', documentVersion: '2006' },
      ...{ issuedOn: '2026-01-01', validFrom: '2026-01-01', ...more },
    })
    .expect(201);
const found = (more: object) =>
  manager
    .post(DISPLAYED, {
      ...{ outletCode: 'W1', place: 'wall', kind: 'business_items', isDisplayed: true, foundOn: '2026-11-01', ...more },
    })
    .expect(201);
const all = async (path: string, query = '') =>
  (await manager.get(`${path}?limit=500${query}`).expect(200)).body.items as Record<string, unknown>[];
const codes = async (path: string, query: string) => (await all(path, query)).map((item) => item['outletCode']);
const wall = async (outlet: string, query = '') =>
  (await all(WALLS, query)).find((item) => item['outletCode'] === outlet);

describe('documents in force', () => {
  it('R-295 takes the newest version of the nearest unit up the line, on any day and in the tree of that day', async () => {
    await issue({ documentVersion: '2006', validFrom: '2006-07-01' });
    await issue({ documentVersion: '2026', validFrom: '2026-06-01' });
    await issue({ orgUnitCode: 'C2', documentVersion: '2026-C2', validFrom: '2026-06-01' });
    const inForce = async (asOf: string) => {
      const items = await all('/v1/outlets/documents-in-force', `&orgUnitCode=W2&kind=vi_manual&asOf=${asOf}`);
      return items.map(({ documentVersion, issuedByCode }) => [documentVersion, issuedByCode]);
    };
    expect(await inForce('2026-05-31')).toEqual([['2006', 'HQ']]);
    expect(await inForce('2026-06-01')).toEqual([['2026', 'HQ']]);
    const { headers } = await admin.get('/v1/outlets/outlets/W2').expect(200);
    await admin
      .patch('/v1/outlets/outlets/W2', { cityCode: 'C2', validFrom: '2026-10-01' })
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
    const { body } = await admin.get('/v1/outlets/documents-in-force?orgUnitCode=W2&kind=vi_manual').expect(200);
    expect(body.items).toEqual([expect.objectContaining({ documentVersion: '2026-C2', issuedByCode: 'C2' })]);
    const before = await admin
      .get('/v1/outlets/documents-in-force?orgUnitCode=W2&kind=vi_manual&asOf=2026-09-30')
      .expect(200);
    expect(before.body.items).toEqual([expect.objectContaining({ documentVersion: '2026', issuedByCode: 'HQ' })]);
  });

  it('shows an outlet what is issued above it, and an old day as it was under a city it has left', async () => {
    await issue({ documentCode: 'PLAN', kind: 'policy', orgUnitCode: 'C1', documentVersion: 'of C1' });
    const elsewhere = await house.as('outlet_manager', 'W2');
    const { body } = await elsewhere.get(`${DOCUMENTS}?kind=vi_manual`).expect(200);
    expect(body.items.map((item: { orgUnitCode: string }) => item.orgUnitCode).sort()).toEqual(['C2', 'HQ']);
    const of = async (asOf: string) => {
      const path = `/v1/outlets/documents-in-force?orgUnitCode=W2&kind=policy&asOf=${asOf}`;
      return (await elsewhere.get(path).expect(200)).body.items as unknown[];
    };
    expect(await of('2026-09-30')).toEqual([expect.objectContaining({ documentVersion: 'of C1', issuedByCode: null })]);
    expect(await of('2026-10-01')).toEqual([]);
  });

  it('prefers the nearer of two documents of a kind, and of one unit the one that came into force last', async () => {
    const board = { kind: 'coverage_map', title: 'Map', issuedOn: '2026-01-01' };
    await issue({ ...board, documentCode: 'MAP-A', documentVersion: 'A', validFrom: '2026-08-01' });
    await issue({ ...board, documentCode: 'MAP-B', documentVersion: 'B', validFrom: '2026-02-01', orgUnitCode: 'P1' });
    await issue({ ...board, documentCode: 'MAP-C', documentVersion: 'C', validFrom: '2026-03-01', orgUnitCode: 'P1' });
    await found({ kind: 'coverage_map', versionFound: 'C' });
    expect(await all(VERSIONS, '&orgUnitCode=W1&kind=coverage_map')).toEqual([
      expect.objectContaining({ state: 'current', currentVersion: 'C' }),
    ]);
  });

  it('compares every outlet of the country with what is issued above it, in one page and where they are counted', async () => {
    const manual = { documentCode: 'DECORATION', kind: 'decoration_manual', title: 'Decoration' };
    await issue({ ...manual, documentVersion: 'of HQ' });
    await issue({ ...manual, documentVersion: 'of C2', orgUnitCode: 'C2' });
    await issue({ ...manual, documentVersion: 'of W3', orgUnitCode: 'W3' });
    const { body } = await admin.get(`${VERSIONS}?kind=decoration_manual&includeTotal=true`).expect(200);
    const items = body.items as { outletCode: string; currentVersion: string }[];
    const versions = items.map(({ outletCode, currentVersion }) => `${outletCode} ${currentVersion}`);
    expect(versions).toEqual(['W1 of HQ', 'W2 of C2', 'W3 of W3']);
    expect(body.total).toBe(3);
  });

  it('is written by the branch and not by the outlet', async () => {
    const row = { orgUnitCode: 'W1', documentCode: 'P', kind: 'policy', title: 'P', documentVersion: '1' };
    await manager.post(DOCUMENTS, { ...row, issuedOn: '2026-01-01', validFrom: '2026-01-01' }).expect(403);
  });
});

describe('what is displayed, as found', () => {
  it('R-301 takes an old version as it hangs there and lists it as stale, beside one that is not', async () => {
    await issue({ documentCode: 'TARIFF', kind: 'basic_tariffs', documentVersion: '2026-10', validFrom: '2026-10-01' });
    const tariffs = { kind: 'basic_tariffs', documentCode: 'TARIFF' };
    const { body } = await found({ ...tariffs, outletCode: 'W1', versionFound: '2019-01' });
    expect(body).toMatchObject({ versionFound: '2019-01', currentVersion: '2026-10', isCurrent: false, isStale: true });
    const fine = await found({ ...tariffs, outletCode: 'W3', versionFound: '2026-10' });
    expect(fine.body).toMatchObject({ isCurrent: true, isStale: false, foundOn: '2026-11-01' });
    expect(await codes(DISPLAYED, '&kind=basic_tariffs&isStale=true')).toEqual(['W1']);
    expect(await codes(VERSIONS, '&kind=basic_tariffs&state=stale')).toEqual(['W1']);
    expect(await codes(WALLS, '&isAnyStale=true')).toEqual(['W1']);
  });

  it('compares with the version of the day that is asked of, and with what was found by then', async () => {
    const tariffs = { kind: 'basic_tariffs', documentCode: 'TARIFF', outletCode: 'W3' };
    await issue({ documentCode: 'TARIFF', kind: 'basic_tariffs', documentVersion: '2026-11', validFrom: '2026-11-10' });
    const stateOn = async (asOf: string) => (await wall('W3', `&asOf=${asOf}`))?.['basicTariffs'];
    expect(await stateOn('2026-10-31')).toBe('missing');
    expect(await stateOn('2026-11-01')).toBe('current');
    expect(await stateOn('2026-11-10')).toBe('stale');
    await found({ ...tariffs, versionFound: '2026-11', foundOn: '2026-11-12' });
    expect(await stateOn('2026-11-11')).toBe('stale');
    expect(await stateOn('2026-11-12')).toBe('current');
    await found({ ...tariffs, isDisplayed: false, foundOn: '2026-11-20' });
    expect(await stateOn('2026-11-22')).toBe('missing');
  });

  it('takes a copy without a version, or of a document no longer in force, for stale', async () => {
    await issue({ documentCode: 'STD-2', kind: 'service_standards', documentVersion: '1', validFrom: '2026-01-01' });
    const unread = await found({ kind: 'service_standards', outletCode: 'W1' });
    expect(unread.body).toMatchObject({ isCurrent: false, isStale: true });
    const other = { kind: 'service_standards', outletCode: 'W1', documentCode: 'STD-1', versionFound: '1' };
    expect((await found(other)).body).toMatchObject({ isCurrent: false, isStale: true });
  });

  it('refuses a finding of a day to come', async () => {
    const row = { outletCode: 'W1', place: 'wall', kind: 'business_items', isDisplayed: true };
    const { body } = await manager.post(DISPLAYED, { ...row, foundOn: '2026-11-23' }).expect(422);
    expect(body).toMatchObject({ code: 'not_yet_happened' });
    await manager.post(DISPLAYED, { ...row, foundOn: '2026-11-22' }).expect(201);
  });
});

describe('reports of what is displayed', () => {
  it('R-299 R-300 lists an outlet that lacks one mandatory wall item, and not one where all hang', async () => {
    await house.outlet({ code: 'X1' });
    for (const kind of MANDATORY) await found({ outletCode: 'X1', kind, versionFound: '1' });
    expect(await codes(WALLS, '&isComplete=true')).toContain('X1');
    for (const [kind, field] of [
      ['business_items', 'businessItems'],
      ['service_standards', 'serviceStandards'],
      ['company_commitment', 'companyCommitment'],
      ['outlet_commitment', 'outletCommitment'],
      ['supervision_board', 'supervisionBoard'],
    ] as const) {
      await found({ outletCode: 'X1', kind, isDisplayed: false, foundOn: '2026-11-21' });
      expect(await wall('X1')).toMatchObject({ [field]: 'missing', isComplete: false });
      expect(await codes(WALLS, '&isComplete=false')).toContain('X1');
      await found({ outletCode: 'X1', kind, versionFound: '1', foundOn: '2026-11-21' });
      expect(await wall('X1')).toMatchObject({ isComplete: true });
    }
  });

  it('R-303 counts an outlet without a coverage map as complete, and shows one that hangs', async () => {
    expect(await wall('X1')).toMatchObject({ coverageMap: 'not_displayed', isComplete: true });
    await found({ outletCode: 'X1', kind: 'coverage_map', versionFound: 'C' });
    expect(await wall('X1')).toMatchObject({ coverageMap: 'current', isComplete: true });
  });

  it('counts for the wall only what hangs on it', async () => {
    await found({ outletCode: 'X1', kind: 'business_items', isDisplayed: false, foundOn: '2026-11-22' });
    await found({ outletCode: 'X1', kind: 'business_items', place: 'counter', versionFound: '1' });
    expect(await wall('X1')).toMatchObject({ businessItems: 'missing' });
  });

  it('R-295 records the VI version of an outlet and lists outlets on an old one only', async () => {
    await found({ outletCode: 'W1', place: 'facade', kind: 'vi_manual', versionFound: '2006' });
    await found({ outletCode: 'W3', place: 'facade', kind: 'vi_manual', versionFound: '2026' });
    expect(await codes(VERSIONS, '&kind=vi_manual&state=stale')).toEqual(['W1']);
    expect(await all(VERSIONS, '&kind=vi_manual&orgUnitCode=W3')).toEqual([
      expect.objectContaining({ state: 'current', versionFound: '2026', currentVersion: '2026' }),
    ]);
  });

  it('R-077 lists copies of the FAQ handbook that are out of date, one by one, and outlets that have none', async () => {
    await issue({ documentCode: 'FAQ', kind: 'faq_handbook', documentVersion: '8', validFrom: '2026-09-01' });
    await found({ outletCode: 'W1', kind: 'faq_handbook', place: 'handbook', versionFound: '8' });
    await found({ outletCode: 'W1', kind: 'faq_handbook', place: 'counter', versionFound: '7' });
    await found({ outletCode: 'W3', kind: 'faq_handbook', place: 'handbook', versionFound: '8' });
    expect(await all(DISPLAYED, '&kind=faq_handbook&isStale=true')).toEqual([
      expect.objectContaining({ outletCode: 'W1', place: 'counter', versionFound: '7', currentVersion: '8' }),
    ]);
    expect(await all(VERSIONS, '&kind=faq_handbook&state=stale')).toEqual([
      expect.objectContaining({ outletCode: 'W1', versionFound: '7' }),
    ]);
    const without = await codes(VERSIONS, '&kind=faq_handbook&state=missing');
    expect(without).toEqual(['W9', 'X1']);
  });

  it('asks the walls of self-owned outlets in business only', async () => {
    await house.outlet({ code: 'X2', openedOn: '2026-12-01' });
    const listed = await codes(WALLS, '');
    expect(listed).not.toContain('W9');
    expect(listed).not.toContain('X2');
    expect(await codes(WALLS, '&asOf=2026-12-01')).toContain('X2');
  });

  it('goes out as a sheet, counts, and pages without losing or doubling an outlet', async () => {
    const { text } = await manager.get(WALLS).set('Accept', 'text/csv').expect(200);
    expect(text.split('\n')[0]).toContain('outlet_code,outlet_name,business_items');
    const seen: unknown[] = [];
    for (let cursor = ''; ;) {
      const { body } = await manager.get(`${VERSIONS}?limit=7&includeTotal=true${cursor}`).expect(200);
      seen.push(...body.items.map((item: { outletCode: string; kind: string }) => `${item.outletCode} ${item.kind}`));
      if (body.nextCursor === null) {
        expect(body.total).toBe(seen.length);
        break;
      }
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(3 * 10 + 1);
  });
});
