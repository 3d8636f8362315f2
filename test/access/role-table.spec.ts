import {
  type Actor,
  actingAs,
  actorOf,
  type Caller,
  permissionsOf,
  systemActor,
} from '../../src/platform/access/actor.js';
import {
  holds,
  type OrgLevel,
  PERMISSIONS,
  type Permission,
  ROLE_CODES,
  type RoleCode,
} from '../../src/platform/access/roles.js';

const FOUR = ['hq_admin', 'outlet_management', 'information_centre', 'auditor'] as const;
const EVERYBODY: readonly Permission[] = ['access.self', 'rules.read', 'catalogue.read'];

/** The table of the contract, written again: hq_admin, outlet_management, information_centre, auditor. */
const CONTRACT: readonly [line: string, permissions: Permission[], row: readonly [string, string, string, string]][] = [
  ['accounts, API keys', ['access.manage', 'access.read'], ['yes', '-', '-', '-']],
  ['org units', ['outlets.org_unit.manage', 'outlets.org_unit.read'], ['yes', '-', '-', '-']],
  ['schemes', ['assessment.scheme.manage', 'assessment.scheme.read'], ['yes', '-', '-', '-']],
  ['go-live', ['months.go_live.manage', 'months.go_live.read'], ['yes', '-', '-', '-']],
  ['outlets', ['outlets.outlet.write', 'outlets.outlet.read'], ['yes', 'yes', '-', 'read']],
  ['billing', ['sales.billing.write', 'sales.billing.read'], ['-', '-', 'yes', 'read']],
  ['arrears', ['sales.arrears.write', 'sales.arrears.read'], ['-', '-', 'yes', 'read']],
  ['subscribers', ['sales.subscribers.write', 'sales.subscribers.read'], ['-', '-', 'yes', 'read']],
  ['confirm facts', ['assessment.confirm_facts', 'assessment.confirm_facts'], ['-', '-', 'yes', '-']],
  ['cost lines', ['outlets.cost_line.write', 'outlets.cost_line.read'], ['-', 'yes', '-', 'read']],
  ['targets', ['assessment.target.write', 'assessment.target.read'], ['-', 'yes', '-', 'read']],
  ['confirm costs', ['assessment.confirm_costs', 'assessment.confirm_costs'], ['-', 'yes', '-', '-']],
  ['see confirmations', ['assessment.confirmation.read', 'assessment.confirmation.read'], ['-', 'yes', 'yes', 'yes']],
  ['preview and close', ['assessment.close', 'months.late_row.decide'], ['yes', 'yes', '-', '-']],
  ['release', ['months.release', 'months.release'], ['yes', 'province', '-', '-']],
  ['premises', ['outlets.premises.write', 'outlets.premises.read'], ['yes', 'yes', '-', 'read']],
  ['standards of outlets', ['outlets.standard.write', 'outlets.standard.read'], ['yes', 'city', '-', 'read']],
  ['ask to open', ['outlets.opening.request', 'outlets.opening.request'], ['yes', 'yes', '-', '-']],
  ['approve an opening', ['outlets.opening.approve', 'outlets.opening.approve'], ['yes', 'city', '-', '-']],
  ['ask to spend', ['outlets.expense.request', 'outlets.expense.request'], ['-', 'yes', '-', '-']],
  ['approve spending', ['outlets.expense.approve', 'outlets.expense.read'], ['yes', 'city', '-', 'read']],
  ['people', ['personnel.person.write', 'personnel.person.read'], ['yes', 'city', '-', 'read']],
  ['reveal identity', ['personnel.person.reveal', 'personnel.person.reveal'], ['yes', 'city', '-', '-']],
  ['checks before work', ['personnel.clearance.write', 'personnel.person.read'], ['yes', 'city', '-', 'read']],
  ['posts', ['personnel.post.write', 'personnel.person.read'], ['yes', 'city', '-', 'read']],
  ['training', ['personnel.training.write', 'personnel.person.read'], ['yes', 'yes', '-', 'read']],
  ['rosters', ['personnel.roster.write', 'personnel.roster.read'], ['yes', 'yes', '-', 'read']],
  ['approve overtime', ['personnel.overtime.approve', 'personnel.overtime.approve'], ['yes', 'city', '-', '-']],
  ['conduct', ['personnel.conduct.write', 'personnel.conduct.read'], ['yes', 'yes', '-', 'read']],
  ['documents', ['personnel.document.write', 'personnel.document.read'], ['yes', 'yes', '-', 'read']],
  ['sign what one has read', ['personnel.document.sign', 'personnel.document.sign'], ['-', '-', '-', '-']],
  ['statistics', ['personnel.statistics.submit', 'personnel.statistics.submit'], ['-', '-', '-', '-']],
  [
    'statistics read by managers',
    ['personnel.statistics.read', 'personnel.statistics.read'],
    ['yes', 'yes', '-', 'yes'],
  ],
  ['jobs of the system', ['jobs.read', 'jobs.read'], ['yes', '-', '-', 'yes']],
  ['results and own batches', ['results.read', 'batches.read'], ['yes', 'yes', 'yes', 'yes']],
];

