import { House } from '../support/house.js';
import { loadAll } from '../support/month.js';
import type { Session } from '../support/session.js';

let house: House;
let admin: Session;
let manager: Session;

const TODAY = '2026-11-22';
const NOW = `${TODAY}T02:00:00Z`;

beforeAll(async () => {
  house = await House.open();
  await house.setNow(NOW);
  admin = await house.asAdmin();
  await house.city('C1', 'P1');
  await house.city('C2', 'P1');
  manager = await house.as('outlet_management', 'C1');
});
afterAll(() => house.close());

/** Moves the clock; whoever was signed in signs in anew. */
async function itIs(instant: string): Promise<void> {
  await house.setNow(instant);
  admin = await house.asAdmin();
  manager = await house.as('outlet_management', 'C1');
}

type Body = Record<string, unknown>;
const lifeOf = async (code: string, asOf?: string): Promise<Body & { missing: { code: string }[] }> =>
  (await manager.get(`/v1/outlets/outlets/${code}/life${asOf ? `?asOf=${asOf}` : ''}`).expect(200)).body;
const stateOf = async (code: string, asOf?: string) => (await lifeOf(code, asOf))['state'];
const missing = async (code: string, asOf?: string) => (await lifeOf(code, asOf)).missing.map((one) => one.code);
const outletOf = async (code: string): Promise<Body> =>
  (await manager.get(`/v1/outlets/outlets/${code}`).expect(200)).body;
const step = (code: string, to: string, effectiveOn: string, more: object = {}) =>
  manager.post(`/v1/outlets/outlets/${code}/transitions`, { to, effectiveOn, reason: '计划内', ...more });

const accept = (outletCode: string, acceptedOn = '2026-11-20') =>
  manager
    .post('/v1/outlets/acceptance-documents', { outletCode, documentNo: 'YS-1', acceptedOn, acceptedBy: '住建局' })
    .expect(201);
const name = (outletCode: string, kind: string, validFrom = '2026-11-01') =>
  manager.post('/v1/outlets/responsibilities', { outletCode, kind, holder: '王晓', validFrom }).expect(201);
const approve = async (outletCode: string) => {
  const wish = { outletCode, marketReason: '新区', buildMode: 'self_build_own_use', opensOn: '2026-12-01' };
  const { headers } = await manager.post('/v1/outlets/opening-approvals', wish).expect(201);
  const decision = { decision: 'approve', reason: '同意' };
  await admin.post(`${headers['location'] ?? ''}/decisions`, decision).expect(200);
};

/** An outlet that is being prepared; `with` says what it has already. */
async function preparing(draft: object = {}, has = { document: true, person: true, department: true, approval: true }) {
  const code = await house.outlet({ openedOn: '2026-12-10', ...draft });
  await step(code, 'preparing', TODAY).expect(201);
  if (has.document) await accept(code);
  if (has.person) await name(code, 'responsible_person');
  if (has.department) await name(code, 'safety_department');
  if (has.approval) await approve(code);
  return code;
}
const ALL = { document: true, person: true, department: true, approval: true };

