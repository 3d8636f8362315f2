/** A node of a plan as `auto_explain` writes it. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

/** What a request read, and where it went further than a page: scans of whole tables, sorts of more than a page. */
export interface Reading {
  /** Rows that leaves of the plans touched, those thrown away included. */
  readonly rows: number;
  readonly scans: readonly string[];
  /** The most rows that went into one sort. */
  readonly sorted: number;
}

/** @param sizes rows of each table: a sequential scan is only one where the table is large */
export function readingOf(plans: readonly PlanNode[], sizes: ReadonlyMap<string, number>, many: number): Reading {
  let rows = 0;
  let sorted = 0;
  const scans = new Set<string>();
  const visit = (node: PlanNode): void => {
    const children = node.Plans ?? [];
    const name = node['Relation Name'];
    if (name !== undefined) {
      rows += (node['Actual Rows'] + removed(node)) * node['Actual Loops'];
      if (node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0 && (sizes.get(name) ?? 0) > many)
        scans.add(name);
    }
    if (node['Node Type'] === 'Sort') {
      for (const child of children) sorted = Math.max(sorted, child['Actual Rows']);
    }
    children.forEach(visit);
  };
  plans.forEach(visit);
  return { rows, scans: [...scans], sorted };
}

function removed(node: PlanNode): number {
  return (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
}
