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
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const path = (code: string) => `/v1/outlets/outlets/${code}`;

/** Sends a change with the version just read, as a careful client does. */
async function change(who: Session, code: string, body: object) {
  const { headers } = await admin.get(path(code)).expect(200);
  return who.patch(path(code), body).set('If-Match', headers['etag'] as string);
}

describe('changing an outlet', () => {
  it('needs the right version: 428 without, 412 with an old one', async () => {
    const code = await house.outlet();
    await manager.patch(path(code), { name: 'a' }).expect(428);
    await manager.patch(path(code), { name: 'a' }).set('If-Match', '"1"').expect(200);
    await manager.patch(path(code), { name: 'b' }).set('If-Match', '"1"').expect(412);
    await manager.patch(path(code), { nme: 'b' }).set('If-Match', '"1"').expect(400);
  });

  it('closes, reopens with null, and leaves alone what is not named', async () => {
    const code = await house.outlet({ openedOn: '2020-01-01' });
    const closed = await change(manager, code, { closedOn: '2026-11-22' });
    expect(closed.body).toMatchObject({ closedOn: '2026-11-22', status: 'closed', openedOn: '2020-01-01' });
    expect((await change(manager, code, { name: 'renamed' })).body.closedOn).toBe('2026-11-22');
    expect((await change(manager, code, { closedOn: null })).body).toMatchObject({ closedOn: null, status: 'trading' });
  });

  it.each([
    ['a closing on the day of opening', { closedOn: '2020-01-01' }, 'closed_before_opening'],
    [
      'a suspension that ends before it begins',
      { suspensions: [['2021-02-01', '2021-02-01']] },
      'suspensions_contradict',
    ],
    ['a suspension before opening', { suspensions: [['2019-12-31', '2020-02-01']] }, 'suspensions_contradict'],
    [
      'a suspension beyond closing',
      { closedOn: '2022-01-01', suspensions: [['2021-12-01', '2022-01-02']] },
      'suspensions_contradict',
    ],
    [
      'suspensions that overlap',
      { suspensions: [['2021-03-01', '2021-04-01'], ['2021-02-01', '2021-03-02']] }, // prettier-ignore
      'suspensions_contradict',
    ],
    ['a division that is not there', { divisionCode: '999999' }, 'unknown_division'],
    ['a date for a change without one', { name: 'x', validFrom: '2026-01-01' }, 'valid_from_without_change'],
  ])('refuses %s', async (_, wish, refusal) => {
    const code = await house.outlet({ openedOn: '2020-01-01' });
    const answer = await change(manager, code, spelled(wish));
    expect([answer.status, answer.body.code]).toEqual([422, refusal]);
    expect((await admin.get(path(code))).headers['etag']).toBe('"1"');
  });

  it('takes suspensions that touch, and replaces all of them', async () => {
    const code = await house.outlet({ openedOn: '2020-01-01' });
    const touching = { closedOn: '2022-01-01', suspensions: [['2020-01-01', '2020-02-01'], ['2021-12-01', '2022-01-01'], ['2020-02-01', '2020-03-01']] }; // prettier-ignore
    const taken = await change(manager, code, spelled(touching));
    expect(taken.body.suspensions).toEqual([
      { from: '2020-01-01', to: '2020-02-01' },
      { from: '2020-02-01', to: '2020-03-01' },
      { from: '2021-12-01', to: '2022-01-01' },
    ]);
    const one = await change(manager, code, {
      closedOn: null,
      suspensions: [{ from: '2026-11-22', to: '2026-11-23' }],
    });
    expect(one.body).toMatchObject({ status: 'suspended', suspensions: [{ from: '2026-11-22', to: '2026-11-23' }] });
    const late = await change(manager, code, { closedOn: '2026-11-22' });
    expect([late.status, late.body.code]).toEqual([422, 'suspensions_contradict']);
    expect((await change(manager, code, { suspensions: [] })).body.status).toBe('trading');
  });

  it('R-255 refuses a change after which a self-owned outlet is not the company’s', async () => {
    const code = await house.outlet({ ownership: 'agent', tenure: undefined, operatingMode: 'other_run' });
    const half = await change(manager, code, { ownership: 'self_owned' });
    expect([half.status, half.body.code, half.body.rule]).toEqual([422, 'not_company_run', 'R-255']);
    const whole = await change(manager, code, { ownership: 'self_owned', tenure: 'leased', operatingMode: 'self_run' });
    expect(whole.body).toMatchObject({ ownership: 'self_owned', tenure: 'leased', operatingMode: 'self_run' });
    expect((await change(manager, code, { tenure: null })).body.code).toBe('not_company_run');
  });

  it('keeps the class of every day', async () => {
    const code = await house.outlet();
    expect((await change(manager, code, { area: 'suburban_county', validFrom: '2026-11-01' })).status).toBe(200);
    const on = async (day: string) => (await admin.get(`${path(code)}?asOf=${day}`).expect(200)).body.area;
    expect([await on('2026-10-31'), await on('2026-11-01')]).toEqual(['urban', 'suburban_county']);
    const early = await change(manager, code, { area: 'other', validFrom: '2026-10-31' });
    expect([early.status, early.body.code]).toEqual([422, 'change_out_of_order']);
    const planned = await change(manager, code, { area: 'other', validFrom: '2026-12-01' });
    expect(planned.body.area).toBe('suburban_county');
    expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual(['suburban_county', 'other']);
  });
});

/** Suspensions written as pairs read better in a table. */
function spelled(wish: { suspensions?: string[][] } & Record<string, unknown>): object {
  if (!wish.suspensions) return wish;
  return { ...wish, suspensions: wish.suspensions.map(([from, to]) => ({ from, to })) };
}