describe('the opening of an outlet', () => {
  it('leads from the plan through preparing into business, and sets the day of opening', async () => {
    const code = await house.outlet({ openedOn: '2026-12-10' });
    expect(await lifeOf(code)).toMatchObject({ state: 'planned', next: ['preparing'], asOf: TODAY });
    await step(code, 'preparing', TODAY).expect(201);
    await accept(code);
    await name(code, 'responsible_person');
    await name(code, 'safety_department');
    await approve(code);
    const { body } = await step(code, 'in_business', '2026-12-01').expect(201);
    expect(body).toMatchObject({ state: 'preparing', openedOn: '2026-12-01', missing: [] });
    expect(body.ahead).toMatchObject([{ to: 'in_business', effectiveOn: '2026-12-01', source: 'transition' }]);
    expect(await outletOf(code)).toMatchObject({ openedOn: '2026-12-01', status: 'planned' });
    expect(await stateOf(code, '2026-11-30')).toBe('preparing');
    expect(await stateOf(code, '2026-12-01')).toBe('in_business');
    const { body: modes } = await manager.get(`/v1/outlets/build-modes?orgUnitCode=${code}&asOf=2026-12-01`);
    expect(modes.items).toMatchObject([{ buildMode: 'self_build_own_use', validFrom: '2026-12-01' }]);
  });

  it('R-174 refuses to open without a document of acceptance, and opens with one', async () => {
    const code = await preparing({}, { ...ALL, document: false });
    const { body } = await step(code, 'in_business', TODAY).expect(422);
    expect(body).toMatchObject({ code: 'acceptance_document_missing', rule: 'R-174' });
    expect(body.details.missing).toEqual(['acceptance_document']);
    expect(body.detail).toContain('营业厅应按照相关安全标准建设');
    await accept(code);
    await step(code, 'in_business', TODAY).expect(201);
    expect(await stateOf(code)).toBe('in_business');
  });

  it.each([
    ['a flagship of its own', { type: 'flagship' }],
    ['an agent’s small outlet', { type: 'small', ownership: 'agent', tenure: undefined, operatingMode: 'other_run' }],
    ['a franchise', { type: 'standard', ownership: 'franchise', tenure: undefined, operatingMode: 'other_run' }],
  ])('R-024 refuses to open %s while nobody answers for its safety, and opens it then', async (_, draft) => {
    const code = await preparing(draft, { ...ALL, department: false, person: false });
    const { body } = await step(code, 'in_business', TODAY).expect(422);
    expect(body).toMatchObject({ code: 'safety_duties_missing', rule: 'R-024' });
    expect(body.details.missing).toEqual(['responsible_person', 'safety_department']);
    await name(code, 'responsible_person');
    expect((await step(code, 'in_business', TODAY).expect(422)).body.details.missing).toEqual(['safety_department']);
    await name(code, 'safety_department');
    await step(code, 'in_business', TODAY).expect(201);
  });

  it('R-024 asks who answers on the day of opening, not on any day', async () => {
    const code = await preparing({}, { ...ALL, department: false });
    await name(code, 'safety_department', '2026-12-05');
    expect((await step(code, 'in_business', '2026-12-04').expect(422)).body.rule).toBe('R-024');
    await step(code, 'in_business', '2026-12-05').expect(201);
  });

  it('R-277 refuses to open without an approval, and opens with that of another account', async () => {
    const code = await preparing({}, { ...ALL, approval: false });
    const { body } = await step(code, 'in_business', TODAY).expect(422);
    expect(body).toMatchObject({
      code: 'opening_not_approved',
      rule: 'R-277',
      details: { missing: ['opening_approval'] },
    });
    await approve(code);
    await step(code, 'in_business', TODAY).expect(201);
  });

  it.each([
    ['R-174 asks for a document accepted by the day of opening', '2026-11-27', 'acceptance_document_missing'],
    ['R-277 asks for an approval decided by the day of opening', '2026-11-29', 'opening_not_approved'],
  ])('%s, not for one of a later day', async (_, day, refusal) => {
    const code = await preparing({}, { ...ALL, document: false, approval: false });
    await itIs('2026-11-30T02:00:00Z');
    await accept(code, '2026-11-28');
    await approve(code); // Decided on the 30th.
    expect((await step(code, 'in_business', day).expect(422)).body.code).toBe(refusal);
    await step(code, 'in_business', '2026-11-30').expect(201);
    await itIs(NOW);
  });

  it('opens no outlet because its planned day has come, nor because that day was moved', async () => {
    const code = await house.outlet({ openedOn: '2026-12-10' });
    const { headers } = await manager.get(`/v1/outlets/outlets/${code}`).expect(200);
    await manager
      .patch(`/v1/outlets/outlets/${code}`, { openedOn: '2026-11-01' })
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
    expect(await stateOf(code)).toBe('planned');
    expect(await missing(code)).toContain('opening_overdue');
    expect((await step(code, 'in_business', TODAY).expect(409)).body.code).toBe('transition_not_allowed');
  });

  it('takes steps in the order of days', async () => {
    const code = await house.outlet({ openedOn: '2026-12-10' });
    await step(code, 'preparing', '2026-12-01').expect(201);
    expect((await step(code, 'preparing', '2026-11-25').expect(422)).body.code).toBe('change_out_of_order');
    expect((await step(code, 'preparing', '2026-12-02').expect(409)).body.details.from).toBe('preparing');
  });
});

