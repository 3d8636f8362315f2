import { readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import type { PlanNode } from '../plans/plan-reading.js';
import { ROLES } from './nation.js';
import type { World } from './world.js';

const HOW = ['log_analyze=on', 'log_buffers=on', 'log_timing=off', 'log_format=json', 'log_nested_statements=on'];
/** Flags with which Postgres explains every statement in its log. */
export const EXPLAIN = [
  ...['-c', 'session_preload_libraries=auto_explain', '-c', 'auto_explain.log_min_duration=0'],
  ...HOW.flatMap((one) => ['-c', `auto_explain.${one}`]),
];
const MANY_ROWS = 1_000; // A page that walks over more than these has no index of its own.

type Explained = PlanNode & { 'Shared Hit Blocks'?: number; 'Shared Read Blocks'?: number };

interface Operation {
  parameters?: { name: string; in: string }[];
}

/** The plans behind every list of the API, each asked for its first page by somebody who sees the whole country. */
export async function readPlans(world: World): Promise<void> {
  await world.closed();
  const outlets = await world.open();
  await world.restart({}, EXPLAIN);
  const values = {
    month: world.month,
    outletCode: outlets[0]?.code ?? '',
    code: 'five_rates_default',
    rate: 'revenue_completion',
    part: 'numerator',
  };
  const runs = await world.product.get<{ items: { id: string }[] }>('auditor', '/v1/assessment/close-runs?limit=1');
  const rows = [];
  let bad = 0;
  for (const where of lists({ ...values, id: runs.items[0]?.id ?? '' })) {
    const role = await readerOf(world, where);
    const from = statSync(world.database.log).size;
    const began = performance.now();
    const { items } = await world.product.get<{ items: unknown[] }>(role, where);
    const ms = performance.now() - began;
    const found = summed(plansIn(readFileSync(world.database.log).subarray(from).toString('utf8')));
    if (found.scans.length > 0) bad++;
    rows.push({
      list: where,
      rows: String(items.length),
      'ms, explained': ms,
      'rows read': String(found.read),
      buffers: String(found.buffers),
      [`walks over ${MANY_ROWS} rows`]: found.scans.join(', '),
      [`sorts over ${MANY_ROWS} rows`]: found.sorts.join(', '),
    });
  }
  await world.restart({}, []);
  world.measures.push({
    part: 'plans',
    what: `lists that walk over ${MANY_ROWS} rows of a table`,
    value: bad,
    unit: 'lists',
    note: `of ${rows.length}, see below`,
  });
  world.details.push({
    title: `Plans of the lists at ${world.sizes.outlets} outlets and ${world.facts} facts, page of 50`,
    rows,
  });
}

/** The first of the roles that may read the list. */
async function readerOf(world: World, where: string): Promise<string> {
  for (const role of ROLES) {
    const allowed = await world.product.get(role, where).then(
      () => true,
      (error: Error) => {
        if (/: 403 /.test(error.message)) return false;
        throw error;
      },
    );
    if (allowed) return role;
  }
  throw new Error(`no role of the bench reads ${where}`);
}

/** Every GET that pages, with the fewest parameters that make it answer. */
function lists(values: Readonly<Record<string, string>>): string[] {
  const document = JSON.parse(readFileSync(path.resolve(__dirname, '../../../openapi.json'), 'utf8')) as {
    paths: Record<string, { get?: Operation }>;
  };
  return Object.entries(document.paths).flatMap(([template, { get }]) => {
    const parameters = get?.parameters ?? [];
    if (!parameters.some(({ name }) => name === 'limit')) return [];
    const where = template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    const query = parameters
      .filter((parameter) => parameter.in === 'query' && ['month', 'rate', 'part'].includes(parameter.name))
      .map(({ name }) => `${name}=${values[name]}`);
    return [`${where}?${['limit=50', ...query].join('&')}`];
  });
}

/**
 * The plans that `auto_explain` wrote into a log. One that does not end is left out: a job of the product may be writing
 * its own while the log is read, and what a caller waited for stands there whole before the answer.
 */
export function plansIn(log: string): Explained[] {
  const plans = log.matchAll(/ LOG: {2}duration: .* plan:\n(\t\{\n(?:\t .*\n)*\t\})$/gm);
  return [...plans].map(([, text]) => (JSON.parse(text ?? '') as { Plan: Explained }).Plan);
}

function summed(plans: readonly Explained[]): { read: number; buffers: number; scans: string[]; sorts: string[] } {
  const scans = new Set<string>();
  const sorts = new Set<string>();
  let read = 0;
  const visit = (node: PlanNode): void => {
    const rows = node['Actual Rows'] * node['Actual Loops'];
    const touched = rows + (node['Rows Removed by Filter'] ?? 0) * node['Actual Loops'];
    if (node['Relation Name'] !== undefined) {
      read += touched;
      if (touched > MANY_ROWS)
        scans.add(`${node['Relation Name']} ${Math.round(touched)}${node['Node Type'] === 'Seq Scan' ? ' (seq)' : ''}`);
    }
    if (/Sort/.test(node['Node Type']) && rows > MANY_ROWS) sorts.add(String(Math.round(rows)));
    for (const child of node.Plans ?? []) visit(child);
  };
  for (const plan of plans) visit(plan);
  const buffers = plans.reduce(
    (sum, plan) => sum + (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
    0,
  );
  return { read: Math.round(read), buffers, scans: [...scans], sorts: [...sorts] };
}
