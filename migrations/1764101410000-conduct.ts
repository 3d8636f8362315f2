import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { outletRecords, personScoped, unitScoped } from './policies.js';

/** What people of outlets did: violations, how they receive customers, gifts they gave out. */
export class Conduct1764101410000 implements MigrationInterface {
  name = 'Conduct1764101410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VIOLATIONS + RATINGS + GIFTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW personnel.pub_violation;
      DROP TABLE personnel.gift_issue, personnel.gift_approval, personnel.conduct_rating, personnel.violation,
                 personnel.violation_kind, personnel.violation_level;
    `);
  }
}

const VIOLATIONS = `
  CREATE TABLE personnel.violation_level (
    code text COLLATE "C" CONSTRAINT violation_level_pkey PRIMARY KEY,
    place int NOT NULL CONSTRAINT violation_level_place_uq UNIQUE,
    name_zh text NOT NULL,
    deduction int CONSTRAINT violation_level_deduction_ck CHECK (deduction > 0),
    is_veto boolean NOT NULL,
    CONSTRAINT violation_level_veto_ck CHECK (is_veto = (deduction IS NULL))
  );
  COMMENT ON TABLE personnel.violation_level IS
    'One row is a level of violations and what it takes from the score of the person: points, or all of it (G11).';
  INSERT INTO personnel.violation_level (code, place, name_zh, deduction, is_veto) VALUES
    ('minor', 1, '轻微', 1, false), ('ordinary', 2, '一般', 3, false), ('serious', 3, '较重', 10, false),
    ('severe', 4, '严重', NULL, true);
  CREATE TABLE personnel.violation_kind (
    code text COLLATE "C" CONSTRAINT violation_kind_pkey PRIMARY KEY,
    name_en text NOT NULL,
    name_zh text NOT NULL,
    level_required text COLLATE "C" CONSTRAINT violation_kind_level_fkey REFERENCES personnel.violation_level,
    vetoes_outlet boolean NOT NULL
  );
  COMMENT ON TABLE personnel.violation_kind IS
    'One row is a kind of violation of own staff; level_required where only one level fits, vetoes_outlet where it is on the list that vetoes the result of the outlet (G11).';
  INSERT INTO personnel.violation_kind (code, name_en, name_zh, level_required, vetoes_outlet) VALUES
    ('customer_information_leak', 'Leak of customer information', '泄露客户信息', NULL, true),
    ('customer_information_misuse', 'Misuse of customer information', '滥用客户信息', NULL, false),
    ('operation_against_rules', 'Operation against rules', '违规操作', NULL, false),
    ('breach_of_discipline', 'Breach of discipline', '违反纪律', NULL, false),
    ('service_attitude', 'Service attitude', '服务态度', NULL, false),
    ('private_business', 'Private business', '私自开展业务', 'severe', false),
    ('private_gift', 'Private gift', '私自送情', NULL, false),
    ('private_sale', 'Private sale of goods or materials', '私自卖钱', NULL, false),
    ('waste_of_goods', 'Waste of goods or materials', '浪费物料', NULL, false),
    ('real_name_violation', 'Real-name violation', '实名制违规', NULL, true),
    ('false_data', 'False data', '虚假数据', NULL, true);
  ${ledgerTable({
    name: 'personnel.violation',
    comment:
      'One row is a violation of a person on a day, at the unit where they were posted then; withdrawn ones stay and count for nothing.',
    columns: `
      person_id bigint NOT NULL CONSTRAINT violation_person_fkey REFERENCES personnel.person,
      violation_no text COLLATE "C" NOT NULL,
      person_no text COLLATE "C" NOT NULL,
      org_unit_id int NOT NULL CONSTRAINT violation_unit_fkey REFERENCES outlets.org_unit,
      occurred_on date NOT NULL,
      kind text COLLATE "C" NOT NULL CONSTRAINT violation_kind_fkey REFERENCES personnel.violation_kind,
      level text COLLATE "C" NOT NULL CONSTRAINT violation_level_fkey REFERENCES personnel.violation_level,
      description text NOT NULL,
      withdrawn_on date,
      withdrawn_reason text,
      CONSTRAINT violation_private_business_ck CHECK (kind <> 'private_business' OR level = 'severe'),
      CONSTRAINT violation_withdrawn_ck CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL))`,
    key: ['person_id', 'violation_no'],
    owner: 'org_unit_id',
    isDated: false,
  })}
  COMMENT ON COLUMN personnel.violation.person_no IS 'Kept here, because who has gone to another branch is out of sight of the old one.';
  ${unitScoped('personnel.violation')}
  CREATE VIEW personnel.pub_violation WITH (security_invoker = true) AS
    SELECT v.id, v.person_id, v.person_no, v.org_unit_id, v.occurred_on, v.kind, v.level, l.deduction, l.is_veto,
           k.vetoes_outlet, v.withdrawn_on
    FROM personnel.violation AS v
    JOIN personnel.violation_level AS l ON l.code = v.level
    JOIN personnel.violation_kind AS k ON k.code = v.kind;
  COMMENT ON VIEW personnel.pub_violation IS
    'Grain: one row per violation, with what it takes from the score of the person; withdrawn ones have their day.';`;

const RATINGS = `
  ${ledgerTable({
    name: 'personnel.conduct_rating',
    comment: 'One row is one rating of how a person received a customer on a day, of one item, from 1 to 5.',
    columns: `
      person_id bigint NOT NULL CONSTRAINT conduct_rating_person_fkey REFERENCES personnel.person,
      rated_on date NOT NULL,
      source text COLLATE "C" NOT NULL
        CONSTRAINT conduct_rating_source_ck CHECK (source IN ('keypad', 'inspection', 'mystery', 'customer')),
      reference text COLLATE "C" NOT NULL,
      item text COLLATE "C" NOT NULL
        CONSTRAINT conduct_rating_item_ck CHECK (item IN ('warm', 'polite', 'efficient')),
      score int NOT NULL,
      CONSTRAINT conduct_rating_score_ck CHECK (score >= 1 AND score <= 5)`,
    key: ['person_id', 'rated_on', 'source', 'reference', 'item'],
    isDated: false,
  })}
  ${personScoped('personnel.conduct_rating')}`;

const GIFTS = `
  ${ledgerTable({
    name: 'personnel.gift_approval',
    comment:
      'One row is what an outlet may give out of one kind of goods without an activity, as an account above allowed it.',
    columns: `
      outlet_id int NOT NULL CONSTRAINT gift_approval_outlet_fkey REFERENCES outlets.outlet,
      approval_no text COLLATE "C" NOT NULL,
      goods text NOT NULL,
      quantity int NOT NULL CONSTRAINT gift_approval_quantity_ck CHECK (quantity > 0),
      approved_on date NOT NULL,
      reason text NOT NULL`,
    key: ['outlet_id', 'approval_no'],
    isDated: false,
  })}
  ${outletRecords('personnel.gift_approval')}
  ${ledgerTable({
    name: 'personnel.gift_issue',
    comment: 'One row is a gift an outlet gave out on a day, of an activity or of an approval.',
    columns: `
      outlet_id int NOT NULL CONSTRAINT gift_issue_outlet_fkey REFERENCES outlets.outlet,
      issue_no text COLLATE "C" NOT NULL,
      issued_on date NOT NULL,
      goods text NOT NULL,
      quantity int NOT NULL CONSTRAINT gift_issue_quantity_ck CHECK (quantity > 0),
      receiver_reference text NOT NULL,
      activity_reference text,
      approval_no text COLLATE "C",
      CONSTRAINT gift_issue_basis_ck CHECK (activity_reference IS NOT NULL OR approval_no IS NOT NULL),
      CONSTRAINT gift_issue_approval_fkey FOREIGN KEY (outlet_id, approval_no)
        REFERENCES personnel.gift_approval (outlet_id, approval_no)`,
    key: ['outlet_id', 'issue_no'],
    isDated: false,
  })}
  CREATE INDEX gift_issue_approval_ix ON personnel.gift_issue (outlet_id, approval_no);
  ${outletRecords('personnel.gift_issue')}`;
