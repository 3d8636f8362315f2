import type { Response } from 'supertest';
import type { RoleCode } from '../../src/platform/access/index.js';
import { House } from '../support/house.js';
import { confirmAll, loadAll, run, setTargets } from '../support/month.js';
import { clearPerson, inductPerson, plantPerson, plantPosting } from '../support/people.js';
import type { Session } from '../support/session.js';
import type { Place } from './walk-case.js';
import { draftOf, NOW, WALK } from './walk-cases.js';

const ROLES: RoleCode[] = [
  ...(['hq_admin', 'outlet_management', 'information_centre', 'auditor', 'finance'] as const),
  ...(['customer_service', 'outlet_manager', 'sales_associate', 'outlet_statistician', 'safety_officer'] as const),
];
const EXEMPT = {
  billed_revenue: 'exempt',
  new_subscribers: 'exempt',
  churn_rate: 'exempt',
  arrears_rate: 'exempt',
  input_output_rate: 'exempt',
} as const;

describe('every operation, walked with every role', () => {
  let house: House;
  let operations: string[];
  const places: Record<'1' | '2', Place> = {} as never;
  const words = new Map<string, number>();
  const next = (word: string) => {
    words.set(word, (words.get(word) ?? 0) + 1);
    return words.get(word) ?? 0;
  };

  beforeAll(async () => {
    house = await House.open();
    await house.setNow('2026-01-15T04:00:00Z');
    for (const n of ['1', '2'] as const) {
      await house.city(`C${n}`, `P${n}`);
      await house.outlet({ code: `A${n}`, cityCode: `C${n}` });
      await house.outlet({ code: `Q${n}`, cityCode: `C${n}` });
      await plantPerson(house, { personNo: `A${n}-P1`, unitCode: `A${n}` });
      await clearPerson(house, `A${n}-P1`);
      await inductPerson(house, `A${n}-P1`);
      await plantPosting(house, { personNo: `A${n}-P1`, unitCode: `A${n}` });
      await setTargets(house, `A${n}`, '2026-01', EXEMPT);
      const reference = { sourceSystem: 'TEST', outletCode: `A${n}`, month: '2026-01' };
      await loadAll(house, 'cost-lines', [{ ...reference, sourceRef: `C${n}`, item: 'rent', amountFen: 1 }]);
      await confirmAll(house, '2026-01', `C${n}`);
    }
    await house.setNow('2026-02-20T04:00:00Z');
    const runs = [await run(house, '2026-01', 'C1', 'close'), await run(house, '2026-01', 'C2', 'close')];
    await house.setNow(NOW);
    const admin = await house.asAdmin();
    const document = (await house.http.get('/openapi.json').expect(200)).body as {
      paths: Record<string, Record<string, { operationId?: string }>>;
    };
    operations = Object.values(document.paths)
      .flatMap((path) => Object.values(path))
      .flatMap(({ operationId }) => operationId ?? []);
    await admin.post('/v1/assessment/schemes', { code: 'walk', name: 'Walk' }).expect(201);
    for (const n of ['1', '2'] as const) {
      const seat = { outletCode: `A${n}`, seatNo: 'S-01', kind: 'consultation', validFrom: '2026-01-01' };
      await admin.post('/v1/outlets/counter-seats', seat).expect(201);
    }
    for (const [index, n] of (['1', '2'] as const).entries()) {
      const account = await admin
        .post('/v1/access/accounts', {
          username: `met${n}`,
          displayName: 'Met on the way',
          password: 'walks through every door',
          phone: '13012345678',
          grants: [{ role: 'auditor', orgUnitCode: `C${n}` }],
        })
        .expect(201);
      const key = await admin
        .post('/v1/access/api-keys', {
          name: `met${n}`,
          role: 'auditor',
          orgUnitCode: `C${n}`,
          expiresAt: '2027-03-01T00:00:00Z',
        })
        .expect(201);
      const auditor = await house.as('auditor');
      const confirmations = await auditor.get(`/v1/assessment/input-confirmations?month=2026-01&orgUnitCode=C${n}`);
      places[n] = {
        province: `P${n}`,
        city: `C${n}`,
        outlet: `A${n}`,
        quiet: `Q${n}`,
        closed: '2026-01',
        running: '2026-11',
        accountId: (account.body as { id: string }).id,
        apiKeyId: (key.body as { id: string }).id,
        confirmationId: (confirmations.body as { items: { id: string }[] }).items[0]?.id ?? '',
        runId: runs[index]?.run.id ?? '',
        scheme: 'walk',
        admin,
        manager: await house.as('outlet_management'),
        fresh: () => `W${next('word')}`,
        lockedMonth: () => `2026-${String(1 + next(`locked in C${n}`)).padStart(2, '0')}`,
        person: `A${n}-P1`,
        statistician: await statisticianOf(house, n),
        draftMonth: () => `20${30 + next('draft')}-01`,
      };
    }
    await admin.post('/v1/assessment/schemes/walk/versions', draftOf(places['1'])).expect(201);
  }, 180_000);
  afterAll(() => house.close());

  it('has a case for every operation of the document', () => {
    expect(Object.keys(WALK).sort()).toEqual([...operations].sort());
  });

  it.each(Object.keys(WALK))(
    '%s',
    async (operation) => {
      const { roles, elsewhere, call, endsSession, instead = {} } = WALK[operation] as (typeof WALK)[string];
      for (const role of ROLES) {
        const unit = elsewhere === 'top' ? 'HQ' : 'P1';
        const here: Session = endsSession
          ? await house.account(`${operation}.${role}`.toLowerCase(), [{ role, orgUnitCode: unit }])
          : await house.as(role, unit);
        const answer = await call(here, places['1']);
        const open = roles.includes(role) || isForEverybody(operation);
        const body = answer.body as { code?: string; type?: string };
        const seen = [role, open ? Math.floor(answer.status / 100) : answer.status, open ? null : body.type];
        expect(seen).toEqual([
          role,
          open ? 2 : (instead[role] ?? 403),
          open ? null : expect.stringMatching(/^\/problems\//),
        ]);
        if (!open || elsewhere === 'global') continue;
        const there: Session = await house.as(role, elsewhere === 'top' ? 'P1' : 'P2');
        judgeFromElsewhere(elsewhere, await call(there, places['1']), [operation, role]);
      }
    },
    60_000,
  );
});

/** Somebody posted as statistician of the place's outlet, who signs in as the role does there. */
async function statisticianOf(house: House, n: '1' | '2'): Promise<Session> {
  const personNo = `A${n}-P2`;
  const session = await house.as('outlet_statistician', `P${n}`);
  await plantPerson(house, { personNo, unitCode: `A${n}` });
  await plantPosting(house, { personNo, unitCode: `A${n}`, postCode: 'outlet_statistician' });
  const admin = await house.asAdmin();
  const username = `outlet_statistician.p${n}`;
  await admin.put(`/v1/personnel/people/${personNo}/account`, { username }).expect(200);
  return session;
}

/** Whoever is signed in may look up the catalogue, the rules and their own things, whatever the role. */
function isForEverybody(operation: string): boolean {
  return [
    'whoAmI',
    'changePassword',
    'signOut',
    'issueToken',
    'listRules',
    'getRule',
    'listDivisions',
    'listZoneTypes',
    'listBusinessLines',
    'listTrainingTopics',
  ].includes(operation);
}

function judgeFromElsewhere(elsewhere: string, answer: Response, who: string[]): void {
  const body = answer.body as {
    code?: string;
    results?: { code: string }[];
    accepted?: number;
    errors?: { code: string }[];
  };
  const seen = [...who, answer.status, body.code ?? null];
  switch (elsewhere) {
    case 'absent':
      return expect(seen).toEqual([...who, 404, 'not_found']);
    case 'unknown':
      expect(seen).toEqual([...who, 422, expect.stringMatching(/^unknown_(org_unit|outlet|person)$/)]);
      return;
    case 'top':
      return expect(seen).toEqual([...who, 403, expect.any(String)]);
    case 'result':
      return expect([...who, body.results?.[0]?.code]).toEqual([...who, 'late_row_unknown']);
    case 'row':
      expect([...who, answer.status, body.accepted, body.errors?.[0]?.code]).toEqual([
        ...who,
        200,
        0,
        expect.stringMatching(/^unknown_(outlet|org_unit|person)$/),
      ]);
  }
}
