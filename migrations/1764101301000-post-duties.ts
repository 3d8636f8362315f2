import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitRecords, personScoped } from './policies.js';

/** What a post asks of its holder: its description, who has acknowledged it, and the duties that posts own. */
export class PostDuties1764101301000 implements MigrationInterface {
  name = 'PostDuties1764101301000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ledgerTable({
        name: 'personnel.job_description',
        comment: 'One row is what a unit asks of the holders of a post below it over [valid_from, valid_to).',
        columns: `
          org_unit_id int NOT NULL CONSTRAINT job_description_unit_fkey REFERENCES outlets.org_unit,
          post_code text COLLATE "C" NOT NULL
            CONSTRAINT job_description_post_fkey REFERENCES personnel.post (post_code),
          edition text NOT NULL,
          content text NOT NULL`,
        key: ['org_unit_id', 'post_code'],
        isDated: true,
      })}
      CREATE INDEX job_description_post_ix ON personnel.job_description (post_code);
      INSERT INTO personnel.job_description (org_unit_id, post_code, edition, content, valid_from, recorded_by)
      SELECT 1, d.post_code, '1', d.content, date '2020-01-01', 0
      FROM (VALUES ${DESCRIPTIONS}) AS d (post_code, content);
      ${orgUnitRecords('personnel.job_description')}
      ${DESCRIPTION_ON}
      ${ledgerTable({
        name: 'personnel.job_acknowledgement',
        comment: 'One row is that a person has read and accepted a version of the description of their post.',
        columns: `
          person_id bigint NOT NULL CONSTRAINT job_acknowledgement_person_fkey REFERENCES personnel.person,
          job_description_id bigint NOT NULL
            CONSTRAINT job_acknowledgement_description_fkey REFERENCES personnel.job_description,
          description_version int NOT NULL,
          acknowledged_on date NOT NULL`,
        key: ['person_id', 'job_description_id', 'description_version'],
        isDated: false,
      })}
      ${personScoped('personnel.job_acknowledgement')}
      ${ledgerTable({
        name: 'personnel.post_duty',
        comment: 'One row is a duty of a unit and the post that owns it, or none, over [valid_from, valid_to).',
        columns: `
          org_unit_id int NOT NULL CONSTRAINT post_duty_unit_fkey REFERENCES outlets.org_unit,
          duty_code text COLLATE "C" NOT NULL,
          name text NOT NULL,
          goal text,
          post_code text COLLATE "C" CONSTRAINT post_duty_post_fkey REFERENCES personnel.post (post_code)`,
        key: ['org_unit_id', 'duty_code'],
        isDated: true,
      })}
      ${orgUnitRecords('personnel.post_duty')}
      CREATE UNIQUE INDEX person_account_uq ON personnel.person (account_id);
      CREATE VIEW platform.pub_account WITH (security_invoker = true) AS
        SELECT a.id, a.username, a.display_name FROM platform.account AS a WHERE a.kind = 'human';
      COMMENT ON VIEW platform.pub_account IS 'Who signs in, by name, for modules that tie a person to an account; in the scope of the caller.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW platform.pub_account;
      DROP INDEX personnel.person_account_uq;
      DROP TABLE personnel.post_duty;
      DROP TABLE personnel.job_acknowledgement;
      DROP FUNCTION personnel.job_description_on(text, int, date);
      DROP TABLE personnel.job_description;
    `);
  }
}

/** What every holder of a shipped post signs until a unit writes its own. */
const DESCRIPTIONS = `
        ('outlet_manager', '负责本厅经营、服务、人员与安全的全面管理。'),
        ('duty_manager', '当值期间负责现场管理、首问负责与突发情况处理。'),
        ('sales_associate', '受理业务,解答咨询,保管本台席票据与本人工号。'),
        ('sales_trainee', '在带教下学习业务受理,不独立上岗。'),
        ('outlet_statistician', '专人做统计与分析,负责向部门、公司上报各类报表。'),
        ('safety_officer', '检查安全隐患,组织安全培训与演练,报告安全事件。'),
        ('custodian', '保管有价卡、票据与现金,做到账实相符。'),
        ('account_manager', '负责所辖客户的走访、需求与服务。'),
        ('account_manager_assistant', '协助客户经理走访与服务客户。'),
        ('department_director', '负责部门全面工作。')`;

const DESCRIPTION_ON = `
  CREATE FUNCTION personnel.job_description_on(p_post text, p_unit int, p_day date)
  RETURNS TABLE (id bigint, version int) LANGUAGE sql STABLE AS $$
    SELECT d.id, d.version
    FROM outlets.pub_line_on(p_unit, p_day) AS l
    JOIN personnel.job_description AS d ON d.post_code = p_post AND d.org_unit_id = ANY (l.units)
    WHERE d.valid_from <= p_day AND (d.valid_to IS NULL OR d.valid_to > p_day)
    ORDER BY array_position(l.units, d.org_unit_id) DESC
    LIMIT 1
  $$;
  COMMENT ON FUNCTION personnel.job_description_on(text, int, date) IS
    'Grain: the one description of a post that holds at a unit on a day, of the nearest unit up the line of that day; none where nobody wrote one.';
`;
