import type { Client } from 'pg';
import type { LedgerAbout } from '../../src/platform/ledgers/index.js';

export const OUTLETS = 12_000;
export const PEOPLE_PER_OUTLET = 6;
const CITIES = 340;
const PROVINCES = 31;

/**
 * A country planted by the superuser: what the doors of the product would have stored, without their waiting. Names of
 * provinces `P01…`, cities `C001…`, outlets `B00001…`; the first province has as many outlets as an average one.
 */
export async function plantCountry(client: Client, outlets = OUTLETS): Promise<void> {
  await client.query(`SET session_replication_role = replica`);
  await client.query(`
    INSERT INTO outlets.org_unit (id, code, name, level, parent_id, lineage)
    SELECT 1000 + p, 'P' || lpad(p::text, 2, '0'), 'province ' || p, 'province', 1, ARRAY[1, 1000 + p]
    FROM generate_series(1, ${PROVINCES}) AS p;
    INSERT INTO outlets.org_unit (id, code, name, level, parent_id, lineage)
    SELECT 2000 + c, 'C' || lpad(c::text, 3, '0'), 'city ' || c, 'city', 1001 + c % ${PROVINCES},
           ARRAY[1, 1001 + c % ${PROVINCES}, 2000 + c]
    FROM generate_series(1, ${CITIES}) AS c;
    INSERT INTO outlets.org_unit (id, code, name, level, parent_id, lineage)
    SELECT 10000 + o, 'B' || lpad(o::text, 5, '0'), 'outlet ' || o, 'outlet', city.id, city.lineage || (10000 + o)
    FROM generate_series(1, ${outlets}) AS o
    JOIN outlets.org_unit AS city ON city.id = 2001 + o % ${CITIES};
    INSERT INTO outlets.org_unit_parent (org_unit_id, parent_id)
    SELECT u.id, u.parent_id FROM outlets.org_unit AS u WHERE u.id > 1000;
    INSERT INTO outlets.outlet (outlet_id, division_code, type, area, ownership, tenure, operating_mode, opened_on)
    SELECT u.id, '610103', (ARRAY['flagship', 'standard', 'small'])[1 + u.id % 3], 'urban', 'self_owned', 'leased', 'self_run',
           '2015-05-01'
    FROM outlets.org_unit AS u WHERE u.level = 'outlet' AND u.id > 10000;
    INSERT INTO outlets.outlet_version (outlet_id, type, area, ownership, tenure, operating_mode)
    SELECT o.outlet_id, o.type, o.area, o.ownership, o.tenure, o.operating_mode FROM outlets.outlet AS o WHERE o.outlet_id > 10000;
    INSERT INTO outlets.type_standard (org_unit_id, outlet_type, kind, item, quantity, valid_from, recorded_by)
    SELECT 1, t, 'policy_pack', 'shop_internal', 1, '2015-01-01', 0 FROM unnest(ARRAY['flagship', 'standard', 'small']) AS t;
    INSERT INTO personnel.person (person_no, name, hiring_unit_id, org_unit_id, employer_id, employment_type, origin,
                                  identity_kind, identity_sealed, identity_hash, identity_masked, hired_on, activated_on, recorded_by)
    SELECT 'N' || lpad(((u.id - 10001) * ${PEOPLE_PER_OUTLET} + n)::text, 6, '0'), '员工 ' || n, u.id, u.id, 1, 'contract',
           'imported', 'resident_id', 'planted', decode(md5(u.id || '-' || n), 'hex'), '****', '2020-01-01', '2020-01-01', 0
    FROM outlets.org_unit AS u
    CROSS JOIN generate_series(1, ${PEOPLE_PER_OUTLET}) AS n
    WHERE u.level = 'outlet' AND u.id > 10000 ORDER BY u.id, n;
  `);
}

/** What may stand between a code and its number, where that is not a hyphen. */
const JOINTS: Readonly<Record<string, string>> = { post_code: '_' };

/**
 * Gives every outlet, unit or person of the country the row that one of them has, whatever the ledger: the ids are replaced,
 * and a text of the key that would stand twice gets a number. Answers how many rows there are then.
 */
export async function spread(client: Client, about: LedgerAbout): Promise<number> {
  const [schema, table] = about.table.name.split('.');
  const { rows: columns } = await client.query<{ name: string; type: string }>(
    `SELECT c.column_name AS name, c.data_type AS type FROM information_schema.columns AS c
     WHERE c.table_schema = $1 AND c.table_name = $2 AND c.is_generated = 'NEVER' AND c.is_identity = 'NO'`,
    [schema, table],
  );
  const names = columns.map(({ name }) => name);
  const has = (name: string): boolean => names.includes(name);
  const owner = has('person_id') ? 'p.id' : undefined;
  const isOwned = about.table.key.some((column) => ['person_id', 'outlet_id', 'org_unit_id'].includes(column));
  const value = ({ name, type }: { name: string; type: string }): string => {
    if (name === 'person_id') return owner ?? 'p.id';
    if (name === 'outlet_id') return owner ? 'p.org_unit_id' : 'p.id';
    if (name === 'org_unit_id') return owner ? 'p.org_unit_id' : 'p.id';
    return !isOwned && type === 'text' && name === about.table.key.at(-1)
      ? `x.${name} || '${JOINTS[name] ?? '-'}' || p.id`
      : `x.${name}`;
  };
  const places = owner
    ? `SELECT q.id, q.org_unit_id FROM personnel.person AS q WHERE q.person_no LIKE 'N%'`
    : `SELECT u.id, u.id AS org_unit_id FROM outlets.org_unit AS u WHERE u.level = 'outlet'`;
  await client.query(`
    INSERT INTO ${about.table.name} (${names.join(', ')})
    SELECT ${columns.map(value).join(', ')}
    FROM (SELECT y.* FROM ${about.table.name} AS y ORDER BY y.id LIMIT 1) AS x
    CROSS JOIN (${places}) AS p
    ORDER BY p.id
    ON CONFLICT DO NOTHING`);
  return rowsOf(client, about);
}

/** How many rows a ledger has. */
export async function rowsOf(client: Client, about: LedgerAbout): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${about.table.name}`);
  return rows[0]?.rows ?? 0;
}
