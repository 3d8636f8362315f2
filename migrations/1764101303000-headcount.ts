import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitRecords, outletRecords } from './policies.js';

/** How many a unit is to have on a post, and the reports that only the statistician of an outlet hands in. */
export class Headcount1764101303000 implements MigrationInterface {
  name = 'Headcount1764101303000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'personnel.headcount_requirement',
        comment:
          'One row is how many people a unit is to have on a post, of a channel or of all, over [valid_from, valid_to).',
        columns: `
          org_unit_id int NOT NULL CONSTRAINT headcount_requirement_unit_fkey REFERENCES outlets.org_unit,
          post_code text COLLATE "C" NOT NULL
            CONSTRAINT headcount_requirement_post_fkey REFERENCES personnel.post (post_code),
          channel text COLLATE "C" NOT NULL,
          quantity int NOT NULL CONSTRAINT headcount_requirement_quantity_ck CHECK (quantity >= 0)`,
        key: ['org_unit_id', 'post_code', 'channel'],
        isDated: true,
      })}
      COMMENT ON COLUMN personnel.headcount_requirement.channel IS 'A channel, or all.';
      ${orgUnitRecords('personnel.headcount_requirement')}
      ${HEADCOUNT_ON}
      ${ledgerTable({
        name: 'personnel.statistics_report',
        comment: 'One row is a report on a month that the statistician of an outlet, or the deputy, handed in.',
        columns: `
          outlet_id int NOT NULL CONSTRAINT statistics_report_outlet_fkey REFERENCES outlets.outlet,
          month date NOT NULL,
          kind text COLLATE "C" NOT NULL,
          title text NOT NULL,
          content text NOT NULL,
          person_no text COLLATE "C" NOT NULL,
          is_deputy boolean NOT NULL`,
        key: ['outlet_id', 'month', 'kind'],
        isDated: false,
      })}
      ${outletRecords('personnel.statistics_report')}
      ${MY_POSTING}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.my_posting(text, int, date);
      DROP TABLE personnel.statistics_report;
      DROP FUNCTION personnel.headcount_on(int, date);
      DROP TABLE personnel.headcount_requirement;
    `);
  }
}

const HEADCOUNT_ON = `
  CREATE FUNCTION personnel.headcount_on(p_unit int, p_day date)
  RETURNS TABLE (place bigint, source text, post_code text, channel text, required int, actual int)
  LANGUAGE sql STABLE AS $$
    SELECT row_number() OVER (ORDER BY r.source, r.post_code NULLS FIRST, r.channel NULLS FIRST),
           r.source, r.post_code, r.channel, r.required,
           (SELECT count(*)::int FROM personnel.posting AS t
            WHERE t.org_unit_id = p_unit AND t.slot = 'main' AND t.valid_from <= p_day
              AND (t.valid_to IS NULL OR t.valid_to > p_day)
              AND (r.post_code IS NULL OR t.post_code = r.post_code) AND (r.channel IS NULL OR t.channel = r.channel))
    FROM (
      SELECT 'standard' AS source, nullif(s.item, 'staff') AS post_code, NULL AS channel, s.quantity AS required
      FROM outlets.pub_standard_on(p_unit, 'headcount', p_day) AS s
      UNION ALL
      SELECT 'unit', q.post_code, nullif(q.channel, 'all'), q.quantity
      FROM personnel.headcount_requirement AS q
      WHERE q.org_unit_id = p_unit AND q.valid_from <= p_day AND (q.valid_to IS NULL OR q.valid_to > p_day)
    ) AS r
  $$;
  COMMENT ON FUNCTION personnel.headcount_on(int, date) IS
    'Grain: one row per post and channel that a unit is to fill on a day, by the standard of its type or by its own requirement, with those whose main posting it is; post NULL is everybody, channel NULL all of them.';
`;

const MY_POSTING = `
  CREATE FUNCTION personnel.my_posting(p_post text, p_unit int, p_day date)
  RETURNS TABLE (person_no text, is_deputy boolean) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT t.person_no, t.is_deputy
    FROM personnel.person AS p
    JOIN personnel.posting AS t ON t.person_id = p.id
    WHERE p.account_id = nullif(current_setting('app.account', true), '')::int
      AND t.post_code = p_post AND t.org_unit_id = p_unit
      AND t.valid_from <= p_day AND (t.valid_to IS NULL OR t.valid_to > p_day)
    ORDER BY t.is_deputy
    LIMIT 1
  $$;
  REVOKE ALL ON FUNCTION personnel.my_posting(text, int, date) FROM PUBLIC;
  COMMENT ON FUNCTION personnel.my_posting(text, int, date) IS
    'The posting of whoever asks on a post of a unit on a day: with the rights of the owner, because a deputy may be at home in another unit.';
`;
