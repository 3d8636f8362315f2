import { House } from '../support/house.js';
import { DOWN, draft, line, LINES, SchemeDesk, SCHEMES, UP } from '../support/schemes.js';

describe('assessment schemes, checked before they are published,', () => {
  let house: House;
  let desk: SchemeDesk;

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-11-22T02:00:00Z');
    await house.city('C1');
    desk = new SchemeDesk(house);
  });
  afterAll(() => house.close());

  const withCurve = (curve: object) => ({ lines: [line('revenue_completion', 30, curve), ...LINES.slice(1)] });

  it('have nothing wrong when they are like the default', async () => {
    expect(await desk.faults({})).toEqual([]);
  });

  it('R-166 weigh exactly the five rates, each once', async () => {
    expect(await desk.faults({ lines: LINES.slice(0, 4) })).toEqual(['/lines rate_missing', '/lines weights_not_100']);
    const admin = await house.asAdmin();
    const twice = draft({ lines: [...LINES, line('churn', 0, DOWN)] });
    const { body } = await admin.post(`${SCHEMES}/${await desk.scheme()}/versions`, twice).expect(422);
    expect(body).toMatchObject({ code: 'scheme_draft_unsound', rule: 'R-166' });
    expect(body.errors).toMatchObject([{ pointer: '/lines/5/rate', code: 'rate_repeated' }]);
    await admin
      .post(`${SCHEMES}/${await desk.scheme()}/versions`, draft({ lines: [...LINES, line('sixth', 0, DOWN)] }))
      .expect(400);
  });

  it.each([
    [[30, 25, 15, 15, 15], []],
    [[33.3333, 33.3333, 11.1111, 11.1111, 11.1112], []],
    [[30, 25, 15, 15, 14.9999], ['/lines weights_not_100']],
    [[30, 25, 15, 15, 15.0001], ['/lines weights_not_100']],
  ])('weigh 100 together: %j', async (weights, expected) => {
    const lines = LINES.map((one, index) => ({ ...one, weight: weights[index] }));
    expect(await desk.faults({ lines })).toEqual(expected);
  });

  it('are not kept where they contradict themselves, and are told all of that at once', async () => {
    const admin = await house.asAdmin();
    const lines = LINES.map((one, index) => ({ ...one, weight: [30, 25, 15, 15.00001, 14.99999][index] }));
    const path = `${SCHEMES}/${await desk.scheme()}/versions`;
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
    expect((await desk.faults(wrong)).sort()).toEqual(
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
    const refusedAt = await desk.version(wrong);
    const refused = await desk.publish(refusedAt);
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
    ['a ceiling does not belong to it', { ...UP, ceiling: 2 }, [`${AT}/ceiling parameter_foreign`]],
    ['a ceiling lies above the target', { ...DOWN, ceiling: 1.1 }, []],
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
    expect(await desk.faults(withCurve(curve))).toEqual(expected);
  });

  it('say what is wrong in the language of the caller', async () => {
    const admin = await house.asAdmin();
    const location = await desk.version({ productSet: ['telegraph'] });
    const english = await admin.post(`${location}/validate`).set('Accept-Language', 'en').expect(200);
    const chinese = await admin.post(`${location}/validate`).set('Accept-Language', 'zh-CN').expect(200);
    expect(english.body.faults[0].detail).toBe('The catalogue has no business line telegraph.');
    expect(chinese.body.faults[0].detail).toBe('业务目录中没有 telegraph。');
  });
});
