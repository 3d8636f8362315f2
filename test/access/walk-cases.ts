import type { Response } from 'supertest';
import type { RoleCode } from '../../src/platform/access/index.js';
import { PASSWORD as HOUSE_PASSWORD } from '../support/house.js';
import type { Session } from '../support/session.js';
import type { Place, WalkCase } from './walk-case.js';
import { PEOPLE } from './walk-people.js';
import { POSTS } from './walk-posts.js';
import { FACILITIES } from './walk-facilities.js';
import { COSTS } from './walk-costs.js';
import { PREMISES } from './walk-premises.js';
import { ROSTER } from './walk-roster.js';
import { TRAINING } from './walk-training.js';
import { REGISTRY } from './walk-registry.js';

/** The running month of the walk is this instant's. */
export const NOW = '2026-11-22T04:00:00Z';

const ADMIN: RoleCode[] = ['hq_admin'];
const CENTRE: RoleCode[] = ['information_centre'];
const MANAGEMENT: RoleCode[] = ['outlet_management'];
const CLOSERS: RoleCode[] = ['hq_admin', 'outlet_management'];
const ALL: RoleCode[] = ['hq_admin', 'outlet_management', 'information_centre', 'auditor'];
const CONFIRMERS: RoleCode[] = ['information_centre', 'outlet_management', 'auditor'];
/** An auditor may read batches and has none of its own. */
const LOADERS: RoleCode[] = ['hq_admin', 'outlet_management', 'information_centre'];
const read = (roles: RoleCode[]): RoleCode[] => [...roles, 'auditor'];

const line = { businessLine: 'mobile_5g' };
const cards = '/v1/assessment/scorecards';
const schemes = '/v1/assessment/schemes';
const NEW_PASSWORD = 'walks through every door';

