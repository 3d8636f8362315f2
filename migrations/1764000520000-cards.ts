import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outletScoped } from './policies.js';

/** The shape of a score card, said once for run results, scorecards and live progress; and where verifications are kept. */
export class Cards1764000520000 implements MigrationInterface {
  name = 'Cards1764000520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assessment.score_revision ADD COLUMN outlet_name text NOT NULL;
      COMMENT ON COLUMN assessment.score_revision.outlet_name IS 'As it stood at the close, so that a later name does not change a closed card.';
      CREATE INDEX run_result_outlet_ix ON assessment.run_result (outlet_id, run_id);
      CREATE INDEX close_chunk_open_ix ON assessment.close_chunk (run_id, chunk_no) WHERE state IN ('pending', 'leased');

      CREATE FUNCTION assessment.instant_text(p_at timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      $$;

      CREATE FUNCTION assessment.card(
        p_month date, p_code text, p_name text, p_revision int, p_state text, p_scheme text, p_version int, p_rates json,
        p_user_growth numeric, p_applicable_weight numeric, p_total numeric, p_bonus numeric, p_rank int, p_rank_of int,
        p_light text, p_flags text[], p_hash text, p_published_at timestamptz
      ) RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT json_build_object(
          'month', to_char(p_month, 'YYYY-MM'), 'outletCode', p_code, 'outletName', p_name, 'revision', p_revision,
          'state', p_state, 'schemeCode', p_scheme, 'schemeVersion', p_version, 'rates', p_rates,
          'userGrowth', trim_scale(round(p_user_growth, 6)), 'applicableWeight', trim_scale(p_applicable_weight),
          'totalScore', trim_scale(p_total), 'bonusCoefficient', trim_scale(p_bonus), 'rank', p_rank, 'rankOf', p_rank_of,
          'light', p_light, 'flags', p_flags, 'resultHash', p_hash, 'publishedAt', assessment.instant_text(p_published_at))
      $$;
      COMMENT ON FUNCTION assessment.card(date, text, text, int, text, text, int, json, numeric, numeric, numeric, numeric, int, int,
        text, text[], text, timestamptz) IS 'One score card as clients read it: numbers without trailing zeros, instants in UTC.';

      CREATE FUNCTION assessment.published_cards(p_month date) RETURNS TABLE (outlet_id int, code text, lineage int[], card json)
      LANGUAGE sql STABLE AS $$
        WITH place AS MATERIALIZED (
          SELECT k.outlet_id, k.rank, k.rank_of FROM assessment.ranks(p_month) AS k
        )
        SELECT r.outlet_id, o.code, r.lineage,
               assessment.card(r.month, o.code, r.outlet_name, r.revision, g.state, r.scheme_code, r.scheme_version, r.rates,
                 r.user_growth, r.applicable_weight, r.total_score, r.bonus_coefficient, p.rank::int, p.rank_of::int, r.light, r.flags,
                 r.result_hash, r.published_at)
        FROM assessment.score_revision AS r
        JOIN outlets.pub_outlet AS o ON o.outlet_id = r.outlet_id
        JOIN months.pub_outlet_month AS g ON g.outlet_id = r.outlet_id AND g.month = r.month
        LEFT JOIN place AS p ON p.outlet_id = r.outlet_id
        WHERE r.month = p_month AND r.state = 'published'
      $$;
      COMMENT ON FUNCTION assessment.published_cards(date) IS
        'Grain: one row per published outlet of the month in the caller''s scope; lineage is the pinned one.';

      CREATE FUNCTION assessment.difference(p_old json, p_old_total numeric, p_new json, p_new_total numeric) RETURNS json
      LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT json_build_object(
          'totalScore', json_build_object('from', trim_scale(p_old_total), 'to', trim_scale(p_new_total)),
          'rates', coalesce((
            SELECT json_object_agg(n.key, json_build_object('from', o.value, 'to', n.value))
            FROM json_each(p_new) AS n LEFT JOIN json_each(p_old) AS o ON o.key = n.key
            WHERE o.value::text IS DISTINCT FROM n.value::text), '{}'::json))
      $$;
      COMMENT ON FUNCTION assessment.difference(json, numeric, json, numeric) IS 'What a new result says differently from the published one, rate by rate.';

      CREATE TABLE assessment.verification (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT verification_pkey PRIMARY KEY,
        outlet_id int NOT NULL,
        month date NOT NULL,
        revision int NOT NULL,
        match boolean NOT NULL,
        result_hash text NOT NULL,
        account_id int NOT NULL,
        verified_at timestamptz NOT NULL DEFAULT platform.now(),
        CONSTRAINT verification_revision_fkey FOREIGN KEY (outlet_id, month, revision)
          REFERENCES assessment.score_revision (outlet_id, month, revision)
      );
      COMMENT ON TABLE assessment.verification IS
        'One row is one recount of a revision from its facts, by a person or by the nightly sample; match false asks for a person.';
      CREATE INDEX verification_at_ix ON assessment.verification (verified_at);
    `);
    await runner.query(outletScoped('assessment.verification'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE assessment.verification;
      DROP FUNCTION assessment.difference(json, numeric, json, numeric);
      DROP FUNCTION assessment.published_cards(date);
      DROP FUNCTION assessment.card(date, text, text, int, text, text, int, json, numeric, numeric, numeric, numeric, int, int,
        text, text[], text, timestamptz);
      DROP FUNCTION assessment.instant_text(timestamptz);
      DROP INDEX assessment.close_chunk_open_ix;
      DROP INDEX assessment.run_result_outlet_ix;
      ALTER TABLE assessment.score_revision DROP COLUMN outlet_name;
    `);
  }
}
