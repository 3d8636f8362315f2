import { House } from '../support/house.js';
import { draft, LINES, SchemeDesk, SCHEMES } from '../support/schemes.js';

describe('assessment schemes', () => {
  let house: House;
  let desk: SchemeDesk;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T02:00:00Z');
    await house.city('C1');
    desk = new SchemeDesk(house);
  });
  afterAll(() => house.close());

  it('begin with the default of 2012: five rates, self-owned outlets, net revenue', async () => {
    const admin = await house.asAdmin();
    const { body } = await admin.get(SCHEMES).expect(200);
    expect(body.items).toContainEqual(
      expect.objectContaining({ code: 'five_rates_default', ownerCode: 'HQ', versions: 1, publishedVersion: 1 }),
    );
    const found = await admin.get(`${SCHEMES}/five_rates_default/versions/1`).expect(200);
    expect(found.body).toMatchObject({
      state: 'published',
      validFrom: '2012-01',
      validTo: null,
      orgUnitCode: 'HQ',
      ownerships: ['self_owned'],
      revenueBasis: 'net',
      applicableWeightMin: 50,
      lines: LINES,
    });
    await admin.get(`${SCHEMES}/no_such_scheme`).expect(404);
    await admin.get(`${SCHEMES}/five_rates_default/versions/9`).expect(404);
  });

  it('are drafted by number, read back as they were written, and replaced with the ETag that was seen', async () => {
    const admin = await house.asAdmin();
    const code = await desk.scheme();
    const location = await desk.version({ basisDocument: '陕联通[2026]9号' }, code);
    expect(location).toBe(`${SCHEMES}/${code}/versions/1`);
    const first = await admin.get(location).expect(200);
    expect(first.body).toMatchObject({ ...draft(), state: 'draft', basisDocument: '陕联通[2026]9号' });
    const seen = first.headers['etag'] as string;
    await admin.put(location, draft()).expect(428);
    const changed = await admin
      .put(location, draft({ validTo: '2028-01' }))
      .set('If-Match', seen)
      .expect(200);
    expect(changed.body).toMatchObject({ validTo: '2028-01', basisDocument: null, lines: LINES });
    await admin.put(location, draft()).set('If-Match', seen).expect(412);
    expect(await desk.version({}, code)).toBe(`${SCHEMES}/${code}/versions/2`);
    const { body } = await admin.get(`${SCHEMES}/${code}/versions`).expect(200);
    expect(body.items).toMatchObject([{ version: 1 }, { version: 2 }]);
  });

  it('have codes of their own', async () => {
    const admin = await house.asAdmin();
    const { body } = await admin.post(SCHEMES, { code: 'five_rates_default', name: 'x' }).expect(409);
    expect(body).toMatchObject({ code: 'scheme_code_taken' });
    await admin.post(SCHEMES, { code: 'Five Rates', name: 'x' }).expect(400);
  });

  it('R-266 belong to headquarters, which makes one set of rules for all', async () => {
    const code = await desk.scheme();
    const province = await house.as('hq_admin', 'P1');
    const { body } = await province.post(SCHEMES, { code: 'of_a_province', name: 'x' }).expect(403);
    expect(body).toMatchObject({ code: 'scheme_of_headquarters', rule: 'R-266' });
    await province.post(`${SCHEMES}/${code}/versions`, draft()).expect(403);
    const location = await desk.version({}, code);
    await province.post(`${location}/publish`).expect(403);
    for (const role of ['outlet_management', 'information_centre', 'auditor'] as const) {
      await (await house.as(role)).get(SCHEMES).expect(403);
      await (await house.as(role)).post(SCHEMES, { code: 'x', name: 'x' }).expect(403);
    }
    const admin = await house.asAdmin();
    expect((await admin.get(`${SCHEMES}/${code}`).expect(200)).body).toMatchObject({ ownerCode: 'HQ' });
  });

  describe('once published', () => {
    it('never change, neither through the API nor in the database', async () => {
      const admin = await house.asAdmin();
      const location = await desk.version({ orgUnitCode: await desk.city() });
      const published = await desk.publish(location);
      expect(published.body).toMatchObject({ state: 'published', retroactive: false, publishedBy: '1' });
      const seen = published.headers['etag'] as string;
      const changed = await admin.put(location, draft()).set('If-Match', seen).expect(409);
      expect(changed.body).toMatchObject({ code: 'scheme_version_published' });
      expect((await desk.publish(location)).status).toBe(409);
      const code = published.body.schemeCode as string;
      await house.asOwner(async (client) => {
        const change = `UPDATE assessment.scheme_line SET weight = 0 WHERE scheme_code = $1`;
        await expect(client.query(change, [code])).rejects.toMatchObject({ code: 'OO005' });
        const move = `UPDATE assessment.scheme_version SET valid_from = '2030-01-01' WHERE scheme_code = $1`;
        await expect(client.query(move, [code])).rejects.toMatchObject({ code: 'OO001' });
      });
    });

    it('R-157 are in force for whole calendar months, and no two of a unit for the same outlets and month', async () => {
      const orgUnitCode = await desk.city();
      const admin = await house.asAdmin();
      await admin.post(`${SCHEMES}/${await desk.scheme()}/versions`, draft({ validFrom: '2027-01-15' })).expect(400);
      const first = await desk.version({ orgUnitCode, validTo: '2027-07' });
      expect((await desk.publish(first)).status).toBe(200);
      const overlapping = await desk.version({ orgUnitCode, validFrom: '2027-06' });
      const tied = await desk.publish(overlapping);
      expect(tied.status).toBe(409);
      expect(tied.body).toMatchObject({ code: 'scheme_tie', rule: 'R-157', details: { orgUnitCode, version: 1 } });
      expect(
        (await desk.publish(await desk.version({ orgUnitCode, validFrom: '2027-06', areas: ['urban', 'other'] })))
          .status,
      ).toBe(409);
      for (const apart of [
        { orgUnitCode, validFrom: '2027-07' },
        { orgUnitCode, validFrom: '2027-06', areas: ['other'] },
        { orgUnitCode, validFrom: '2027-06', ownerships: ['agent'] },
        { orgUnitCode: await desk.city(), validFrom: '2027-06' },
      ]) {
        expect((await desk.publish(await desk.version(apart))).status).toBe(200);
      }
      const code = first.split('/')[4] ?? '';
      expect(
        (await desk.publish(await desk.version({ orgUnitCode, validFrom: '2027-03', validTo: '2027-07' }, code)))
          .status,
      ).toBe(200);
    });

    it('let one of two publishes at once through where they would tie', async () => {
      const orgUnitCode = await desk.city();
      const both = [await desk.version({ orgUnitCode }), await desk.version({ orgUnitCode })];
      const answers = await Promise.all(both.map((location) => desk.publish(location)));
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    });

    it.each([
      ['2026-10', true],
      ['2026-11', true],
      ['2026-12', false],
    ])('are marked retroactive if they begin in %s: %s', async (validFrom, retroactive) => {
      const orgUnitCode = await desk.city();
      const { body } = await desk.publish(await desk.version({ orgUnitCode, validFrom }));
      expect(body).toMatchObject({ state: 'published', retroactive });
    });
  });
});
