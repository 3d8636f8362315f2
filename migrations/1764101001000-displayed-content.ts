import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How what was found displayed in an outlet compares with the documents in force for it. */
export class DisplayedContent1764101001000 implements MigrationInterface {
  name = 'DisplayedContent1764101001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONTENT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION outlets.content_of(int, int, jsonb, date);
      DROP FUNCTION outlets.document_to_compare(int, text, text, date);
    `);
  }
}

const CONTENT = `
  CREATE FUNCTION outlets.document_to_compare(p_outlet int, p_kind text, p_document_key text, p_day date)
  RETURNS TABLE (document_code text, document_version text)
  LANGUAGE sql STABLE ROWS 1 AS $$
    WITH RECURSIVE line AS (
      SELECT p_outlet AS unit_id, 0 AS distance
      UNION ALL
      SELECT p.parent_id, l.distance + 1
      FROM line AS l
      CROSS JOIN LATERAL outlets.parent_on(l.unit_id, p_day) AS p
      WHERE p.parent_id IS NOT NULL
    )
    SELECT d.document_code, d.document_version
    FROM line AS l
    CROSS JOIN LATERAL (
      SELECT o.id, o.document_code, o.document_version, o.valid_from
      FROM outlets.document AS o
      WHERE o.org_unit_id = l.unit_id AND o.kind = p_kind
        AND o.valid_from <= p_day AND (o.valid_to IS NULL OR o.valid_to > p_day)
      OFFSET 0 -- Or else the planner would rather read the documents of everybody.
    ) AS d
    WHERE NOT EXISTS (
      SELECT
      FROM line AS n
      CROSS JOIN LATERAL (
        SELECT
        FROM outlets.document AS o
        WHERE o.org_unit_id = n.unit_id AND o.document_code = d.document_code
          AND o.valid_from <= p_day AND (o.valid_to IS NULL OR o.valid_to > p_day)
        OFFSET 0
      ) AS nearer
      WHERE n.distance < l.distance)
    ORDER BY (d.document_code = p_document_key) DESC, l.distance, d.valid_from DESC, d.id DESC
    LIMIT 1
  $$;
  COMMENT ON FUNCTION outlets.document_to_compare(int, text, text, date) IS
    'Grain: one row or none: the document in force that what is displayed is compared with, the named one or else the first of its kind.';

  CREATE FUNCTION outlets.content_of(p_outlet int, p_parent int, p_above jsonb, p_day date)
  RETURNS TABLE (ordinal int, kind text, is_on_wall boolean, state text, version_found text, found_on date,
                 current_version text)
  LANGUAGE sql STABLE ROWS 10 AS $$
    WITH kind AS MATERIALIZED (
      SELECT k.ordinal, k.code, k.is_on_wall, k.is_required FROM outlets.document_kind AS k WHERE k.is_displayed
    ), held AS MATERIALIZED (
      SELECT d.kind, d.document_code, d.document_version, d.is_first_of_kind
      FROM outlets.documents_among(p_outlet, p_parent, p_above, p_day) AS d
    ), look AS MATERIALIZED (
      SELECT d.id, d.kind, d.place, d.document_key, d.is_displayed, d.version_found, d.valid_from
      FROM outlets.displayed_document AS d
      WHERE d.outlet_id = p_outlet AND d.valid_from <= p_day AND (d.valid_to IS NULL OR d.valid_to > p_day)
    )
    SELECT k.ordinal, k.code, k.is_on_wall,
           CASE WHEN NOT coalesce(f.is_there, false) THEN CASE WHEN k.is_required THEN 'missing' ELSE 'not_displayed' END
                WHEN f.is_stale THEN 'stale' WHEN f.is_current THEN 'current' ELSE 'present' END,
           f.version_found, f.found_on, c.document_version
    FROM kind AS k
    LEFT JOIN LATERAL (
      SELECT bool_or(d.is_displayed) AS is_there,
             bool_or(d.is_displayed AND n.document_version IS NOT NULL AND NOT n.is_same) AS is_stale,
             bool_or(d.is_displayed AND n.is_same) AS is_current,
             (array_agg(d.version_found ORDER BY n.is_same NULLS LAST, d.valid_from, d.id) FILTER (WHERE d.is_displayed))[1]
               AS version_found,
             max(d.valid_from) AS found_on
      FROM look AS d
      LEFT JOIN LATERAL (
        SELECT h.document_version, coalesce(h.document_version = d.version_found, false)
                 AND (d.document_key = '' OR d.document_key = h.document_code) AS is_same
        FROM held AS h
        WHERE h.kind = d.kind AND (h.document_code = d.document_key OR h.is_first_of_kind)
        ORDER BY (h.document_code = d.document_key) DESC, h.document_code
        LIMIT 1
      ) AS n ON true
      WHERE d.kind = k.code AND (d.place = 'wall' OR NOT k.is_on_wall)
    ) AS f ON true
    LEFT JOIN held AS c ON c.kind = k.code AND c.is_first_of_kind
  $$;
  COMMENT ON FUNCTION outlets.content_of(int, int, jsonb, date) IS
    'Grain: one row per kind of document that outlets display; p_above is what is in force above the outlet from p_parent on. state: missing (required and not found), not_displayed, stale (one copy at least is not the version in force), current, present (nothing in force to compare with). version_found is that of the stale copy where there is one.';
`;
