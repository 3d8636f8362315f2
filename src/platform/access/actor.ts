import { EVERYBODY, type OrgLevel, PERMISSIONS, type Permission, ROLE_TABLE, type RoleCode, holds } from './roles.js';

/** A role held at an org unit (an outlet is one). `lineage` runs from the root to that unit, both included. */
export interface Grant {
  readonly role: RoleCode;
  readonly orgUnitId: number;
  readonly level: OrgLevel;
  readonly lineage: readonly number[];
}

export type CallerKind = 'human' | 'api_key' | 'job';

/** Who asks, whatever the credential. A caller has grants; only an actor has a scope. */
export interface Caller {
  readonly accountId: number;
  readonly name: string;
  readonly kind: CallerKind;
  readonly grants: readonly Grant[];
}

/**
 * A caller exercising a permission. `scopes` are the units of those grants whose role holds it, and no others:
 * who reads above and writes below does not write above. `lines` are all units on the way to them.
 */
export interface Actor {
  readonly accountId: number;
  readonly name: string;
  readonly kind: CallerKind;
  readonly permission: Permission;
  readonly scopes: readonly number[];
  readonly lines: readonly number[];
  readonly grants: readonly Grant[];
  readonly requestId: string;
  readonly locale: 'en' | 'zh';
}

/** The id of the root org unit; a scope of it alone is the whole country. */
export const HEADQUARTERS_ID = 1;

/** The account id of the house's own jobs; no account has it. */
export const JOB_ACCOUNT_ID = 0;

/** The actor of a caller for any one of the permissions, or undefined where no grant holds one of them. */
export function actorOf(
  caller: Caller,
  permissions: readonly Permission[],
  request: { requestId: string; locale: 'en' | 'zh' },
): Actor | undefined {
  const held = permissions.filter((permission) => mayExercise(caller, permission));
  const first = held[0];
  if (first === undefined) return undefined;
  const used = caller.grants.filter((grant) => held.some((permission) => holds(grant, permission)));
  return {
    accountId: caller.accountId,
    name: caller.name,
    kind: caller.kind,
    permission: first,
    scopes: ascending(used.map((grant) => grant.orgUnitId)),
    lines: ascending(used.flatMap((grant) => grant.lineage)),
    grants: caller.grants,
    requestId: request.requestId,
    locale: request.locale,
  };
}

/** The same caller narrowed to one permission; undefined where they do not hold it. */
export function actingAs(actor: Actor, permission: Permission): Actor | undefined {
  return actorOf(actor, [permission], actor);
}

/** The house itself: a job that works for the whole country. */
export function systemActor(jobName: string): Actor {
  return {
    accountId: JOB_ACCOUNT_ID,
    name: jobName,
    kind: 'job',
    permission: 'access.self',
    scopes: [HEADQUARTERS_ID],
    lines: [HEADQUARTERS_ID],
    grants: [],
    requestId: `job:${jobName}`,
    locale: 'zh',
  };
}

/** The permissions a caller holds anywhere, for `who am I`. */
export function permissionsOf(caller: Caller): Permission[] {
  return PERMISSIONS.filter((permission) => mayExercise(caller, permission));
}

function mayExercise(caller: Pick<Caller, 'grants'>, permission: Permission): boolean {
  return ROLE_TABLE[permission] === EVERYBODY || caller.grants.some((grant) => holds(grant, permission));
}

function ascending(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}
