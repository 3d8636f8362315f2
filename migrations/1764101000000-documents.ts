import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitRecords, outletRecords } from './policies.js';

/** Documents with their versions, and which of them was found displayed in outlets. */
export class Documents1764101000000 implements MigrationInterface {
  name = 'Documents1764101000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(LINE_ON);
    await runner.query(IN_FORCE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION outlets.documents_among(int, int, jsonb, date);
      DROP FUNCTION outlets.documents_above(bigint[], date);
      DROP FUNCTION outlets.documents_up_from(bigint[], date);
      DROP FUNCTION outlets.documents_of(int, date);
      DROP FUNCTION outlets.pub_line_on(bigint, date);
      DROP FUNCTION outlets.parent_on(bigint, date);
      DROP VIEW outlets.pub_document;
      DROP TABLE outlets.displayed_document;
      DROP TABLE outlets.document;
      DROP TABLE outlets.document_kind;
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
  CREATE INDEX document_kind_ix ON outlets.document (org_unit_id, kind, valid_from);
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

/** The tree has four levels with headquarters, 1, at the top: a line is two looks at it, part of the plan of whoever asks. */
const LINE_ON = `
  CREATE FUNCTION outlets.parent_on(p_unit bigint, p_day date) RETURNS TABLE (parent_id int)
  LANGUAGE sql STABLE ROWS 1 AS $$
    SELECT p.parent_id
    FROM outlets.org_unit_parent AS p
    WHERE p.org_unit_id = p_unit AND p.valid_from <= p_day AND (p.valid_to IS NULL OR p.valid_to > p_day)
    LIMIT 1 -- Or else the planner would rather read the whole tree.
  $$;
  COMMENT ON FUNCTION outlets.parent_on(bigint, date) IS
    'Grain: one row, or none of headquarters: the unit above in the tree of that day.';

  CREATE FUNCTION outlets.pub_line_on(p_unit bigint, p_day date) RETURNS TABLE (units int[])
  LANGUAGE sql STABLE ROWS 1 AS $$
    SELECT array_remove(ARRAY[1, nullif(b.parent_id, 1), nullif(a.parent_id, 1), nullif(p_unit::int, 1)], NULL)
    FROM (SELECT) AS one
    LEFT JOIN LATERAL outlets.parent_on(p_unit, p_day) AS a ON true
    LEFT JOIN LATERAL outlets.parent_on(a.parent_id, p_day) AS b ON true
    LIMIT 1
  $$;
  COMMENT ON FUNCTION outlets.pub_line_on(bigint, date) IS
    'Grain: one row: the units from headquarters down to this one in the tree of that day, for what units lay down for those below them.';
`;

const IN_FORCE = `
  CREATE FUNCTION outlets.documents_of(p_unit int, p_day date)
  RETURNS TABLE (id bigint, document_code text, kind text, title text, document_version text, issued_on date, valid_from date)
  LANGUAGE sql STABLE ROWS 5 AS $$
    SELECT d.id, d.document_code, d.kind, d.title, d.document_version, d.issued_on, d.valid_from
    FROM outlets.document AS d
    WHERE d.org_unit_id = p_unit AND d.valid_from <= p_day AND (d.valid_to IS NULL OR d.valid_to > p_day)
  $$;
  COMMENT ON FUNCTION outlets.documents_of(int, date) IS 'Grain: one row per version in force that the unit itself issued.';

  CREATE FUNCTION outlets.documents_up_from(p_units bigint[], p_day date) RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    WITH RECURSIVE line AS (
      SELECT u.id AS unit_id, p.parent_id
      FROM unnest(p_units) AS u (id)
      LEFT JOIN LATERAL outlets.parent_on(u.id, p_day) AS p ON true
      WHERE u.id IS NOT NULL
      UNION
      SELECT l.parent_id, p.parent_id
      FROM line AS l
      LEFT JOIN LATERAL outlets.parent_on(l.parent_id, p_day) AS p ON true
      WHERE l.parent_id IS NOT NULL
    )
    SELECT coalesce(jsonb_object_agg(l.unit_id, jsonb_build_object('parent', l.parent_id, 'documents', d.documents)), '{}')
    FROM line AS l
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') AS documents FROM outlets.documents_of(l.unit_id::int, p_day) AS x
    ) AS d
  $$;
  COMMENT ON FUNCTION outlets.documents_up_from(bigint[], date) IS
    'The given units and those above them in the tree of that day, by id, each with its parent and the versions it issued that are in force.';

  CREATE FUNCTION outlets.documents_above(p_outlets bigint[], p_day date) RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    SELECT outlets.documents_up_from(ARRAY(
      SELECT p.parent_id
      FROM unnest(coalesce(p_outlets, ARRAY(SELECT o.outlet_id FROM outlets.outlet AS o))) AS u (id)
      CROSS JOIN LATERAL outlets.parent_on(u.id, p_day) AS p), p_day)
  $$;
  COMMENT ON FUNCTION outlets.documents_above(bigint[], date) IS
    'What documents_up_from answers for the units above some outlets, all if NULL: what the outlets of a page have in common is read once.';

  CREATE FUNCTION outlets.documents_among(p_unit int, p_parent int, p_above jsonb, p_day date)
  RETURNS TABLE (document_id bigint, org_unit_id int, document_code text, kind text, title text, document_version text,
                 issued_on date, valid_from date, is_first_of_kind boolean)
  LANGUAGE sql STABLE ROWS 10 AS $$
    WITH RECURSIVE line AS (
      SELECT p_parent AS unit_id, 1 AS distance
      UNION ALL
      SELECT (p_above -> l.unit_id::text ->> 'parent')::int, l.distance + 1
      FROM line AS l
      WHERE p_above -> l.unit_id::text ->> 'parent' IS NOT NULL
    )
    SELECT n.id, n.unit_id, n.document_code, n.kind, n.title, n.document_version, n.issued_on, n.valid_from,
           row_number() OVER (PARTITION BY n.kind ORDER BY n.distance, n.valid_from DESC, n.id DESC) = 1
    FROM (
      SELECT DISTINCT ON (a.document_code) a.id, a.unit_id, a.document_code, a.kind, a.title, a.document_version, a.issued_on,
             a.valid_from, a.distance
      FROM (
        SELECT p_unit AS unit_id, 0 AS distance, o.id, o.document_code, o.kind, o.title, o.document_version, o.issued_on,
               o.valid_from
        FROM outlets.documents_of(p_unit, p_day) AS o
        UNION ALL
        SELECT l.unit_id, l.distance, d.id, d.document_code, d.kind, d.title, d.document_version, d.issued_on, d.valid_from
        FROM line AS l
        CROSS JOIN LATERAL jsonb_to_recordset(p_above -> l.unit_id::text -> 'documents') AS d (
          id bigint, document_code text COLLATE "C", kind text COLLATE "C", title text, document_version text COLLATE "C",
          issued_on date, valid_from date)
      ) AS a
      ORDER BY a.document_code, a.distance
    ) AS n
  $$;
  COMMENT ON FUNCTION outlets.documents_among(int, int, jsonb, date) IS
    'Grain: one row per document code in force for a unit, p_above being what is in force above it from p_parent on: the version of the nearest unit up the line that issued it. is_first_of_kind: of several documents of a kind that of the nearest unit, there the newest.';

  CREATE VIEW outlets.pub_document WITH (security_invoker = true) AS
    SELECT d.id, d.org_unit_id, d.document_code, d.kind, d.title, d.document_version, d.issued_on, d.file_reference,
           d.sha256, d.valid_from, d.valid_to
    FROM outlets.document AS d;
  COMMENT ON VIEW outlets.pub_document IS 'Grain: one row per version of a document, for modules that circulate them.';
`;