const ACCESS: Record<string, WalkCase> = {
  openAccount: {
    roles: ADMIN,
    elsewhere: 'unknown',
    call: (s, at) =>
      s.post('/v1/access/accounts', {
        username: at.fresh().toLowerCase(),
        displayName: 'Walk',
        password: NEW_PASSWORD,
        grants: [{ role: 'auditor', orgUnitCode: at.city }],
      }),
  },
  listAccounts: { roles: ADMIN, elsewhere: 'global', call: (s) => s.get('/v1/access/accounts') },
  getAccount: {
    roles: ADMIN,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/access/accounts/${at.accountId}`),
  },
  changeAccount: {
    roles: ADMIN,
    elsewhere: 'absent',
    call: (s, at) => patch(s, at, `/v1/access/accounts/${at.accountId}`, { displayName: at.fresh() }),
  },
  resetPassword: {
    roles: ADMIN,
    elsewhere: 'absent',
    call: (s, at) => s.post(`/v1/access/accounts/${at.accountId}/password`, { password: NEW_PASSWORD }),
  },
  findAccountsByPhone: {
    roles: ADMIN,
    elsewhere: 'global',
    call: (s) => s.post('/v1/access/accounts/by-phone', { phone: '13012345678' }),
  },
  revealAccountPhone: {
    roles: ADMIN,
    elsewhere: 'absent',
    call: (s, at) => s.post(`/v1/access/accounts/${at.accountId}/reveal`, { reason: 'Walk through every door' }),
  },
  issueApiKey: {
    roles: ADMIN,
    elsewhere: 'unknown',
    call: (s, at) =>
      s.post('/v1/access/api-keys', {
        name: at.fresh().toLowerCase(),
        role: 'auditor',
        orgUnitCode: at.city,
        expiresAt: inMonths(6),
      }),
  },
  revokeApiKey: {
    roles: ADMIN,
    elsewhere: 'absent',
    call: async (s, at) => {
      const key = { name: at.fresh().toLowerCase(), role: 'auditor', orgUnitCode: at.city, expiresAt: inMonths(6) };
      const issued = await at.admin.post('/v1/access/api-keys', key).expect(201);
      const path = `/v1/access/api-keys/${(issued.body as { id: string }).id}`;
      return s.delete(path).set('If-Match', await etagOf(at.admin, path));
    },
  },
  listApiKeys: { roles: ADMIN, elsewhere: 'global', call: (s) => s.get('/v1/access/api-keys') },
  getApiKey: { roles: ADMIN, elsewhere: 'absent', call: (s, at) => s.get(`/v1/access/api-keys/${at.apiKeyId}`) },
  listAuditEntries: { roles: ADMIN, elsewhere: 'global', call: (s) => s.get('/v1/access/audit-entries') },
  changePassword: {
    roles: ALL,
    elsewhere: 'global',
    endsSession: true,
    call: (s) => s.post('/v1/access/me/password', { currentPassword: HOUSE_PASSWORD, newPassword: NEW_PASSWORD }),
  },
  signOut: { roles: ALL, elsewhere: 'global', endsSession: true, call: (s) => s.post('/v1/access/sign-out') },
  issueToken: {
    roles: ALL,
    elsewhere: 'global',
    call: (s) =>
      s
        .post('/v1/access/token')
        .type('form')
        .send({ grant_type: 'password', username: 'admin', password: HOUSE_PASSWORD }),
  },
  whoAmI: { roles: ALL, elsewhere: 'global', call: (s) => s.get('/v1/access/me') },
};

const OUTLETS: Record<string, WalkCase> = {
  createOrgUnit: {
    roles: ADMIN,
    elsewhere: 'unknown',
    call: (s, at) =>
      s.post('/v1/outlets/org-units', { code: at.fresh(), name: 'Walk', level: 'city', parentCode: at.province }),
  },
  listOrgUnits: { roles: ADMIN, elsewhere: 'global', call: (s) => s.get('/v1/outlets/org-units') },
  getOrgUnit: { roles: ADMIN, elsewhere: 'absent', call: (s, at) => s.get(`/v1/outlets/org-units/${at.city}`) },
  changeOrgUnit: {
    roles: ADMIN,
    elsewhere: 'absent',
    call: (s, at) => patch(s, at, `/v1/outlets/org-units/${at.city}`, { name: at.fresh() }),
  },
  listDivisions: { roles: ALL, elsewhere: 'global', call: (s) => s.get('/v1/outlets/divisions') },
  registerOutlet: {
    roles: CLOSERS,
    elsewhere: 'unknown',
    call: (s, at) => s.post('/v1/outlets/outlets', outletOf(at)),
  },
  registerOutletBatch: {
    roles: CLOSERS,
    elsewhere: 'row',
    call: (s, at) => s.post('/v1/outlets/outlets/batch', { rows: [outletOf(at)] }),
  },
  listOutlets: {
    roles: read(CLOSERS),
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/outlets/outlets?orgUnitCode=${at.city}`),
  },
  getOutlet: { roles: read(CLOSERS), elsewhere: 'absent', call: (s, at) => s.get(`/v1/outlets/outlets/${at.outlet}`) },
  changeOutlet: {
    roles: CLOSERS,
    elsewhere: 'absent',
    call: (s, at) => patch(s, at, `/v1/outlets/outlets/${at.outlet}`, { name: at.fresh() }),
  },
  loadCostLines: {
    roles: MANAGEMENT,
    elsewhere: 'row',
    call: (s, at) => batch(s, '/v1/outlets/cost-lines', at, { month: at.running, item: 'rent', amountFen: 100 }),
  },
  listCostItems: { roles: read(MANAGEMENT), elsewhere: 'global', call: (s) => s.get('/v1/outlets/cost-items') },
  setCostItem: {
    roles: MANAGEMENT,
    elsewhere: 'top',
    call: (s, at) =>
      s.put('/v1/outlets/cost-items', {
        item: at.fresh().toLowerCase(),
        costClass: 'operating',
        validFrom: at.running,
      }),
  },
  listCostLines: {
    roles: read(MANAGEMENT),
    elsewhere: 'unknown',
    call: (s, at) => s.get(of('/v1/outlets/cost-lines', at)),
  },
};

