/**
 * Row-level security in classes. Each helper answers the statements for one table: RLS enabled and forced, a policy
 * for the owner (a forced table would otherwise show a migration no row, in silence), and the scope of the class.
 * The sub-selects around `current_setting` are load-bearing: they are evaluated once a statement instead of once a row.
 */
const SCOPES = `(SELECT NULLIF(current_setting('app.scopes', true), '')::int[])`;
const LINES = `(SELECT NULLIF(current_setting('app.lines', true), '')::int[])::int[]`; // The outer cast: ANY (SELECT …) would compare rows.
const IS_HEADQUARTERS = `(SELECT NULLIF(current_setting('app.scopes', true), '') = '{1}')`;

function secured(table: string, using: string, check: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
    CREATE POLICY scope ON ${table} USING (${using}) WITH CHECK (${check});`;
}

/**
 * Rows of one outlet (column `outlet_id`), and the outlets themselves: in scope where the outlet's node of the tree is.
 * Asked of the tree and not of the outlets, because its index on lineage answers a city in a tenth of the time. IN, not
 * EXISTS: the planner costs a correlated EXISTS per row, so high that plans over twelve thousand outlets took seconds.
 */
export function outletScoped(table: string): string {
  const inScope = `${IS_HEADQUARTERS} OR outlet_id IN (SELECT u.id FROM outlets.org_unit AS u WHERE u.lineage && ${SCOPES})`;
  return secured(table, inScope, inScope);
}

/** The tree itself (columns `id`, `lineage`): read downward and along one's own line upward, written downward only. */
export function treeScoped(table: string): string {
  return secured(table, `lineage && ${SCOPES} OR id = ANY (${LINES})`, `lineage && ${SCOPES}`);
}

/**
 * Rows of an org unit (column `org_unit_id`): read downward and upward along one's own line, because a city must see what
 * its province and headquarters decided for it; written downward only.
 */
export function orgUnitScoped(table: string): string {
  return secured(
    table,
    `org_unit_id IN (SELECT u.id FROM outlets.org_unit AS u)`,
    `org_unit_id IN (SELECT u.id FROM outlets.org_unit AS u WHERE u.lineage && ${SCOPES})`,
  );
}

/**
 * The classes of records that lists walk along and join one by one: a row looks its unit up by key. Gathering the ids in scope
 * first would read all of a province, once for every table of the statement and, inside a function, once for every call.
 * A scalar sub-select, because an EXISTS or IN may be hashed: the planner would gather the ids after all. Who may see the unit
 * is for its own policy to say.
 */
const unitInScope = (column: string): string =>
  `(SELECT u.lineage && NULLIF(current_setting('app.scopes', true), '')::int[] FROM outlets.org_unit AS u WHERE u.id = ${column})`;
const unitVisible = (column: string): string => `(SELECT true FROM outlets.org_unit AS u WHERE u.id = ${column})`;

/** What `outletRecords` asks, for a policy that is altered. */
export const OUTLET_IN_SCOPE = `${IS_HEADQUARTERS} OR ${unitInScope('outlet_id')}`;

/** Records of an outlet (column `outlet_id`). */
export function outletRecords(table: string): string {
  return secured(table, OUTLET_IN_SCOPE, OUTLET_IN_SCOPE);
}

/** Records of an org unit (column `org_unit_id`) that concern it and what is above it only: read and written downward. */
export function unitScoped(table: string): string {
  const inScope = `${IS_HEADQUARTERS} OR ${unitInScope('org_unit_id')}`;
  return secured(table, inScope, inScope);
}

/** Records of an org unit that are read downward and upward along one's own line, and written downward only. */
export function orgUnitRecords(table: string): string {
  return secured(
    table,
    `${IS_HEADQUARTERS} OR ${unitVisible('org_unit_id')}`,
    `${IS_HEADQUARTERS} OR ${unitInScope('org_unit_id')}`,
  );
}

/** Records of one person (column `person_id`): they go where the person goes, whose own policy says who sees them. */
export function personScoped(table: string): string {
  const inScope = `${IS_HEADQUARTERS} OR (SELECT true FROM personnel.person AS p WHERE p.id = person_id)`;
  return secured(table, inScope, inScope);
}

/** Rows that belong to the account that made them (column `account_id`). */
export function ownAccountScoped(table: string): string {
  const own = `account_id = (SELECT NULLIF(current_setting('app.account', true), '')::int)`;
  return secured(table, own, own);
}