describe('an outlet registered as open', () => {
  it('R-024 is in business, and what it lacks is shown instead of refused, whoever owns it', async () => {
    const draft = { openedOn: TODAY, ownership: 'agent', tenure: undefined, operatingMode: 'other_run' };
    const code = await house.outlet(draft);
    expect(await stateOf(code)).toBe('in_business');
    expect(await missing(code)).toEqual([
      ...['acceptance_document', 'responsible_person', 'safety_department', 'opening_approval'],
    ]);
    const { body } = await manager.get(`/v1/outlets/outlets/${code}/life`).set('Accept-Language', 'en').expect(200);
    expect(body.missing[2]).toMatchObject({ rule: 'R-024', detail: expect.stringContaining('No safety department') });
    await name(code, 'safety_department');
    expect(await missing(code)).not.toContain('safety_department');
    expect(await missing(code, '2026-10-31')).toContain('safety_department');
  });

  it('lists the outlets that lack something, and not the one that lacks nothing', async () => {
    const complete = await preparing({ code: 'FULL' });
    await step(complete, 'in_business', TODAY).expect(201);
    await house.outlet({ code: 'EMPTY', openedOn: '2020-01-01' });
    await house.outlet({ code: 'GONE', openedOn: '2020-01-01', cityCode: 'C2' });
    const codes = async (query: string, who = manager) => {
      const { body } = await who.get(`/v1/outlets/life-states?limit=500&${query}`).expect(200);
      return body.items.map((item: { outletCode: string }) => item.outletCode);
    };
    expect(await codes('isMissing=true')).toContain('EMPTY');
    expect(await codes('isMissing=true')).not.toContain('FULL');
    expect(await codes('isMissing=false&state=in_business')).toContain('FULL');
    expect(await codes('hasSafetyDepartment=false')).toContain('EMPTY');
    expect(await codes('state=planned')).not.toContain('EMPTY');
    expect(await codes(`state=in_business&asOf=2026-11-21`)).not.toContain('FULL');
    expect(await codes('isMissing=true')).not.toContain('GONE');
    expect(await codes('orgUnitCode=C2', admin)).toEqual(['GONE']);
    const { text } = await manager.get('/v1/outlets/life-states').set('Accept', 'text/csv').expect(200);
    expect(text).toContain('has_safety_department');
  });
});

describe('suspending and resuming', () => {
  it('suspends from one day to another, resumes earlier, and the days in between stay as they were', async () => {
    const code = await house.outlet();
    await step(code, 'suspended', '2026-11-10', { resumesOn: '2026-12-10' }).expect(201);
    expect(await outletOf(code)).toMatchObject({
      status: 'suspended',
      suspensions: [{ from: '2026-11-10', to: '2026-12-10' }],
    });
    await step(code, 'in_business', TODAY).expect(201);
    expect(await outletOf(code)).toMatchObject({
      status: 'trading',
      suspensions: [{ from: '2026-11-10', to: TODAY }],
    });
    expect(await stateOf(code, '2026-11-09')).toBe('in_business');
    expect(await stateOf(code, '2026-11-10')).toBe('suspended');
    expect(await stateOf(code, '2026-11-21')).toBe('suspended');
    expect(await stateOf(code)).toBe('in_business');
    const { history } = await lifeOf(code);
    expect(history).toMatchObject([
      { to: 'in_business', effectiveOn: '2020-01-01', source: 'record', reason: null },
      { to: 'suspended', effectiveOn: '2026-11-10', resumesOn: '2026-12-10', reason: '计划内' },
      { to: 'in_business', effectiveOn: TODAY, source: 'transition' },
    ]);
  });

  it('takes a suspension back on its first day, and ends it by itself on the last', async () => {
    const code = await house.outlet();
    await step(code, 'suspended', TODAY, { resumesOn: '2026-11-25' }).expect(201);
    await step(code, 'in_business', TODAY).expect(201);
    expect((await outletOf(code))['suspensions']).toEqual([]);
    await step(code, 'suspended', '2026-11-23', { resumesOn: '2026-11-25' }).expect(201);
    expect(await stateOf(code, '2026-11-24')).toBe('suspended');
    expect(await stateOf(code, '2026-11-25')).toBe('in_business');
  });

  it('refuses dates that do not fit the step', async () => {
    const code = await house.outlet();
    const wrong = async (to: string, more: object) => (await step(code, to, TODAY, more).expect(422)).body as Body;
    expect(await wrong('suspended', {})).toMatchObject({
      code: 'transition_date_wrong',
      details: { field: 'resumesOn' },
    });
    expect(await wrong('suspended', { resumesOn: TODAY })).toMatchObject({ details: { field: 'resumesOn' } });
    expect(await wrong('suspended', { resumesOn: '2026-12-01', closedOn: '2026-12-01' })).toMatchObject({
      details: { field: 'closedOn' },
    });
    expect(await wrong('closing', {})).toMatchObject({ details: { field: 'closedOn' } });
    await step(code, 'preparing', TODAY).expect(409);
  });

  it('refuses a suspension before the outlet opened or across another', async () => {
    const code = await house.outlet();
    await step(code, 'suspended', '2026-12-10', { resumesOn: '2026-12-20' }).expect(201);
    await step(code, 'suspended', '2026-12-20', { resumesOn: '2026-12-22' }).expect(201);
    const other = await house.outlet();
    const { headers } = await manager.get(`/v1/outlets/outlets/${other}`).expect(200);
    await manager
      .patch(`/v1/outlets/outlets/${other}`, { suspensions: [{ from: '2026-12-10', to: '2026-12-20' }] })
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
    const across = await step(other, 'suspended', '2026-12-01', { resumesOn: '2026-12-11' }).expect(422);
    expect(across.body.code).toBe('suspensions_contradict');
  });
});

