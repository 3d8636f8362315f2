import { House } from '../support/house.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let manager: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-22T02:00:00Z'); // A Sunday.
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  for (const code of ['H1', 'H2', 'H3', 'H4', 'H5', 'H7', 'H8', 'H9']) await house.outlet({ code });
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const HOURS = '/v1/outlets/opening-hours';
const EXCEPTIONS = '/v1/outlets/opening-exceptions';
const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const monday = (more: object = {}) => ({
  ...{ outletCode: 'H1', weekday: 'monday', spans: '09:00-18:00', validFrom: '2026-01-01', ...more },
});
const week = async (outletCode: string, spans = '09:00-18:00') => {
  const rows = WEEK.map((weekday) => monday({ outletCode, weekday, spans }));
  expect((await manager.post(`${HOURS}/batch`, { rows }).expect(200)).body).toMatchObject({ accepted: 7 });
};
const days = async (outlet: string, on: string, who = admin) => {
  const { body } = await who.get(`/v1/outlets/outlets/${outlet}/opening-hours?on=${on}`).expect(200);
  return body.days as { day: string; weekday: string; state: string; spans: object[] }[];
};
const refused = async (path: string, row: object) => {
  const { body } = await manager.post(path, row).expect(422);
  return [body.code, body.rule ?? null];
};
const NOT_ANNOUNCED = ['opening_change_not_announced', 'R-069'];

