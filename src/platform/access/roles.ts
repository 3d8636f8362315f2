/** Levels of the org tree, from the top. */
export const ORG_LEVELS = ['headquarters', 'province', 'city', 'outlet'] as const;
export type OrgLevel = (typeof ORG_LEVELS)[number];

/** Every role that may be granted. `partner` is granted already and holds rights with a later issue. */
export const ROLE_CODES = [
  'hq_admin',
  'outlet_management',
  'information_centre',
  'auditor',
  'finance',
  'customer_service',
  'outlet_manager',
  'sales_associate',
  'custodian',
  'outlet_statistician',
  'safety_officer',
  'partner',
] as const;
export type RoleCode = (typeof ROLE_CODES)[number];

/** Who holds a permission. `from` narrows a role to grants at that level or above. */
export interface Holder {
  readonly role: RoleCode;
  readonly from?: OrgLevel;
}

const HQ: Holder = { role: 'hq_admin' };
const MANAGEMENT: Holder = { role: 'outlet_management' };
const CENTRE: Holder = { role: 'information_centre' };
const AUDITOR: Holder = { role: 'auditor' };
const MANAGER: Holder = { role: 'outlet_manager' };
const ASSOCIATE: Holder = { role: 'sales_associate' };
const STATISTICIAN: Holder = { role: 'outlet_statistician' };
const SAFETY: Holder = { role: 'safety_officer' };
const CUSTODIAN: Holder = { role: 'custodian' };
const SERVICE: Holder = { role: 'customer_service' };
const FINANCE: Holder = { role: 'finance' };
const STAFF = [MANAGER, ASSOCIATE, STATISTICIAN, SAFETY, CUSTODIAN];
const CITY_MANAGEMENT: Holder = { role: 'outlet_management', from: 'city' };
const ALL_FOUR = [HQ, MANAGEMENT, CENTRE, AUDITOR];

/** What everybody who is signed in may do, with or without a grant. */
export const EVERYBODY = 'everybody';

/**
 * The role table of the contract, line by line. A dash there is no right at all, reading included.
 * Nothing else in the program knows which role may do what.
 */
export const ROLE_TABLE = {
  // accounts, API keys, org units, schemes, go-live
  'access.manage': [HQ],
  'access.read': [HQ],
  'outlets.org_unit.manage': [HQ],
  'outlets.org_unit.read': [HQ],
  'assessment.scheme.manage': [HQ],
  'assessment.scheme.read': [HQ],
  'months.go_live.manage': [HQ],
  'months.go_live.read': [HQ],
  // register and change outlets
  'outlets.outlet.write': [HQ, MANAGEMENT],
  'outlets.outlet.read': [HQ, MANAGEMENT, AUDITOR],
  // the place: zones, seats, hours, walls, equipment; what the branch above decides of it
  'outlets.premises.write': [HQ, MANAGEMENT, MANAGER],
  'outlets.premises.read': [HQ, MANAGEMENT, MANAGER, SERVICE, SAFETY, AUDITOR],
  'outlets.standard.write': [HQ, CITY_MANAGEMENT],
  'outlets.standard.read': [HQ, MANAGEMENT, MANAGER, SERVICE, SAFETY, STATISTICIAN, AUDITOR],
  'outlets.opening.request': [HQ, MANAGEMENT],
  'outlets.opening.approve': [HQ, CITY_MANAGEMENT],
  'outlets.expense.request': [MANAGEMENT, MANAGER],
  'outlets.expense.approve': [HQ, CITY_MANAGEMENT],
  'outlets.expense.read': [HQ, MANAGEMENT, MANAGER, FINANCE, AUDITOR],
  // people: their files, what they passed, where they work, what they did
  'personnel.person.write': [HQ, CITY_MANAGEMENT],
  'personnel.person.read': [HQ, MANAGEMENT, MANAGER, AUDITOR],
  'personnel.person.reveal': [HQ, CITY_MANAGEMENT],
  'personnel.clearance.write': [HQ, CITY_MANAGEMENT],
  'personnel.post.write': [HQ, CITY_MANAGEMENT],
  'personnel.training.write': [HQ, MANAGEMENT, MANAGER],
  'personnel.roster.write': [HQ, MANAGEMENT, MANAGER],
  'personnel.roster.read': [HQ, MANAGEMENT, AUDITOR, ...STAFF],
  'personnel.overtime.approve': [HQ, CITY_MANAGEMENT, MANAGER],
  'personnel.conduct.write': [HQ, MANAGEMENT, MANAGER],
  'personnel.conduct.read': [HQ, MANAGEMENT, MANAGER, AUDITOR],
  'personnel.document.write': [HQ, MANAGEMENT],
  'personnel.document.read': [HQ, MANAGEMENT, AUDITOR, ...STAFF],
  'personnel.document.sign': STAFF,
  'personnel.statistics.submit': [STATISTICIAN],
  'personnel.statistics.read': [HQ, MANAGEMENT, MANAGER, STATISTICIAN, AUDITOR],
  // billing, arrears, subscriber rows and their confirmation
  'sales.billing.write': [CENTRE],
  'sales.billing.read': [CENTRE, AUDITOR],
  'sales.arrears.write': [CENTRE],
  'sales.arrears.read': [CENTRE, AUDITOR],
  'sales.subscribers.write': [CENTRE],
  'sales.subscribers.read': [CENTRE, AUDITOR],
  'assessment.confirm_facts': [CENTRE],
  // cost lines, targets and their confirmation
  'outlets.cost_line.write': [MANAGEMENT],
  'outlets.cost_line.read': [MANAGEMENT, AUDITOR],
  'assessment.target.write': [MANAGEMENT],
  'assessment.target.read': [MANAGEMENT, AUDITOR],
  'assessment.confirm_costs': [MANAGEMENT],
  'assessment.confirmation.read': [MANAGEMENT, CENTRE, AUDITOR],
  // preview and close; what to do with late rows is part of closing
  'assessment.close': [HQ, MANAGEMENT],
  'months.late_row.decide': [HQ, MANAGEMENT],
  // release a locked month
  'months.release': [HQ, { role: 'outlet_management', from: 'province' }],
  // months, scorecards, explanations, sources, progress, batches of one's own
  'results.read': ALL_FOUR,
  'batches.read': ALL_FOUR,
  // what the system does by itself
  'jobs.read': [HQ, AUDITOR],
  // one's own session, the regulation register and the catalogues
  'access.self': EVERYBODY,
  'rules.read': EVERYBODY,
  'catalogue.read': EVERYBODY,
} as const satisfies Record<string, readonly Holder[] | typeof EVERYBODY>;

export type Permission = keyof typeof ROLE_TABLE;
export const PERMISSIONS = Object.keys(ROLE_TABLE) as Permission[];

/** Whether one grant, by its role and the level it is held at, holds a permission. */
export function holds(grant: { role: RoleCode; level: OrgLevel }, permission: Permission): boolean {
  const holders: readonly Holder[] | typeof EVERYBODY = ROLE_TABLE[permission];
  if (holders === EVERYBODY) return true;
  return holders.some(
    (holder) =>
      holder.role === grant.role && ORG_LEVELS.indexOf(grant.level) <= ORG_LEVELS.indexOf(holder.from ?? 'outlet'),
  );
}
