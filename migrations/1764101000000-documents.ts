import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitRecords, outletRecords } from './policies.js';

/** Documents with their versions, and which of them was found displayed in outlets. */
export class Documents1764101000000 implements MigrationInterface {
  name = 'Documents1764101000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(IN_FORCE);
    await runner.query(CONTENT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION outlets.content_on(int, date);
      DROP FUNCTION outlets.document_to_compare(int, text, text, date);
      DROP FUNCTION outlets.pub_documents_on(int, date);
      DROP VIEW outlets.pub_document;
      DROP TABLE outlets.displayed_document;
      DROP TABLE outlets.document;
      DROP TABLE outlets.document_kind;
      DROP FUNCTION outlets.line_on(int, date);
    `);
  }
}

const TABLES = `
  CREATE TABLE outlets.document_kind (
    code text COLLATE "C" CONSTRAINT document_kind_pkey PRIMARY KEY,
    ordinal int NOT NULL CONSTRAINT document_kind_ordinal_uq UNIQUE,
    name_en text NOT NULL,
    name_zh text NOT NULL,
    is_on_wall boolean NOT NULL,
    is_required boolean NOT NULL,
    is_displayed boolean NOT NULL
  );
  COMMENT ON TABLE outlets.document_kind IS
    'One row is a kind of document. is_on_wall: only what hangs on the wall counts; is_required: an outlet without it lacks it (R-077, R-299 to R-302); is_displayed: an outlet shows it or is made by it at all.';
  INSERT INTO outlets.document_kind (code, ordinal, name_en, name_zh, is_on_wall, is_required, is_displayed) VALUES
    ('business_items', 1, 'Business items', '营业项目', true, true, true),
    ('service_standards', 2, 'Service standards', '服务标准', true, true, true),
    ('company_commitment', 3, 'Commitment of the company', '公司行风承诺', true, true, true),
    ('outlet_commitment', 4, 'Commitment of the outlet', '营业厅服务承诺', true, true, true),
    ('basic_tariffs', 5, 'Basic telecom tariffs', '基础电信业务资费', true, true, true),
    ('supervision_board', 6, 'Supervision board', '服务监督栏', true, true, true),
    ('coverage_map', 7, 'Network coverage map', '网络覆盖示意图', true, false, true),
    ('faq_handbook', 8, 'FAQ handbook', '常见问题解答手册', false, true, true),
    ('vi_manual', 9, 'VI manual, outlet volume', 'VI手册-营业厅分册', false, false, true),
    ('decoration_manual', 10, 'Decoration manual', '装饰装修建设规范手册', false, false, true),
    ('policy', 11, 'Policy', '制度', false, false, false),
    ('other', 12, 'Other document', '其他', false, false, false);
  ${ledgerTable({
    name: 'outlets.document',
    comment: 'One row is a version of a document that an org unit issued, in force over [valid_from, valid_to).',
    columns: `
      org_unit_id int NOT NULL CONSTRAINT document_unit_fkey REFERENCES outlets.org_unit,
      document_code text COLLATE "C" NOT NULL,
      kind text COLLATE "C" NOT NULL CONSTRAINT document_kind_fkey REFERENCES outlets.document_kind,
      title text NOT NULL,
      document_version text COLLATE "C" NOT NULL,
      issued_on date NOT NULL,
      file_reference text,
      sha256 text COLLATE "C" CONSTRAINT document_sha256_ck CHECK (sha256 ~ '^[0-9a-f]{64}$')`,
    key: ['org_unit_id', 'document_code'],
    isDated: true,
  })}
  ${orgUnitRecords('outlets.document')}
  CREATE POLICY everybody ON outlets.document FOR SELECT USING (true);
  COMMENT ON POLICY everybody ON outlets.document IS
    'What held for an outlet on an old day may be of a city that its reader of today cannot see; lists join the units, and so keep to the scope.';
  ${ledgerTable({
    name: 'outlets.displayed_document',
    comment:
      'One row is what a look at an outlet found displayed of one document in one place; it is taken to stay so until the next look.',
    columns: `
      outlet_id int NOT NULL CONSTRAINT displayed_document_outlet_fkey REFERENCES outlets.outlet,
      place text COLLATE "C" NOT NULL
        CONSTRAINT displayed_document_place_ck CHECK (place IN ('wall', 'counter', 'handbook', 'facade')),
      kind text COLLATE "C" NOT NULL CONSTRAINT displayed_document_kind_fkey REFERENCES outlets.document_kind,
      document_key text COLLATE "C" NOT NULL,
      is_displayed boolean NOT NULL,
      version_found text COLLATE "C",
      note text,
      photo_reference text`,
    key: ['outlet_id', 'place', 'kind', 'document_key'],
    isDated: true,
  })}
  COMMENT ON COLUMN outlets.displayed_document.document_key IS 'Code of the document, empty where the finding names none.';
  ${outletRecords('outlets.displayed_document')}
`;

const IN_FORCE = `
  CREATE FUNCTION outlets.line_on(p_unit int, p_day date) RETURNS TABLE (org_unit_id int, distance int)
  LANGUAGE sql STABLE ROWS 4 AS $$
    WITH RECURSIVE line AS (
      SELECT p_unit AS org_unit_id, 0 AS distance
      UNION ALL
      SELECT p.parent_id, l.distance + 1
      FROM line AS l
      JOIN outlets.org_unit_parent AS p ON p.org_unit_id = l.org_unit_id
      WHERE p.valid_from <= p_day AND (p.valid_to IS NULL OR p.valid_to > p_day)
    )
    SELECT l.org_unit_id, l.distance FROM line AS l LIMIT 4 -- Levels of the tree: the planner would think of a hundred.
  $$;
  COMMENT ON FUNCTION outlets.line_on(int, date) IS
    'Grain: one row per unit from the given one up to headquarters, as the tree stood on that day.';

  CREATE FUNCTION outlets.pub_documents_on(p_unit int, p_day date)
  RETURNS TABLE (document_id bigint, org_unit_id int, document_code text, kind text, title text, document_version text,
                 issued_on date, valid_from date, is_first_of_kind boolean)
  LANGUAGE sql STABLE ROWS 10 AS $$
    SELECT n.id, n.org_unit_id, n.document_code, n.kind, n.title, n.document_version, n.issued_on, n.valid_from,
           row_number() OVER (PARTITION BY n.kind ORDER BY n.distance, n.valid_from DESC, n.id DESC) = 1
    FROM (
      SELECT DISTINCT ON (d.document_code) d.id, d.org_unit_id, d.document_code, d.kind, d.title, d.document_version,
             d.issued_on, d.valid_from, l.distance
      FROM outlets.line_on(p_unit, p_day) AS l
      JOIN outlets.document AS d ON d.org_unit_id = l.org_unit_id
      WHERE d.valid_from <= p_day AND (d.valid_to IS NULL OR d.valid_to > p_day)
      ORDER BY d.document_code, l.distance
    ) AS n
  $$;
  COMMENT ON FUNCTION outlets.pub_documents_on(int, date) IS
    'Grain: one row per document code in force for a unit on that day: the version of the nearest unit up the line that issued it. is_first_of_kind: of several documents of a kind that of the nearest unit, there the newest.';

  CREATE VIEW outlets.pub_document WITH (security_invoker = true) AS
    SELECT d.id, d.org_unit_id, d.document_code, d.kind, d.title, d.document_version, d.issued_on, d.file_reference,
           d.sha256, d.valid_from, d.valid_to
    FROM outlets.document AS d;
  COMMENT ON VIEW outlets.pub_document IS 'Grain: one row per version of a document, for modules that circulate them.';
`;

const CONTENT = `
  CREATE FUNCTION outlets.document_to_compare(p_outlet int, p_kind text, p_document_key text, p_day date)
  RETURNS TABLE (document_code text, document_version text)
  LANGUAGE sql STABLE ROWS 1 AS $$
    SELECT c.document_code, c.document_version
    FROM outlets.pub_documents_on(p_outlet, p_day) AS c
    WHERE c.kind = p_kind AND (c.document_code = p_document_key OR c.is_first_of_kind)
    ORDER BY (c.document_code = p_document_key) DESC, c.document_code
    LIMIT 1
  $$;
  COMMENT ON FUNCTION outlets.document_to_compare(int, text, text, date) IS
    'Grain: one row or none: the document in force that what is displayed is compared with, the named one or else the first of its kind.';

  CREATE FUNCTION outlets.content_on(p_outlet int, p_day date)
  RETURNS TABLE (ordinal int, kind text, state text, version_found text, found_on date, current_version text)
  LANGUAGE sql STABLE ROWS 10 AS $$
    SELECT k.ordinal, k.code,
           CASE WHEN NOT coalesce(f.is_there, false) THEN CASE WHEN k.is_required THEN 'missing' ELSE 'not_displayed' END
                WHEN f.is_stale THEN 'stale' WHEN f.is_current THEN 'current' ELSE 'present' END,
           f.version_found, f.found_on, c.document_version
    FROM outlets.document_kind AS k
    LEFT JOIN LATERAL (
      SELECT bool_or(d.is_displayed) AS is_there,
             bool_or(d.is_displayed AND n.document_version IS NOT NULL AND NOT n.is_same) AS is_stale,
             bool_or(d.is_displayed AND n.is_same) AS is_current,
             (array_agg(d.version_found ORDER BY n.is_same NULLS LAST, d.valid_from, d.id) FILTER (WHERE d.is_displayed))[1]
               AS version_found,
             max(d.valid_from) AS found_on
      FROM outlets.displayed_document AS d
      LEFT JOIN LATERAL (
        SELECT x.document_version, coalesce(x.document_version = d.version_found, false)
                 AND (d.document_key = '' OR d.document_key = x.document_code) AS is_same
        FROM outlets.document_to_compare(d.outlet_id, d.kind, d.document_key, p_day) AS x
      ) AS n ON true
      WHERE d.outlet_id = p_outlet AND d.kind = k.code AND (d.place = 'wall' OR NOT k.is_on_wall)
        AND d.valid_from <= p_day AND (d.valid_to IS NULL OR d.valid_to > p_day)
    ) AS f ON true
    LEFT JOIN LATERAL outlets.document_to_compare(p_outlet, k.code, '', p_day) AS c ON true
    WHERE k.is_displayed
  $$;
  COMMENT ON FUNCTION outlets.content_on(int, date) IS
    'Grain: one row per kind of document that outlets display. state: missing (required and not found), not_displayed, stale (one copy at least is not the version in force), current, present (nothing in force to compare with). version_found is that of the stale copy where there is one.';
`;