const SALES: Record<string, WalkCase> = {
  loadBillingLines: {
    roles: CENTRE,
    elsewhere: 'row',
    call: (s, at) => batch(s, '/v1/sales/billing-lines', at, { ...line, month: at.running, billedFen: 100 }),
  },
  loadArrearsLines: {
    roles: CENTRE,
    elsewhere: 'row',
    call: (s, at) =>
      batch(s, '/v1/sales/arrears-lines', at, { ...line, month: at.running, billMonth: at.closed, unpaidFen: 100 }),
  },
  loadSubscriberEvents: {
    roles: CENTRE,
    elsewhere: 'row',
    call: (s, at) =>
      batch(s, '/v1/sales/subscriber-events', at, {
        ...line,
        kind: 'activated',
        occurredOn: `${at.running}-01`,
        subscriberRef: 'W-1',
      }),
  },
  loadSubscriberBases: {
    roles: CENTRE,
    elsewhere: 'row',
    call: (s, at) => batch(s, '/v1/sales/subscriber-bases', at, { ...line, month: at.running, openingSubscribers: 10 }),
  },
  listBillingLines: {
    roles: read(CENTRE),
    elsewhere: 'unknown',
    call: (s, at) => s.get(of('/v1/sales/billing-lines', at)),
  },
  listArrearsLines: {
    roles: read(CENTRE),
    elsewhere: 'unknown',
    call: (s, at) => s.get(of('/v1/sales/arrears-lines', at)),
  },
  listSubscriberEvents: {
    roles: read(CENTRE),
    elsewhere: 'unknown',
    call: (s, at) => s.get(of('/v1/sales/subscriber-events', at)),
  },
  listSubscriberBases: {
    roles: read(CENTRE),
    elsewhere: 'unknown',
    call: (s, at) => s.get(of('/v1/sales/subscriber-bases', at)),
  },
  listBusinessLines: { roles: ALL, elsewhere: 'global', call: (s) => s.get('/v1/sales/business-lines') },
};

