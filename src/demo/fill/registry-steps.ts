import type { Branch } from '../branch/branch.js';
import type { DemoOutlet, OutletRow } from '../branch/outlets.js';
import { peopleOf, usernameOf, VISITOR } from './people.js';
import type { DoorRequest } from './product-door.js';
import type { Fill, Step } from './steps.js';

const CONFLICT = 409; // The unit or account is there: the filling was broken off behind it.
const KEY_ENDS = '2099-12-31T16:00:00Z';

/** Who and what there is before anything happens: units, people, outlets. */
export function registrySteps(branch: Branch): Step[] {
  const { units, outlets } = branch;
  return [
    { what: 'org units 组织', weight: units.length * 10, run: openUnits },
    { what: 'accounts 账号', weight: peopleOf(branch).length * 60, run: openAccounts },
    { what: 'outlets 营业厅', weight: outlets.length * 4, run: registerOutlets },
    { what: 'closings and suspensions 关闭与停业', weight: outlets.length, run: changeOutlets },
  ];
}

async function openUnits({ branch, door }: Fill): Promise<number> {
  for (const { code, name, level, parentCode } of branch.units) {
    const body = { code, name, level, parentCode };
    await door.ask(VISITOR.username, 'POST', '/v1/outlets/org-units', orThere(body));
  }
  return branch.units.length;
}

async function openAccounts({ branch, door, password }: Fill): Promise<number> {
  const key = { name: 'billing-bridge', role: 'information_centre', orgUnitCode: branch.top, expiresAt: KEY_ENDS };
  await door.ask(VISITOR.username, 'POST', '/v1/access/api-keys', orThere(key));
  const people = peopleOf(branch);
  for (const person of people) {
    const body = { ...person, password };
    const { status } = await door.ask(VISITOR.username, 'POST', '/v1/access/accounts', orThere(body));
    if (status === CONFLICT) await renewPassword(door, person.username, password);
  }
  return people.length;
}

/**
 * Where the file of the password was lost, or the filling goes on from another machine, after the accounts were opened:
 * they all take the new one. The last of them tells, because they are renewed in this order.
 */
export async function letPeopleIn(fill: Fill): Promise<void> {
  const last = peopleOf(fill.branch).at(-1);
  if (last && !(await fill.door.opensTo(last.username))) await openAccounts(fill);
}

/** Where the file of the password was lost between two attempts, the accounts take the new one. */
async function renewPassword(door: Fill['door'], username: string, password: string): Promise<void> {
  const found = await door.ask(VISITOR.username, 'GET', `/v1/access/accounts?username=${username}`);
  const [account] = found.body['items'] as { id: string }[];
  if (!account) throw new Error(`${username} is neither free nor to be found`);
  const body = { password };
  await door.ask(VISITOR.username, 'POST', `/v1/access/accounts/${account.id}/password`, { body, expect: [200, 204] });
}

/** The first batch there is: all outlets, and one more whose division does not exist, which is refused. */
async function registerOutlets({ branch, door, onRows }: Fill): Promise<number> {
  const wrong: OutletRow = {
    ...{ code: 'XA-PLAN-01', name: '西咸新区筹建营业厅', cityCode: 'XA', divisionCode: '610199', type: 'standard' },
    ...{ area: 'urban', ownership: 'self_owned', tenure: 'leased', operatingMode: 'self_run', openedOn: '2025-12-01' },
  };
  const rows = [...branch.outlets.map(({ row }) => row), wrong];
  const path = '/v1/outlets/outlets/batch';
  return (await door.batch(VISITOR.username, path, { rows, refused: 1, onRows })).received;
}

async function changeOutlets({ branch, door }: Fill): Promise<number> {
  const changed = branch.outlets.filter(({ closedOn, suspension }) => closedOn ?? suspension);
  const manager = usernameOf(branch.top, 'outlet_management');
  for (const { row, ...outlet } of changed) {
    const path = `/v1/outlets/outlets/${row.code}`;
    const found = await door.ask(manager, 'GET', path);
    if (isChanged(found.body, outlet)) continue;
    const { closedOn, suspension } = outlet;
    const body = { ...(closedOn && { closedOn }), ...(suspension && { suspensions: [suspension] }) };
    await door.ask(manager, 'PATCH', path, { body, ifMatch: String(found.headers['etag']) });
  }
  return changed.length;
}

function isChanged(found: Readonly<Record<string, unknown>>, wanted: Omit<DemoOutlet, 'row'>): boolean {
  if (wanted.closedOn !== undefined) return found['closedOn'] === wanted.closedOn;
  return (found['suspensions'] as unknown[]).length > 0;
}

function orThere(body: object): DoorRequest {
  return { body, expect: [201, CONFLICT] };
}