describe('opening hours', () => {
  it('R-068 records hours by weekday, several times a day and closed days, and answers them', async () => {
    await manager.post(HOURS, monday({ spans: '09:00-12:00;13:30-18:00' })).expect(201);
    await manager.post(HOURS, monday({ weekday: 'sunday', spans: 'closed' })).expect(201);
    const [sunday, first, tuesday] = await days('H1', '2026-11-22');
    expect(sunday).toEqual({ day: '2026-11-22', weekday: 'sunday', state: 'regular', spans: [] });
    expect(first).toMatchObject({ day: '2026-11-23', weekday: 'monday', state: 'regular' });
    expect(first?.spans).toEqual([
      { opensAt: '09:00', closesAt: '12:00' },
      { opensAt: '13:30', closesAt: '18:00' },
    ]);
    expect(tuesday).toMatchObject({ weekday: 'tuesday', state: 'unknown', spans: [] });
    expect(await days('H1', '2026-11-22')).toHaveLength(7);
  });

  it.each(['13:00-12:00', '09:00-09:00', '09:00-12:00;11:59-18:00', '13:00-18:00;09:00-12:00'])(
    'refuses times that contradict each other: %s',
    async (spans) => {
      expect(await refused(HOURS, monday({ outletCode: 'H2', spans }))).toEqual(['opening_spans_contradict', null]);
      expect((await refused(EXCEPTIONS, { outletCode: 'H2', day: '2026-12-24', spans }))[0]).toBe(
        'opening_spans_contradict',
      );
    },
  );

  it('R-069 refuses a planned change announced less than three days before, and takes one of three days', async () => {
    await week('H2');
    const change = { outletCode: 'H2', spans: '10:00-17:00', validFrom: '2026-12-07' };
    const told = { channel: 'door_notice', announcedOn: '2026-12-04' };
    expect(await refused(HOURS, monday(change))).toEqual(NOT_ANNOUNCED);
    expect(await refused(HOURS, monday({ ...change, ...told, announcedOn: '2026-12-05' }))).toEqual(NOT_ANNOUNCED);
    expect(await refused(HOURS, monday({ ...change, announcedOn: '2026-12-04' }))).toEqual(NOT_ANNOUNCED);
    const { body } = await manager.post(HOURS, monday({ ...change, ...told })).expect(201);
    expect(body).toMatchObject({ changeKind: 'planned', channel: 'door_notice', announcedOn: '2026-12-04' });
    expect((await days('H2', '2026-12-07'))[0]?.spans).toEqual([{ opensAt: '10:00', closesAt: '17:00' }]);
    expect((await days('H2', '2026-11-30'))[0]?.spans).toEqual([{ opensAt: '09:00', closesAt: '18:00' }]);
  });

  it('R-069 takes an emergency change at once with its reason, and refuses it without', async () => {
    await week('H3');
    const now = { outletCode: 'H3', spans: '09:00-12:00', validFrom: '2026-11-23', changeKind: 'emergency' };
    const code = ['opening_emergency_without_reason', 'R-069'];
    expect(await refused(HOURS, monday(now))).toEqual(code);
    expect(await refused(HOURS, monday({ ...now, emergencyReason: 'other' }))).toEqual(code);
    await manager.post(HOURS, monday({ ...now, emergencyReason: 'authority_order' })).expect(201);
    const closed = { outletCode: 'H3', day: '2026-11-22', spans: 'closed', changeKind: 'emergency' };
    expect(await refused(EXCEPTIONS, closed)).toEqual(code);
    await manager.post(EXCEPTIONS, { ...closed, emergencyReason: 'power_cut' }).expect(201);
    expect(await days('H3', '2026-11-22')).toMatchObject([
      { state: 'exception', spans: [] },
      { state: 'regular', spans: [{ opensAt: '09:00', closesAt: '12:00' }] },
      { state: 'regular', spans: [{ opensAt: '09:00', closesAt: '18:00' }] },
      ...[{}, {}, {}, {}],
    ]);
  });

  it('R-069 refuses other hours of a single day announced less than three days before', async () => {
    const holiday = { outletCode: 'H3', day: '2026-12-31', spans: '09:00-15:00', channel: 'sms' };
    expect(await refused(EXCEPTIONS, { ...holiday, announcedOn: '2026-12-29' })).toEqual(NOT_ANNOUNCED);
    expect(await refused(EXCEPTIONS, { ...holiday })).toEqual(NOT_ANNOUNCED);
    await manager.post(EXCEPTIONS, { ...holiday, announcedOn: '2026-12-28' }).expect(201);
    const { body } = await admin.get(`${EXCEPTIONS}?orgUnitCode=H3&day=2026-12-31`).expect(200);
    expect(body.items).toMatchObject([{ spans: '09:00-15:00', channel: 'sms' }]);
  });

  it('R-069 is not got round by rewriting hours that have begun, nor by two rows of one call', async () => {
    await week('H4');
    const rewritten = { outletCode: 'H4', spans: '12:00-13:00' };
    const early = { announcedOn: '2025-12-01', channel: 'sms' };
    expect(await refused(HOURS, monday(rewritten))).toEqual(NOT_ANNOUNCED);
    expect((await manager.post(HOURS, monday({ ...rewritten, ...early })).expect(201)).body.version).toBe(2);
    expect(await refused(HOURS, monday({ ...rewritten, spans: '08:00-18:00', changeKind: 'correction' }))).toEqual([
      ...['not_a_correction_of_hours', 'R-069'],
    ]);
    await manager
      .post(HOURS, monday({ outletCode: 'H4', spans: '08:00-18:00', changeKind: 'correction', note: '登记有误' }))
      .expect(201);
    const later = { ...rewritten, validFrom: '2026-11-23', changeKind: 'correction', note: '登记有误' };
    expect(await refused(HOURS, monday(later))).toEqual(['not_a_correction_of_hours', 'R-069']);
    const rows = [monday({ outletCode: 'H5' }), monday({ outletCode: 'H5', spans: 'closed', validFrom: '2026-11-24' })];
    const { body } = await manager.post(`${HOURS}/batch`, { rows }).expect(200);
    expect(body).toMatchObject({ accepted: 1, rejected: 1 });
    expect(body.errors[0]).toMatchObject({ row: 2, field: 'announcedOn', code: 'opening_change_not_announced' });
  });

  it('R-069 refuses to take announced hours back without notice, and takes it of three days', async () => {
    await week('H7');
    const told = { outletCode: 'H7', validFrom: '2026-12-07', channel: 'door_notice', announcedOn: '2026-11-20' };
    await manager.post(HOURS, monday({ ...told, spans: '10:00-17:00' })).expect(201);
    const back = { ...told, spans: '09:00-18:00', announcedOn: null };
    expect(await refused(HOURS, monday(back))).toEqual(NOT_ANNOUNCED);
    expect(await refused(HOURS, monday({ ...back, spans: 'closed' }))).toEqual(NOT_ANNOUNCED);
    expect(await refused(HOURS, monday({ ...back, spans: '10:00-17:00' }))).toEqual(NOT_ANNOUNCED);
    expect(await refused(HOURS, monday({ ...back, announcedOn: '2026-12-05' }))).toEqual(NOT_ANNOUNCED);
    await manager.post(HOURS, monday({ ...back, announcedOn: '2026-12-04' })).expect(201);
    expect((await days('H7', '2026-12-07'))[0]?.spans).toEqual([{ opensAt: '09:00', closesAt: '18:00' }]);
  });

  it('R-069 takes a plan back of which nobody was told yet', async () => {
    await week('H8');
    const plan = { outletCode: 'H8', validFrom: '2026-12-07', channel: 'sms', announcedOn: '2026-12-01' };
    await manager.post(HOURS, monday({ ...plan, spans: 'closed' })).expect(201);
    await manager.post(HOURS, monday({ outletCode: 'H8', validFrom: '2026-12-07' })).expect(201);
  });

  it('R-069 refuses a change that ends again unannounced, and takes one whose end customers know', async () => {
    await week('H9');
    const end = { outletCode: 'H9', validFrom: '2026-12-14' };
    await manager.post(HOURS, monday(end)).expect(201); // As before: no change yet.
    const told = { channel: 'sms', announcedOn: '2026-11-22' };
    const change = { ...told, outletCode: 'H9', spans: '10:00-17:00', validFrom: '2026-12-07' };
    expect(await refused(HOURS, monday(change))).toEqual(NOT_ANNOUNCED);
    await manager.post(HOURS, monday({ ...end, ...told })).expect(201);
    await manager.post(HOURS, monday(change)).expect(201);
    const now = { outletCode: 'H9', spans: 'closed', changeKind: 'emergency', emergencyReason: 'power_cut' };
    await manager.post(HOURS, monday({ ...now, validFrom: '2026-11-23' })).expect(201);
  });

  it('says when an outlet does not trade at all, whatever its hours', async () => {
    await house.outlet({ code: 'H6', openedOn: '2026-11-24' });
    await week('H6');
    const { headers } = await admin.get('/v1/outlets/outlets/H6').expect(200);
    const life = { closedOn: '2026-11-27', suspensions: [{ from: '2026-11-25', to: '2026-11-26' }] };
    await admin
      .patch('/v1/outlets/outlets/H6', life)
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
    const states = (await days('H6', '2026-11-23')).map((one) => [one.state, one.spans.length]);
    expect(states).toEqual([
      ...[
        ['not_open_yet', 0],
        ['regular', 1],
        ['suspended', 0],
        ['regular', 1],
      ],
      ...[
        ['closed_down', 0],
        ['closed_down', 0],
        ['closed_down', 0],
      ],
    ]);
  });

  it('tells modules above whether an outlet is open at an instant: open at the first, closed at the last minute', async () => {
    const isOpen = async (code: string, at: string) => {
      const { rows } = await house.asRuntime((client) =>
        client.query(
          `SELECT outlets.pub_is_open(o.outlet_id, $2) AS "isOpen" FROM outlets.pub_outlet AS o WHERE o.code = $1`,
          [code, at],
        ),
      );
      return (rows[0] as { isOpen: boolean | null }).isOpen;
    };
    expect(await isOpen('H1', '2026-11-23T00:59:59Z')).toBe(false);
    expect(await isOpen('H1', '2026-11-23T01:00:00Z')).toBe(true); // 09:00 in Shanghai.
    expect(await isOpen('H1', '2026-11-23T04:00:00Z')).toBe(false);
    expect(await isOpen('H1', '2026-11-23T05:30:00Z')).toBe(true);
    expect(await isOpen('H1', '2026-11-22T02:00:00Z')).toBe(false);
    expect(await isOpen('H1', '2026-11-24T02:00:00Z')).toBeNull(); // Nobody recorded a Tuesday.
  });

  it('keeps to the units of the caller', async () => {
    const foreign = await house.as('outlet_manager', 'H2');
    await foreign.get('/v1/outlets/outlets/H1/opening-hours').expect(404);
    expect((await foreign.post(HOURS, monday()).expect(422)).body.code).toBe('unknown_outlet');
  });
});