const ASSESSMENT: Record<string, WalkCase> = {
  issueTargets: {
    roles: MANAGEMENT,
    elsewhere: 'row',
    call: (s, at) =>
      s.post('/v1/assessment/targets/batch', {
        rows: [{ outletCode: at.outlet, month: at.running, metric: 'billed_revenue', value: 1000 }],
      }),
  },
  listTargets: {
    roles: read(MANAGEMENT),
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/assessment/targets?month=${at.closed}&orgUnitCode=${at.city}`),
  },
  issueUnitTarget: {
    roles: MANAGEMENT,
    elsewhere: 'unknown',
    call: (s, at) =>
      s.put('/v1/assessment/unit-targets', {
        orgUnitCode: at.city,
        month: at.running,
        metric: 'billed_revenue',
        value: 1000,
        reason: 'Held back for a new outlet',
      }),
  },
  getTargetRollUp: {
    roles: read(MANAGEMENT),
    elsewhere: 'unknown',
    call: (s, at) =>
      s.get(`/v1/assessment/targets/roll-up?month=${at.running}&orgUnitCode=${at.city}&metric=billed_revenue`),
  },
  confirmInput: {
    roles: CENTRE,
    elsewhere: 'unknown',
    call: (s, at) =>
      s.post('/v1/assessment/input-confirmations', { month: at.running, orgUnitCode: at.city, input: 'billing' }),
  },
  listInputConfirmations: {
    roles: CONFIRMERS,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/assessment/input-confirmations?month=${at.closed}&orgUnitCode=${at.city}`),
  },
  getInputConfirmation: {
    roles: CONFIRMERS,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/assessment/input-confirmations/${at.confirmationId}`),
  },
  createScheme: {
    roles: ADMIN,
    elsewhere: 'top',
    call: (s, at) => s.post(schemes, { code: at.fresh().toLowerCase(), name: 'Walk' }),
  },
  draftSchemeVersion: {
    roles: ADMIN,
    elsewhere: 'top',
    call: (s, at) => s.post(`${schemes}/${at.scheme}/versions`, draftOf(at)),
  },
  replaceSchemeVersion: {
    roles: ADMIN,
    elsewhere: 'top',
    call: async (s, at) => {
      const path = await draftIn(at);
      return s.put(path, draftOf(at)).set('If-Match', await etagOf(at.admin, path));
    },
  },
  validateSchemeVersion: {
    roles: ADMIN,
    elsewhere: 'global',
    call: (s, at) => s.post(`${schemes}/${at.scheme}/versions/1/validate`),
  },
  publishSchemeVersion: {
    roles: ADMIN,
    elsewhere: 'top',
    call: async (s, at) => {
      const path = await draftIn(at);
      return s.post(`${path}/publish`).set('If-Match', await etagOf(at.admin, path));
    },
  },
  listSchemeVersions: {
    roles: ADMIN,
    elsewhere: 'global',
    call: (s, at) => s.get(`${schemes}/${at.scheme}/versions`),
  },
  getSchemeVersion: {
    roles: ADMIN,
    elsewhere: 'global',
    call: (s, at) => s.get(`${schemes}/${at.scheme}/versions/1`),
  },
  getScheme: { roles: ADMIN, elsewhere: 'global', call: (s, at) => s.get(`${schemes}/${at.scheme}`) },
  listSchemes: { roles: ADMIN, elsewhere: 'global', call: (s) => s.get(schemes) },
  requestCloseRun: {
    roles: CLOSERS,
    elsewhere: 'unknown',
    call: (s, at) => s.post('/v1/assessment/close-runs', { month: at.closed, orgUnitCode: at.city, kind: 'preview' }),
  },
  listCloseRuns: { roles: ALL, elsewhere: 'global', call: (s) => s.get('/v1/assessment/close-runs') },
  getCloseRun: { roles: ALL, elsewhere: 'absent', call: (s, at) => s.get(`/v1/assessment/close-runs/${at.runId}`) },
  listCloseRunOutlets: {
    roles: ALL,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/assessment/close-runs/${at.runId}/outlets`),
  },
  listScorecards: {
    roles: ALL,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`${cards}?month=${at.closed}&orgUnitCode=${at.city}`),
  },
  getScorecard: { roles: ALL, elsewhere: 'absent', call: (s, at) => s.get(`${cards}/${at.closed}/${at.outlet}`) },
  explainScorecard: {
    roles: ALL,
    elsewhere: 'absent',
    call: (s, at) => s.get(`${cards}/${at.closed}/${at.outlet}/explanation`),
  },
  listScorecardSources: {
    roles: ALL,
    elsewhere: 'absent',
    call: (s, at) => s.get(`${cards}/${at.closed}/${at.outlet}/sources?rate=churn&part=numerator`),
  },
  listRevisions: {
    roles: ALL,
    elsewhere: 'absent',
    call: (s, at) => s.get(`${cards}/${at.closed}/${at.outlet}/revisions`),
  },
  verifyRevision: {
    roles: ALL,
    elsewhere: 'absent',
    call: (s, at) => s.post(`${cards}/${at.closed}/${at.outlet}/revisions/1/verify`),
  },
  listProgress: {
    roles: ALL,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/assessment/progress?month=${at.running}&orgUnitCode=${at.city}`),
  },
};

const MONTHS: Record<string, WalkCase> = {
  listMonthStates: {
    roles: ALL,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/months/${at.closed}?orgUnitCode=${at.city}`),
  },
  releaseMonth: {
    roles: CLOSERS,
    elsewhere: 'unknown',
    call: (s, at) =>
      s.post(`/v1/months/${at.lockedMonth()}/releases`, {
        outletCodes: [at.outlet],
        reason: 'Billing came late',
        validUntil: inMonths(0.1),
      }),
  },
  setGoLive: {
    roles: ADMIN,
    elsewhere: 'unknown',
    call: (s, at) => s.put('/v1/months/go-live', { orgUnitCode: at.quiet, month: at.running }),
  },
  listGoLive: {
    roles: ADMIN,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/months/go-live?orgUnitCode=${at.city}`),
  },
  listLateRows: {
    roles: ALL,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/months/${at.closed}/late-rows?orgUnitCode=${at.city}`),
  },
  decideLateRows: {
    roles: CLOSERS,
    elsewhere: 'result',
    call: async (s, at) => {
      const row = { sourceSystem: 'LATE', sourceRef: at.fresh() };
      const rows = [{ ...row, outletCode: at.outlet, month: at.closed, item: 'rent', amountFen: 100 }];
      await at.manager.post('/v1/outlets/cost-lines/batch', { rows }).expect(200);
      return s.post(`/v1/months/${at.closed}/late-rows/decisions`, {
        decision: 'reject',
        reason: 'Not ours',
        rows: [row],
      });
    },
  },
  setMonthDates: {
    roles: ADMIN,
    elsewhere: 'top',
    call: (s) => s.put('/v1/months/2027-01/dates', { dueOn: '2027-02-05', lockOn: '2027-02-08' }),
  },
  getMonthDates: { roles: ALL, elsewhere: 'global', call: (s, at) => s.get(`/v1/months/${at.running}/dates`) },
};

/** Who may read a list of places or of people. */
const LISTERS: RoleCode[] = [
  ...(['hq_admin', 'outlet_management', 'outlet_manager', 'sales_associate', 'custodian'] as const),
  ...(['outlet_statistician', 'safety_officer', 'auditor'] as const),
];

