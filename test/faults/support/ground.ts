import { call, get, post } from './caller.js';
import { CITIES, OUTLETS } from './books.js';
import { ADMIN_PASSWORD, Product } from './fleet.js';
import type { Server } from './server.js';
import { until } from './checks.js';

const GROUND = 'ground';

/** A migrated database with the branch in it and nothing that happened yet: every scenario works on a copy. */
export async function layGround(server: Server): Promise<void> {
  await server.database(GROUND);
  const product = await Product.start(server, GROUND, 'ground', { mayMigrate: true });
  try {
    await settle(product);
  } finally {
    await product.stop();
  }
}

export async function groundCopy(server: Server, name: string): Promise<string> {
  await server.database(name, GROUND);
  return name;
}

/** Org units, outlets and the accounts of those who work there. */
export async function settle(product: Product): Promise<void> {
  const unit = (code: string, level: string, parentCode: string) =>
    post(product, 'admin', '/v1/outlets/org-units', { code, name: code, level, parentCode });
  await unit('P1', 'province', 'HQ');
  for (const city of CITIES) await unit(city, 'city', 'P1');
  const roles = { centre: 'information_centre', manager: 'outlet_management', auditor: 'auditor' };
  for (const [username, role] of Object.entries(roles)) {
    const grants = [{ role, orgUnitCode: 'HQ' }];
    await post(product, 'admin', '/v1/access/accounts', {
      username,
      displayName: role,
      password: ADMIN_PASSWORD,
      grants,
    });
  }
  const rows = OUTLETS.map((code) => ({
    ...{ code, name: `Outlet ${code}`, cityCode: code.slice(0, 2), divisionCode: '610102', type: 'standard' },
    ...{ area: 'urban', ownership: 'self_owned', tenure: 'leased', operatingMode: 'self_run', openedOn: '2015-01-01' },
  }));
  const headers = { 'Content-Type': 'application/x-ndjson' };
  const body = rows.map((row) => JSON.stringify(row)).join('\n');
  const { status, body: said } = await call(product, 'admin', '/v1/outlets/outlets/batch', {
    method: 'POST',
    headers,
    body,
  });
  if (status !== 200 || (said as { accepted: number }).accepted !== rows.length) throw new Error(JSON.stringify(said));
}

/** The owners of the five inputs say that they are complete. */
export async function confirm(product: Product, month: string): Promise<void> {
  for (const input of ['billing', 'subscribers', 'arrears', 'costs', 'targets']) {
    const account = input === 'costs' || input === 'targets' ? 'manager' : 'centre';
    await post(product, account, '/v1/assessment/input-confirmations', { month, orgUnitCode: 'P1', input });
  }
}

export interface Run {
  readonly id: string;
  readonly state: string;
  readonly progress: Readonly<Record<string, number>>;
}

export function askForClose(product: Product, month: string, orgUnitCode: string, kind = 'close'): Promise<Run> {
  return post(product, 'manager', '/v1/assessment/close-runs', { month, orgUnitCode, kind });
}

/** The run once it has ended by itself; a failure where it takes longer than that. */
export function ended(product: Product, id: string, withinMs: number): Promise<Run> {
  return until(`run ${id} ends`, withinMs, async () => {
    const run = await get<Run>(product, 'auditor', `/v1/assessment/close-runs/${id}`);
    return ['queued', 'running'].includes(run.state) ? undefined : run;
  });
}