/** What those who work in an outlet, or for it beside the four, may do. */
const STAFF: readonly Permission[] = [
  ...(['personnel.roster.read', 'personnel.document.read', 'personnel.document.sign'] as const),
];
const OTHERS: Partial<Record<RoleCode, readonly Permission[]>> = {
  finance: ['outlets.expense.read'],
  customer_service: ['outlets.premises.read', 'outlets.standard.read'],
  outlet_manager: [
    ...STAFF,
    ...(['outlets.premises.write', 'outlets.premises.read', 'outlets.standard.read'] as const),
    ...(['outlets.expense.request', 'outlets.expense.read', 'personnel.person.read'] as const),
    ...(['personnel.training.write', 'personnel.roster.write', 'personnel.overtime.approve'] as const),
    ...(['personnel.conduct.write', 'personnel.conduct.read', 'personnel.statistics.read'] as const),
  ],
  sales_associate: STAFF,
  custodian: STAFF,
  outlet_statistician: [
    ...STAFF,
    ...(['outlets.standard.read', 'personnel.statistics.submit', 'personnel.statistics.read'] as const),
  ],
  safety_officer: [...STAFF, 'outlets.premises.read', 'outlets.standard.read'],
};

const request = { requestId: 'r', locale: 'en' } as const;
const LINES: Record<OrgLevel, number[]> = {
  headquarters: [1],
  province: [1, 2],
  city: [1, 2, 3],
  outlet: [1, 2, 3, 4],
};

function caller(...grants: [RoleCode, OrgLevel][]): Caller {
  const held = grants.map(([role, level]) => ({
    role,
    level,
    lineage: LINES[level],
    orgUnitId: LINES[level].at(-1) ?? 0,
  }));
  return { accountId: 7, name: 'li.na', kind: 'human', grants: held };
}

function actor(of: Caller, ...permissions: Permission[]): Actor | undefined {
  return actorOf(of, permissions, request);
}

describe('the role table', () => {
  it.each(CONTRACT)('gives %s as the contract says', (_, [write, read], row) => {
    FOUR.forEach((role, column) => {
      const may = row[column];
      const at = (level: OrgLevel, permission: Permission | undefined) =>
        permission !== undefined && holds({ role, level }, permission);
      expect([role, at('headquarters', write)]).toEqual([role, may !== '-' && may !== 'read']);
      expect([role, at('province', write)]).toEqual([role, may !== '-' && may !== 'read']);
      expect([role, at('city', write)]).toEqual([role, may === 'yes' || may === 'city']);
      expect([role, at('outlet', write)]).toEqual([role, may === 'yes']);
      expect([role, at('province', read)]).toEqual([role, may !== '-']);
    });
  });

  it('is wholly in the contract: no permission stands beside it', () => {
    const named = new Set([...CONTRACT.flatMap(([, permissions]) => permissions), ...EVERYBODY]);
    expect(PERMISSIONS.filter((permission) => !named.has(permission))).toEqual([]);
  });

  it.each(ROLE_CODES.filter((role) => !FOUR.some((four) => four === role)))('gives %s its own work', (role) => {
    expect(permissionsOf(caller([role, 'outlet'])).sort()).toEqual([...(OTHERS[role] ?? []), ...EVERYBODY].sort());
  });
});

describe('an actor', () => {
  it('reads above and writes below without writing above (F4)', () => {
    const both = caller(['auditor', 'headquarters'], ['information_centre', 'city']);
    expect(actor(both, 'sales.billing.write')).toMatchObject({ scopes: [3], lines: [1, 2, 3] });
    expect(actor(both, 'sales.billing.read')).toMatchObject({ scopes: [1, 3] });
    expect(actor(both, 'outlets.outlet.write')).toBeUndefined();
  });

  it('releases from the province up only, also with a second grant below', () => {
    expect(actor(caller(['outlet_management', 'city']), 'months.release')).toBeUndefined();
    expect(actor(caller(['outlet_management', 'province']), 'months.release')).toMatchObject({ scopes: [2] });
    const two = caller(['outlet_management', 'outlet'], ['outlet_management', 'province']);
    expect(actor(two, 'months.release')).toMatchObject({ scopes: [2] });
    expect(actor(caller(['hq_admin', 'city']), 'months.release')).toMatchObject({ scopes: [3] });
  });

  it('of any one of two permissions has the scope of both, and narrows to one of them', () => {
    const two = caller(['information_centre', 'city'], ['outlet_management', 'outlet']);
    const confirming = actor(two, 'assessment.confirm_facts', 'assessment.confirm_costs');
    expect(confirming).toMatchObject({ scopes: [3, 4] });
    expect(confirming && actingAs(confirming, 'assessment.confirm_costs')).toMatchObject({ scopes: [4] });
    expect(confirming && actingAs(confirming, 'access.manage')).toBeUndefined();
  });

  it('without a grant sees itself and the catalogues, in no unit', () => {
    expect(actor(caller(), 'catalogue.read')).toMatchObject({ scopes: [], lines: [] });
    expect(actor(caller(), 'results.read')).toBeUndefined();
  });

  it('of the house works for the whole country', () => {
    expect(systemActor('closing')).toMatchObject({ kind: 'job', scopes: [1], accountId: 0 });
  });
});
