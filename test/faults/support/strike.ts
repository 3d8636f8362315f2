import type { Fleet, Product } from './fleet.js';

/** Where a process stood when it was struck, as its server saw it. */
export interface Strike {
  /** Chunks of a close that it had leased, with their transaction open. */
  readonly closing: number;
  /** Chunks of a batch whose transaction was open and had taken the references of its rows. */
  readonly loading: number;
  /** Batches of several chunks that it had in hand. */
  readonly between: number;
}

const WHERE = `
  WITH mine AS (
    SELECT a.pid FROM pg_stat_activity AS a
    WHERE a.datname = current_database() AND a.application_name = $1 AND a.xact_start IS NOT NULL
  ), process AS (
    SELECT l.objid::bigint::int AS number
    FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid
    WHERE l.locktype = 'advisory' AND l.classid = 780310004 AND a.application_name = $1
      AND a.datname = current_database()
  ), held AS (
    SELECT DISTINCT l.pid, c.oid::regclass::text AS what
    FROM pg_locks AS l JOIN mine AS m ON m.pid = l.pid JOIN pg_class AS c ON c.oid = l.relation
    WHERE l.locktype = 'relation' AND l.granted AND l.mode IN ('RowShareLock', 'RowExclusiveLock')
  ), closing AS (
    SELECT h.pid FROM held AS h WHERE h.what = 'months.outlet_month'
    EXCEPT SELECT h.pid FROM held AS h WHERE h.what = 'months.source_key'
  )
  SELECT least((SELECT count(*) FROM assessment.close_chunk AS c JOIN process AS p ON p.number = c.process
                WHERE c.state = 'leased'), (SELECT count(*) FROM closing))::int AS closing,
         (SELECT count(DISTINCT h.pid) FROM held AS h WHERE h.what = 'months.source_key')::int AS loading,
         (SELECT count(*) FROM platform.batch AS b JOIN process AS p ON p.number = b.process
          WHERE b.finished_at IS NULL)::int AS between`;

/** Looks at a process that stands still. Its chunks stay its own while its sessions are there. */
export async function struckWhere(fleet: Fleet, victim: Product): Promise<Strike> {
  return fleet.server.as('superuser', fleet.database, async (client) => {
    const { rows } = await client.query<Strike>(WHERE, [victim.name]);
    return rows[0] ?? { closing: 0, loading: 0, between: 0 };
  });
}