const OTHERS: Record<string, WalkCase> = {
  listBatches: { roles: ALL, elsewhere: 'global', call: (s) => s.get('/v1/batches') },
  getBatch: {
    roles: LOADERS,
    elsewhere: 'global',
    instead: { auditor: 404 },
    call: async (s) => s.get(`/v1/batches/${await ownBatch(s)}`),
  },
  listBatchErrors: {
    roles: LOADERS,
    elsewhere: 'global',
    instead: { auditor: 404 },
    call: async (s) => s.get(`/v1/batches/${await ownBatch(s)}/errors`),
  },
  getGaps: {
    roles: [...LISTERS, 'finance', 'customer_service'],
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/gaps?orgUnitCode=${at.city}`),
  },
  listJobs: { roles: read(ADMIN), elsewhere: 'global', call: (s) => s.get('/v1/jobs') },
  listRules: { roles: ALL, elsewhere: 'global', call: (s) => s.get('/v1/rules') },
  getRule: { roles: ALL, elsewhere: 'global', call: (s) => s.get('/v1/rules/R-155') },
};

/** Every operation of the document by its id; the roles are those of the contract's table, written down a second time. */
export const WALK: Readonly<Record<string, WalkCase>> = {
  ...ACCESS,
  ...PREMISES,
  ...COSTS,
  ...REGISTRY,
  ...PEOPLE,
  ...POSTS,
  ...ROSTER,
  ...TRAINING,
  ...FACILITIES,
  ...OUTLETS,
  ...SALES,
  ...ASSESSMENT,
  ...MONTHS,
  ...OTHERS,
};

function outletOf(at: Place): Record<string, string> {
  return {
    code: at.fresh(),
    name: 'Walk',
    cityCode: at.city,
    divisionCode: '610102',
    type: 'small',
    area: 'urban',
    ownership: 'self_owned',
    tenure: 'leased',
    operatingMode: 'self_run',
    openedOn: '2020-01-01',
  };
}

function batch(session: Session, path: string, at: Place, row: object): PromiseLike<Response> {
  const reference = { sourceSystem: 'WALK', sourceRef: at.fresh(), outletCode: at.outlet };
  return session.post(`${path}/batch`, { rows: [{ ...reference, ...row }] });
}

function of(path: string, at: Place): string {
  return `${path}?month=${at.closed}&outletCode=${at.outlet}`;
}

function inMonths(count: number): string {
  return new Date(Date.parse(NOW) + count * 30 * 86_400_000).toISOString();
}

export function draftOf(at: Place): object {
  const line = (rate: string, weight: number, curve: object) => ({ rate, weight, curve });
  const down = { type: 'linear_down', ceiling: 2, cap: 120 };
  const up = { type: 'linear_up', redLine: 0.6, cap: 120 };
  return {
    validFrom: at.draftMonth(),
    orgUnitCode: 'HQ',
    areas: ['other'],
    ownerships: ['franchise'],
    productSet: ['mobile_5g'],
    revenueBasis: 'net',
    bonus: { type: 'linear', floor: 60, cap: 1.2 },
    lines: [
      line('revenue_completion', 30, up),
      line('user_completion', 25, up),
      line('churn', 15, down),
      line('arrears', 15, down),
      line('input_output', 15, down),
    ],
  };
}

/** A fresh draft of the place's scheme: its path. */
async function draftIn(at: Place): Promise<string> {
  const drafted = await at.admin.post(`${schemes}/${at.scheme}/versions`, draftOf(at)).expect(201);
  return `${schemes}/${at.scheme}/versions/${(drafted.body as { version: number }).version}`;
}

async function etagOf(session: Session, path: string): Promise<string> {
  return (await session.get(path)).headers['etag'] as string;
}

async function patch(session: Session, at: Place, path: string, body: object): Promise<Response> {
  return session.patch(path, body).set('If-Match', await etagOf(at.admin, path));
}

/** A batch that the caller sent, whatever became of its row. */
async function ownBatch(session: Session): Promise<string> {
  for (const path of ['/v1/outlets/outlets', '/v1/outlets/cost-lines', '/v1/sales/billing-lines']) {
    const answer = await session.post(`${path}/batch`, { rows: [{}] });
    if (answer.status === 200) return (answer.body as { batchId: string }).batchId;
  }
  return '1';
}
