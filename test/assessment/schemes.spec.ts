import { House } from '../support/house.js';
import { confirmAll, loadMonth, run } from '../support/month.js';

const PATH = '/v1/assessment/schemes';

describe('assessment schemes', () => {
  let house: House;
  let made = 0;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T02:00:00Z');
    await house.city('C1');
  });
  afterAll(() => house.close());

  const up = { type: 'linear_up', redLine: 0.6, cap: 120 };
  const down = { type: 'linear_down', ceiling: 2, cap: 120 };
  const line = (rate: string, weight: number, curve: object) => ({ rate, weight, curve });
  const LINES = [
    line('revenue_completion', 30, up),
    line('user_completion', 25, up),
    line('churn', 15, down),
    line('arrears', 15, down),
    line('input_output', 15, down),
  ];
  const draft = (more: object = {}) => ({
    validFrom: '2027-01',
    orgUnitCode: 'C1',
    areas: ['urban', 'suburban_county'],
    ownerships: ['self_owned'],
    productSet: ['mobile_4g', 'mobile_5g'],
    revenueBasis: 'net',
    bonus: { type: 'linear', floor: 60, cap: 1.2 },
    lines: LINES,
    ...more,
  });
  const scheme = async () => {
    const code = `scheme_${String(++made)}`;
    const admin = await house.asAdmin();
    await admin.post(PATH, { code, name: `Scheme ${code}` }).expect(201);
    return code;
  };
  const version = async (more: object = {}, code?: string) => {
    const admin = await house.asAdmin();
    const { headers } = await admin.post(`${PATH}/${code ?? (await scheme())}/versions`, draft(more)).expect(201);
    return headers['location'] as string;
  };
  const publish = async (location: string) => {
    const admin = await house.asAdmin();
    return admin.post(`${location}/publish`);
  };
  const faults = async (more: object) => {
    const admin = await house.asAdmin();
    const { body } = await admin.post(`${await version(more)}/validate`).expect(200);
    expect(body.isPublishable).toBe(body.faults.length === 0);
    return (body.faults as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
  };
  const withCurve = (curve: object) => ({ lines: [line('revenue_completion', 30, curve), ...LINES.slice(1)] });

  it('begin with the default of 2012: five rates, self-owned outlets, net revenue', async () => {
    const admin = await house.asAdmin();
    const { body } = await admin.get(PATH).expect(200);
    expect(body.items).toContainEqual(
      expect.objectContaining({ code: 'five_rates_default', ownerCode: 'HQ', versions: 1, publishedVersion: 1 }),
    );
    const found = await admin.get(`${PATH}/five_rates_default/versions/1`).expect(200);
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
    await admin.get(`${PATH}/no_such_scheme`).expect(404);
    await admin.get(`${PATH}/five_rates_default/versions/9`).expect(404);
  });

  it('are drafted by number, read back as they were written, and replaced with the ETag that was seen', async () => {
    const admin = await house.asAdmin();
    const code = await scheme();
    const location = await version({ basisDocument: '陕联通[2026]9号' }, code);
    expect(location).toBe(`${PATH}/${code}/versions/1`);
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
    expect(await version({}, code)).toBe(`${PATH}/${code}/versions/2`);
    const { body } = await admin.get(`${PATH}/${code}/versions`).expect(200);
    expect(body.items).toMatchObject([{ version: 1 }, { version: 2 }]);
  });

  it('have codes of their own', async () => {
    const admin = await house.asAdmin();
    const { body } = await admin.post(PATH, { code: 'five_rates_default', name: 'x' }).expect(409);
    expect(body).toMatchObject({ code: 'scheme_code_taken' });
    await admin.post(PATH, { code: 'Five Rates', name: 'x' }).expect(400);
  });

  it('R-266 belong to headquarters, which makes one set of rules for all', async () => {
    const code = await scheme();
    const province = await house.as('hq_admin', 'P1');
    const { body } = await province.post(PATH, { code: 'of_a_province', name: 'x' }).expect(403);
    expect(body).toMatchObject({ code: 'scheme_of_headquarters', rule: 'R-266' });
    await province.post(`${PATH}/${code}/versions`, draft()).expect(403);
    const location = await version({}, code);
    await province.post(`${location}/publish`).expect(403);
    for (const role of ['outlet_management', 'information_centre', 'auditor'] as const) {
      await (await house.as(role)).get(PATH).expect(403);
      await (await house.as(role)).post(PATH, { code: 'x', name: 'x' }).expect(403);
    }
    const admin = await house.asAdmin();
    expect((await admin.get(`${PATH}/${code}`).expect(200)).body).toMatchObject({ ownerCode: 'HQ' });
  });

  describe('checked before they are published', () => {
    it('have nothing wrong when they are like the default', async () => {
      expect(await faults({})).toEqual([]);
    });

    it('R-166 weigh exactly the five rates, each once', async () => {
      expect(await faults({ lines: LINES.slice(0, 4) })).toEqual(['/lines rate_missing', '/lines weights_not_100']);
      const admin = await house.asAdmin();
      const twice = draft({ lines: [...LINES, line('churn', 0, down)] });
      const { body } = await admin.post(`${PATH}/${await scheme()}/versions`, twice).expect(422);
      expect(body).toMatchObject({ code: 'scheme_draft_unsound', rule: 'R-166' });
      expect(body.errors).toMatchObject([{ pointer: '/lines/5/rate', code: 'rate_repeated' }]);
      await admin
        .post(`${PATH}/${await scheme()}/versions`, draft({ lines: [...LINES, line('sixth', 0, down)] }))
        .expect(400);
    });

    it.each([
      [[30, 25, 15, 15, 15], []],
      [[33.3333, 33.3333, 11.1111, 11.1111, 11.1112], []],
      [[30, 25, 15, 15, 14.9999], ['/lines weights_not_100']],
      [[30, 25, 15, 15, 15.0001], ['/lines weights_not_100']],
    ])('weigh 100 together: %j', async (weights, expected) => {
      const lines = LINES.map((one, index) => ({ ...one, weight: weights[index] }));
      expect(await faults({ lines })).toEqual(expected);
    });

    it('are not kept where they contradict themselves, and are told all of that at once', async () => {
      const admin = await house.asAdmin();
      const lines = LINES.map((one, index) => ({ ...one, weight: [30, 25, 15, 15.00001, 14.99999][index] }));
      const path = `${PATH}/${await scheme()}/versions`;
      const { body } = await admin.post(path, draft({ lines, validTo: '2027-01' })).expect(422);
      expect(body.errors).toMatchObject([
        { pointer: '/validTo', code: 'months_out_of_order' },
        { pointer: '/lines/3/weight', code: 'weight_too_fine' },
        { pointer: '/lines/4/weight', code: 'weight_too_fine' },
      ]);
      await admin.post(path, draft({ validTo: '2027-02' })).expect(201);
    });

    it('name everything that is wrong at once', async () => {
      const wrong = {
        productSet: ['mobile_4g', 'telegraph'],
        bonus: { type: 'bands', floor: 60 },
        lines: [line('churn', 20, { type: 'linear_down', ceiling: 1 })],
      };
      expect((await faults(wrong)).sort()).toEqual(
        [
          '/productSet/1 unknown_business_line',
          '/bonus/bands parameter_missing',
          '/bonus/floor parameter_foreign',
          '/lines rate_missing',
          '/lines rate_missing',
          '/lines rate_missing',
          '/lines rate_missing',
          '/lines weights_not_100',
          '/lines/0/curve/cap parameter_missing',
          '/lines/0/curve/ceiling not_in_order',
        ].sort(),
      );
      const refusedAt = await version(wrong);
      const refused = await publish(refusedAt);
      expect(refused.status).toBe(422);
      expect(refused.body).toMatchObject({ code: 'scheme_not_publishable' });
      expect(refused.body.errors).toHaveLength(10);
    });

    const band = (from: number | null, to: number | null, score: number) => ({ from, to, score });
    const points = (...pairs: [number, number][]) => pairs.map(([x, score]) => ({ x, score }));
    const AT = '/lines/0/curve';
    it.each([
      ['a red line may be left out', { type: 'linear_up', cap: 120 }, []],
      ['a cap may not', { type: 'linear_up' }, [`${AT}/cap parameter_missing`]],
      ['a ceiling does not belong to it', { ...up, ceiling: 2 }, [`${AT}/ceiling parameter_foreign`]],
      ['a ceiling lies above the target', { ...down, ceiling: 1.1 }, []],
      ['points rise', { type: 'piecewise', basis: 'target', points: points([0, 0], [1, 100]) }, []],
      ['or fall', { type: 'piecewise', basis: 'value', points: points([0, 100], [1, 0]) }, []],
      [
        'one point is no line',
        { type: 'piecewise', basis: 'value', points: points([0, 0]) },
        [`${AT}/points not_in_order`],
      ],
      [
        'points stand in order',
        { type: 'piecewise', basis: 'value', points: points([1, 0], [1, 100]) },
        [`${AT}/points not_in_order`],
      ],
      [
        'a turn is a slip',
        { type: 'piecewise', basis: 'value', points: points([0, 0], [1, 100], [2, 50]) },
        [`${AT}/points not_monotone`],
      ],
      [
        'unless it is meant',
        { type: 'piecewise', basis: 'value', nonMonotone: true, points: points([0, 0], [1, 100], [2, 50]) },
        [],
      ],
      [
        'bands cover the line',
        { type: 'banded', basis: 'target', bands: [band(null, 0.8, 0), band(0.8, 1, 80), band(1, null, 100)] },
        [],
      ],
      [
        'without a gap',
        { type: 'banded', basis: 'target', bands: [band(null, 0.8, 0), band(0.81, null, 100)] },
        [`${AT}/bands bands_not_whole`],
      ],
      [
        'without an overlap',
        { type: 'banded', basis: 'target', bands: [band(null, 0.8, 0), band(0.79, null, 100)] },
        [`${AT}/bands bands_not_whole`],
      ],
      [
        'from below everything',
        { type: 'banded', basis: 'target', bands: [band(0, null, 0)] },
        [`${AT}/bands bands_not_whole`],
      ],
      [
        'to above everything',
        { type: 'banded', basis: 'target', bands: [band(null, 1, 0)] },
        [`${AT}/bands bands_not_whole`],
      ],
      ['and there is one', { type: 'banded', basis: 'target', bands: [] }, [`${AT}/bands bands_not_whole`]],
      ['a range', { type: 'range', basis: 'value', zeroBelow: 0, low: 1, high: 1, zeroAbove: 2 }, []],
      [
        'lies in order',
        { type: 'range', basis: 'value', zeroBelow: 1, low: 1, high: 2, zeroAbove: 3 },
        [`${AT} not_in_order`],
      ],
      ['a threshold', { type: 'binary', basis: 'value', threshold: 0.9, direction: 'at_least' }, []],
      ['has a side', { type: 'binary', basis: 'value', threshold: 0.9 }, [`${AT}/direction parameter_missing`]],
    ])('have curves as their types ask: %s', async (_, curve, expected) => {
      expect(await faults(withCurve(curve))).toEqual(expected);
    });

    it('say what is wrong in the language of the caller', async () => {
      const admin = await house.asAdmin();
      const location = await version({ productSet: ['telegraph'] });
      const english = await admin.post(`${location}/validate`).set('Accept-Language', 'en').expect(200);
      const chinese = await admin.post(`${location}/validate`).set('Accept-Language', 'zh-CN').expect(200);
      expect(english.body.faults[0].detail).toBe('The catalogue has no business line telegraph.');
      expect(chinese.body.faults[0].detail).toBe('业务目录中没有 telegraph。');
    });
  });

  describe('once published', () => {
    it('never change, neither through the API nor in the database', async () => {
      const admin = await house.asAdmin();
      const location = await version({ orgUnitCode: await house.city(`K${String(++made)}`) });
      const published = await publish(location);
      expect(published.body).toMatchObject({ state: 'published', retroactive: false, publishedBy: '1' });
      const seen = published.headers['etag'] as string;
      const changed = await admin.put(location, draft()).set('If-Match', seen).expect(409);
      expect(changed.body).toMatchObject({ code: 'scheme_version_published' });
      expect((await publish(location)).status).toBe(409);
      const code = published.body.schemeCode as string;
      await house.asOwner(async (client) => {
        const change = `UPDATE assessment.scheme_line SET weight = 0 WHERE scheme_code = $1`;
        await expect(client.query(change, [code])).rejects.toMatchObject({ code: 'OO005' });
        const move = `UPDATE assessment.scheme_version SET valid_from = '2030-01-01' WHERE scheme_code = $1`;
        await expect(client.query(move, [code])).rejects.toMatchObject({ code: 'OO001' });
      });
    });

    it('R-157 are in force for whole calendar months, and no two of a unit for the same outlets and month', async () => {
      const orgUnitCode = await house.city(`K${String(++made)}`);
      const admin = await house.asAdmin();
      await admin.post(`${PATH}/${await scheme()}/versions`, draft({ validFrom: '2027-01-15' })).expect(400);
      const first = await version({ orgUnitCode, validTo: '2027-07' });
      expect((await publish(first)).status).toBe(200);
      const overlapping = await version({ orgUnitCode, validFrom: '2027-06' });
      const tied = await publish(overlapping);
      expect(tied.status).toBe(409);
      expect(tied.body).toMatchObject({ code: 'scheme_tie', rule: 'R-157', details: { orgUnitCode, version: 1 } });
      expect(
        (await publish(await version({ orgUnitCode, validFrom: '2027-06', areas: ['urban', 'other'] }))).status,
      ).toBe(409);
      for (const apart of [
        { orgUnitCode, validFrom: '2027-07' },
        { orgUnitCode, validFrom: '2027-06', areas: ['other'] },
        { orgUnitCode, validFrom: '2027-06', ownerships: ['agent'] },
        { orgUnitCode: await house.city(`K${String(++made)}`), validFrom: '2027-06' },
      ]) {
        expect((await publish(await version(apart))).status).toBe(200);
      }
      const code = first.split('/')[4] ?? '';
      expect(
        (await publish(await version({ orgUnitCode, validFrom: '2027-03', validTo: '2027-07' }, code))).status,
      ).toBe(200);
    });

    it('let one of two publishes at once through where they would tie', async () => {
      const orgUnitCode = await house.city(`K${String(++made)}`);
      const both = [await version({ orgUnitCode }), await version({ orgUnitCode })];
      const answers = await Promise.all(both.map((location) => publish(location)));
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    });

    it.each([
      ['2026-10', true],
      ['2026-11', true],
      ['2026-12', false],
    ])('are marked retroactive if they begin in %s: %s', async (validFrom, retroactive) => {
      const orgUnitCode = await house.city(`K${String(++made)}`);
      const { body } = await publish(await version({ orgUnitCode, validFrom }));
      expect(body).toMatchObject({ state: 'published', retroactive });
    });
  });

  describe('in force', () => {
    const progress = async (code: string, month: string) => {
      const auditor = await house.as('auditor');
      const { body } = await auditor.get(`/v1/assessment/progress?month=${month}&orgUnitCode=${code}`).expect(200);
      return body.items as { schemeCode: string; schemeVersion: number }[];
    };

    it('R-163 score the months they are in force for, from the first on and no longer than to the last', async () => {
      const cityCode = await house.city(`K${String(++made)}`);
      const outletCode = await house.outlet({ cityCode });
      for (const month of ['2026-08', '2026-09', '2026-10']) await loadMonth(house, outletCode, month, {});
      await publish(await version({ orgUnitCode: cityCode, validFrom: '2026-09', validTo: '2026-10' }));
      expect(await progress(cityCode, '2026-08')).toMatchObject([{ schemeCode: 'five_rates_default' }]);
      expect(await progress(cityCode, '2026-09')).toMatchObject([{ schemeCode: `scheme_${String(made)}` }]);
      expect(await progress(cityCode, '2026-10')).toMatchObject([{ schemeCode: 'five_rates_default' }]);
    });

    it('R-155, R-164 score the areas and ownerships they name, and leave every other outlet out', async () => {
      const cityCode = await house.city(`K${String(++made)}`);
      const urban = await house.outlet({ cityCode });
      const county = await house.outlet({ cityCode, area: 'suburban_county' });
      const agent = await house.outlet({ cityCode, ownership: 'agent' });
      for (const code of [urban, county, agent]) await loadMonth(house, code, '2026-10', {});
      await publish(await version({ orgUnitCode: cityCode, validFrom: '2026-10', areas: ['urban'] }));
      const { outlets } = await run(house, '2026-10', cityCode, 'preview');
      expect(outlets[agent]).toMatchObject({ outcome: 'out_of_scope', scorecard: null });
      expect(outlets[urban]?.scorecard ?? {}).toMatchObject({ schemeCode: `scheme_${String(made)}` });
      expect(outlets[county]?.scorecard ?? {}).toMatchObject({ schemeCode: 'five_rates_default' });
    });

    it('R-085 cannot reach into a month with published results, and can into the one after', async () => {
      const cityCode = await house.city(`K${String(++made)}`);
      const outletCode = await house.outlet({ cityCode });
      await loadMonth(house, outletCode, '2026-10', { revenue: 100, opening: 10 });
      await confirmAll(house, '2026-10', cityCode);
      expect((await run(house, '2026-10', cityCode, 'close')).outlets).toMatchObject({
        [outletCode]: { outcome: 'closed' },
      });
      const refused = await publish(await version({ orgUnitCode: cityCode, validFrom: '2026-10' }));
      expect(refused.status).toBe(409);
      expect(refused.body).toMatchObject({
        code: 'scheme_month_published',
        rule: 'R-085',
        details: { month: '2026-10', lastMonth: '2026-10', outlets: 1 },
      });
      expect(
        (await publish(await version({ orgUnitCode: cityCode, validFrom: '2026-10', ownerships: ['agent'] }))).status,
      ).toBe(200);
      expect((await publish(await version({ orgUnitCode: cityCode, validFrom: '2026-11' }))).status).toBe(200);
    });
  });
});
