import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitRecords, personScoped } from './policies.js';

/** Documents that are circulated, and who has read and signed them. */
export class Circulations1764101420000 implements MigrationInterface {
  name = 'Circulations1764101420000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'personnel.circulation',
        comment:
          'One row is a version of a document that a unit circulates to the people posted there and below, or to those of one post.',
        columns: `
          org_unit_id int NOT NULL CONSTRAINT circulation_unit_fkey REFERENCES outlets.org_unit,
          circulation_no text COLLATE "C" NOT NULL,
          document_code text COLLATE "C",
          title text NOT NULL,
          document_version text COLLATE "C" NOT NULL,
          file_reference text,
          post_code text COLLATE "C" CONSTRAINT circulation_post_fkey REFERENCES personnel.post (post_code),
          circulated_on date NOT NULL,
          due_on date,
          CONSTRAINT circulation_due_ck CHECK (due_on >= circulated_on)`,
        key: ['org_unit_id', 'circulation_no'],
        isDated: false,
      })}
      ${orgUnitRecords('personnel.circulation')}
      ${ledgerTable({
        name: 'personnel.circulation_signature',
        comment: 'One row is a person who has read and signed a circulation, with the own account or on a paper list.',
        columns: `
          person_id bigint NOT NULL CONSTRAINT circulation_signature_person_fkey REFERENCES personnel.person,
          circulation_id bigint NOT NULL
            CONSTRAINT circulation_signature_circulation_fkey REFERENCES personnel.circulation,
          signed_on date NOT NULL,
          way text COLLATE "C" NOT NULL CONSTRAINT circulation_signature_way_ck CHECK (way IN ('account', 'paper'))`,
        key: ['person_id', 'circulation_id'],
        isDated: false,
      })}
      CREATE INDEX circulation_signature_circulation_ix ON personnel.circulation_signature (circulation_id);
      ${personScoped('personnel.circulation_signature')}
      CREATE FUNCTION personnel.is_asked_to_sign(p_person bigint, p_circulation bigint, p_day date) RETURNS boolean
      LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT EXISTS (
          SELECT
          FROM personnel.circulation AS c
          JOIN personnel.posting AS g ON g.person_id = p_person AND NOT g.is_deputy
            AND g.valid_from <= p_day AND (g.valid_to IS NULL OR g.valid_to > p_day)
          JOIN personnel.person AS p ON p.id = g.person_id AND (p.left_on IS NULL OR p.left_on > p_day)
          CROSS JOIN LATERAL outlets.pub_line_on(g.org_unit_id, p_day) AS l
          WHERE c.id = p_circulation AND c.org_unit_id = ANY (l.units) AND c.circulated_on <= p_day AND (c.post_code IS NULL OR c.post_code = g.post_code)
        )
      $$;
      COMMENT ON FUNCTION personnel.is_asked_to_sign(bigint, bigint, date) IS
        'Grain: one answer per person, circulation and day (R-239): whoever holds the main posting below the unit in the tree of that day, on the post where one is named, and has not left.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.is_asked_to_sign(bigint, bigint, date);
      DROP TABLE personnel.circulation_signature, personnel.circulation;
    `);
  }
}
