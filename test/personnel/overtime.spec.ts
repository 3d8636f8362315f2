import { House } from '../support/house.js';
import type { Session } from '../support/session.js';
import { plantStaff } from '../support/staff.js';

let house: House;
let manager: Session;
let city: Session;

beforeAll(async () => {
  house = await House.open();
  await house.setNow('2026-11-30T15:00:00Z');
  await house.city('C1', 'P1');
  await house.outlet({ code: 'R1' });
  for (const personNo of ['W1', 'W2', 'W3']) await plantStaff(house, { personNo, outletCode: 'R1' });
  manager = await house.as('outlet_manager', 'R1');
  city = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

const PATH = '/v1/personnel/overtime-requests';
const asked = (more: object = {}) => ({
  ...{ outletCode: 'R1', personNo: 'W1', day: '2026-11-20', hours: 2, reason: '月底营销活动', ...more },
});
const ask = async (more: object = {}) => {
  const { body } = await manager.post(PATH, asked(more)).expect(201);
  return body as { id: string; state: string };
};
const decide = (who: Session, id: string, decision = 'approve') =>
  who.post(`${PATH}/${id}/decision`, { decision, note: '同意' });

describe('overtime', () => {
  it('R-251 records overtime with its reason and hours, and with who approved it', async () => {
    const request = await ask();
    expect(request).toMatchObject({ ...asked(), state: 'pending', decidedBy: null });
    const { body } = await decide(city, request.id).expect(200);
    expect(body).toMatchObject({ state: 'approved', note: '同意', decidedAt: '2026-11-30T15:00:00.000Z' });
    expect(body.decidedBy).not.toBe(body.requestedBy);
    expect((await manager.get(`${PATH}/${request.id}`).expect(200)).body).toEqual(body);
    const trail = await (await house.asAdmin()).get('/v1/access/audit-entries?limit=5').expect(200);
    expect(JSON.stringify(trail.body)).toContain('decideOvertime');
  });

  it('R-251 refuses the approval by the account that asked, and takes it from another', async () => {
    const { id } = await ask({ day: '2026-11-21' });
    const { body } = await decide(manager, id).expect(403);
    expect(body).toMatchObject({ code: 'overtime_decided_by_asker', rule: 'R-251' });
    await decide(city, id).expect(200);
  });

  it('R-251 refuses the approval by who is to work, whoever asked for it', async () => {
    const { body: own } = await manager.get('/v1/access/me').expect(200);
    await plantStaff(house, { personNo: 'W9', outletCode: 'R1', accountId: Number(own.accountId) });
    const { body: wanted } = await city.post(PATH, asked({ personNo: 'W9', day: '2026-11-25' })).expect(201);
    const { body } = await decide(manager, wanted.id as string).expect(403);
    expect(body).toMatchObject({ code: 'overtime_decided_by_asker', rule: 'R-251' });
    await decide(await house.asAdmin(), wanted.id as string).expect(200);
  });

  it('decides once; what is changed afterwards waits again', async () => {
    const { id } = await ask({ day: '2026-11-22' });
    await decide(city, id, 'reject').expect(200);
    expect((await decide(city, id).expect(409)).body.code).toBe('overtime_not_pending');
    const again = await ask({ day: '2026-11-22', hours: 1 });
    expect(again).toMatchObject({ id, state: 'pending' });
    await decide(city, id).expect(200);
  });

  it('takes a request back, which nobody decides then', async () => {
    const { id } = await ask({ day: '2026-11-23' });
    expect(await ask({ day: '2026-11-23', isWithdrawn: true })).toMatchObject({ id, state: 'withdrawn' });
    expect((await decide(city, id).expect(409)).body.code).toBe('overtime_not_pending');
  });

  it('refuses overtime without a reason', async () => {
    const { reason: _reason, ...silent } = asked();
    await manager.post(PATH, silent).expect(400);
  });

  it('R-251 shows what was worked beyond the shift without an approval as such', async () => {
    const worked = async (personNo: string, until: string) => {
      const of = { outletCode: 'R1', personNo };
      await city.post('/v1/personnel/roster-shifts', { ...of, day: '2026-11-25', templateCode: 'day' }).expect(201);
      const punch = (kind: string, time: string) =>
        manager
          .post('/v1/personnel/attendance-punches', { ...of, kind, punchedAt: `2026-11-25T${time}:00+08:00` })
          .expect(201);
      await punch('in', '08:00');
      await punch('out', until);
    };
    for (const [personNo, until] of [
      ['W1', '20:00'],
      ['W2', '20:30'],
      ['W3', '20:30'],
    ] as const) {
      await worked(personNo, until);
    }
    await decide(city, (await ask({ day: '2026-11-25' })).id).expect(200);
    await decide(city, (await ask({ day: '2026-11-25', personNo: 'W2' })).id).expect(200);
    await ask({ day: '2026-11-25', personNo: 'W3' });
    const { body } = await manager.get('/v1/personnel/attendance-days?month=2026-11').expect(200);
    const minutes = body.items.map((day: Record<string, unknown>) => [
      ...[day['personNo'], day['beyondMinutes'], day['approvedMinutes'], day['unapprovedMinutes']],
    ]);
    expect(minutes).toEqual([
      ['W1', 120, 120, 0],
      ['W2', 150, 120, 30],
      ['W3', 150, 0, 150],
    ]);
  });

  it('lists what waits, and goes out as a sheet', async () => {
    const { body } = await manager.get(`${PATH}?state=pending`).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ personNo: 'W3', state: 'pending' })]);
    const { text } = await manager.get(PATH).set('Accept', 'text/csv').expect(200);
    expect(text).toContain('requested_by,decided_by');
  });
});