describe('closing', () => {
  it('closes from the day that was named, and may be taken back before it', async () => {
    const code = await house.outlet();
    await step(code, 'closing', TODAY, { closedOn: '2026-12-31' }).expect(201);
    expect(await outletOf(code)).toMatchObject({ status: 'trading', closedOn: '2026-12-31' });
    expect(await stateOf(code)).toBe('closing');
    expect(await stateOf(code, '2026-12-30')).toBe('closing');
    expect(await stateOf(code, '2026-12-31')).toBe('closed');
    const early = await step(code, 'closed', '2026-12-30').expect(409);
    expect(early.body).toMatchObject({ code: 'closes_on_its_day', details: { closedOn: '2026-12-31' } });
    await step(code, 'in_business', '2026-11-25').expect(201);
    expect(await outletOf(code)).toMatchObject({ closedOn: null });
    expect(await stateOf(code, '2026-11-24')).toBe('closing');
    expect(await stateOf(code, '2026-12-31')).toBe('in_business');
  });

  it('is closed when the day comes, takes the finish of the closing, and never opens again', async () => {
    const code = await house.outlet();
    await step(code, 'closing', '2026-10-01', { closedOn: '2026-11-01' }).expect(201);
    expect(await lifeOf(code)).toMatchObject({ state: 'closed', missing: [], next: [] });
    const back = await step(code, 'in_business', '2026-10-20').expect(409);
    expect(back.body.code).toBe('closing_is_over');
    await step(code, 'closed', '2026-11-01').expect(201);
    const again = await step(code, 'in_business', TODAY).expect(409);
    expect(again.body).toMatchObject({ code: 'outlet_closed_for_good', details: { code } });
    expect((await lifeOf(code))['history']).toMatchObject([{}, { to: 'closing' }, { to: 'closed' }]);
  });

  it('closes a suspended outlet without trade in between', async () => {
    const code = await house.outlet();
    await step(code, 'suspended', '2026-11-10', { resumesOn: '2027-01-10' }).expect(201);
    await step(code, 'closing', TODAY, { closedOn: '2026-12-31' }).expect(201);
    expect((await outletOf(code))['suspensions']).toEqual([{ from: '2026-11-10', to: '2026-12-31' }]);
    expect(await stateOf(code)).toBe('closing');
  });

  it('follows a closing that was taken off the record', async () => {
    const code = await house.outlet();
    await step(code, 'closing', TODAY, { closedOn: '2026-12-31' }).expect(201);
    const { headers } = await manager.get(`/v1/outlets/outlets/${code}`).expect(200);
    await manager
      .patch(`/v1/outlets/outlets/${code}`, { closedOn: null })
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
    expect(await stateOf(code)).toBe('in_business');
    await step(code, 'closing', TODAY, { closedOn: '2026-12-30' }).expect(201);
  });

  it('is on the audit trail, and keeps to the outlets of the caller', async () => {
    const code = await house.outlet({ cityCode: 'C2' });
    await step(code, 'suspended', TODAY, { resumesOn: '2026-12-01' }).expect(404);
    await manager.get(`/v1/outlets/outlets/${code}/life`).expect(404);
    const mine = await house.outlet();
    await step(mine, 'suspended', TODAY, { resumesOn: '2026-12-01' }).expect(201);
    const { body } = await admin.get('/v1/access/audit-entries?action=makeLifeTransition&limit=500').expect(200);
    const entry = body.items.find((one: { subject: string }) => one.subject === `outlet ${mine}`);
    expect(entry.details).toMatchObject({ from: 'in_business', to: 'suspended' });
  });

  it('takes facts of an outlet from the month it opened in', async () => {
    const code = await preparing();
    await step(code, 'in_business', TODAY).expect(201);
    await loadAll(house, 'billing-lines', [
      {
        ...{ sourceSystem: 'T', sourceRef: 'B1', outletCode: code, month: '2026-11' },
        businessLine: 'mobile_5g',
        billedFen: 1,
      },
    ]);
  });
});
