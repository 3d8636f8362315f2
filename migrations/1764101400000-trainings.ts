import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitRecords, personScoped } from './policies.js';

/** What the people of the outlets are trained and examined in, and the gate before independent duty. */
export class Trainings1764101400000 implements MigrationInterface {
  name = 'Trainings1764101400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TOPICS + PLANS + SESSIONS + PARTICIPATIONS + EXAMS + OUTDATE + GATE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION personnel.is_inducted(bigint, date);
      DROP TRIGGER exams_of_leaver ON personnel.person;
      DROP FUNCTION personnel.exams_of_leaver();
      DROP FUNCTION personnel.outdate_exams(bigint[]);
      DROP TABLE personnel.exam, personnel.training_participation, personnel.training_session, personnel.training_plan,
                 personnel.training_topic;
    `);
  }
}

const KIND = (table: string): string =>
  `kind text COLLATE "C" NOT NULL CONSTRAINT ${table}_kind_ck CHECK (kind IN ('induction', 'periodic'))`;
const CODES = (table: string): string =>
  `topic_codes text[] NOT NULL CONSTRAINT ${table}_topics_ck CHECK (cardinality(topic_codes) > 0)`;

const TOPICS = `
  CREATE TABLE personnel.training_topic (
    code text COLLATE "C" CONSTRAINT training_topic_pkey PRIMARY KEY,
    place int NOT NULL CONSTRAINT training_topic_place_uq UNIQUE,
    name_en text NOT NULL,
    name_zh text NOT NULL,
    is_safety boolean NOT NULL,
    period_months int NOT NULL CONSTRAINT training_topic_period_ck CHECK (period_months > 0)
  );
  COMMENT ON TABLE personnel.training_topic IS
    'One row is a topic people of outlets are trained in; period_months holds where no plan of a unit says otherwise.';
  INSERT INTO personnel.training_topic (place, code, name_en, name_zh, is_safety, period_months) VALUES
    (1, 'safety_awareness', 'Safety awareness', '安全意识', true, 12),
    (2, 'emergency_handling', 'Emergency handling', '应急处置', true, 12),
    (3, 'fire_safety', 'Fire safety', '消防知识', true, 12),
    (4, 'product_knowledge', 'Product knowledge', '产品知识', false, 12),
    (5, 'service_skill', 'Service skill', '服务技巧', false, 12),
    (6, 'communication', 'Communication', '沟通能力', false, 12),
    (7, 'business_procedure', 'Business procedure', '业务流程', false, 12),
    (8, 'customer_information', 'Protection of customer information', '客户信息保护', false, 12),
    (9, 'conduct', 'Conduct and discipline', '行为规范', false, 12);`;

const PLANS = `
  ${ledgerTable({
    name: 'personnel.training_plan',
    comment:
      'One row is what a unit plans to train its people in over [valid_from, valid_to): on joining, or again every period_months.',
    columns: `
      org_unit_id int NOT NULL CONSTRAINT training_plan_unit_fkey REFERENCES outlets.org_unit,
      plan_code text COLLATE "C" NOT NULL,
      ${KIND('training_plan')},
      title text NOT NULL,
      ${CODES('training_plan')},
      period_months int,
      CONSTRAINT training_plan_period_months_ck CHECK (kind = 'induction' OR period_months > 0)`,
    key: ['org_unit_id', 'plan_code'],
    isDated: true,
  })}
  ${orgUnitRecords('personnel.training_plan')}`;

const SESSIONS = `
  ${ledgerTable({
    name: 'personnel.training_session',
    comment: 'One row is a training that a unit held, or will hold, on a day.',
    columns: `
      org_unit_id int NOT NULL CONSTRAINT training_session_unit_fkey REFERENCES outlets.org_unit,
      session_no text COLLATE "C" NOT NULL,
      ${KIND('training_session')},
      ${CODES('training_session')},
      held_on date NOT NULL,
      hours numeric NOT NULL CONSTRAINT training_session_hours_ck CHECK (hours > 0),
      trainer text NOT NULL`,
    key: ['org_unit_id', 'session_no'],
    isDated: false,
  })}
  ALTER TABLE personnel.training_session
    ADD CONSTRAINT training_session_content_uq UNIQUE (id, kind, held_on, topic_codes);
  ${orgUnitRecords('personnel.training_session')}`;

/** What the session was about stands in the row and follows the session, so that it goes where the person goes. */
const PARTICIPATIONS = `
  ${ledgerTable({
    name: 'personnel.training_participation',
    comment:
      'One row is a person and a session, and whether they attended; kind, day and topics are those of the session and follow it.',
    columns: `
      person_id bigint NOT NULL CONSTRAINT training_participation_person_fkey REFERENCES personnel.person,
      session_id bigint NOT NULL,
      kind text COLLATE "C" NOT NULL,
      held_on date NOT NULL,
      topic_codes text[] NOT NULL,
      attended boolean NOT NULL`,
    key: ['person_id', 'session_id'],
    isDated: false,
  })}
  ALTER TABLE personnel.training_participation
    ADD CONSTRAINT training_participation_session_fkey FOREIGN KEY (session_id, kind, held_on, topic_codes)
    REFERENCES personnel.training_session (id, kind, held_on, topic_codes) ON UPDATE CASCADE;
  CREATE INDEX training_participation_session_ix ON personnel.training_participation (session_id);
  ${personScoped('personnel.training_participation')}`;

const EXAMS = `
  ${ledgerTable({
    name: 'personnel.exam',
    comment:
      'One row is an exam a person took on a day: of the whole induction, or of a topic; passed ones hold over [taken_on, valid_to).',
    columns: `
      person_id bigint NOT NULL CONSTRAINT exam_person_fkey REFERENCES personnel.person,
      subject text COLLATE "C" NOT NULL,
      taken_on date NOT NULL,
      score numeric NOT NULL CONSTRAINT exam_score_ck CHECK (score >= 0),
      pass_mark numeric NOT NULL CONSTRAINT exam_pass_mark_ck CHECK (pass_mark > 0),
      validity_months int NOT NULL CONSTRAINT exam_validity_ck CHECK (validity_months > 0),
      is_passed boolean GENERATED ALWAYS AS (score >= pass_mark) STORED,
      valid_to date GENERATED ALWAYS AS (
        CASE WHEN score >= pass_mark THEN (taken_on + make_interval(months => validity_months))::date END) STORED,
      outdated_on date`,
    key: ['person_id', 'subject', 'taken_on'],
    isDated: false,
  })}
  COMMENT ON COLUMN personnel.exam.outdated_on IS
    'Day from which its end concerns nobody: an exam of the subject that holds longer was taken, or the person left; never a day to come. Kept by outdate_exams.';
  CREATE INDEX exam_end_ix ON personnel.exam (valid_to, id) WHERE outdated_on IS NULL AND valid_to IS NOT NULL;
  ${personScoped('personnel.exam')}`;

/**
 * Whose exam runs out is asked along the ends of exams; without the day from which an exam is outdated, those of all years
 * and of everybody who has left would stand before the first that matters. The people are locked, so that nobody leaves or
 * comes back while it is found.
 */
const OUTDATE = `
  CREATE FUNCTION personnel.outdate_exams(p_people bigint[]) RETURNS void LANGUAGE sql AS $$
    SELECT FROM personnel.person AS p WHERE p.id = ANY (p_people) ORDER BY p.id FOR SHARE;
    UPDATE personnel.exam AS e SET outdated_on = n.outdated_on
    FROM (
      SELECT x.id, least(CASE WHEN p.left_on <= platform.today() THEN p.left_on END, (
        SELECT min(y.taken_on) FROM personnel.exam AS y
        WHERE y.person_id = x.person_id AND y.subject = x.subject
          AND (y.valid_to > x.valid_to OR y.valid_to = x.valid_to AND y.id > x.id))) AS outdated_on
      FROM personnel.exam AS x
      JOIN personnel.person AS p ON p.id = x.person_id
      WHERE x.person_id = ANY (p_people)
    ) AS n
    WHERE n.id = e.id AND n.outdated_on IS DISTINCT FROM e.outdated_on;
  $$;
  COMMENT ON FUNCTION personnel.outdate_exams(bigint[]) IS 'Finds anew from which day each exam of some people is outdated.';

  CREATE FUNCTION personnel.exams_of_leaver() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM personnel.outdate_exams(ARRAY[NEW.id]);
    RETURN NULL;
  END
  $$;
  COMMENT ON FUNCTION personnel.exams_of_leaver() IS 'Whoever leaves or comes back, by whichever door: the exams follow.';
  CREATE TRIGGER exams_of_leaver AFTER UPDATE OF left_on ON personnel.person
    FOR EACH ROW WHEN (OLD.left_on IS DISTINCT FROM NEW.left_on) EXECUTE FUNCTION personnel.exams_of_leaver();`;

const GATE = `
  CREATE FUNCTION personnel.is_inducted(p_person bigint, p_day date) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT EXISTS (
      SELECT
      FROM personnel.exam AS e
      JOIN personnel.training_participation AS t ON t.person_id = e.person_id
      WHERE e.person_id = p_person AND e.subject = 'induction'
        AND e.taken_on <= p_day AND e.valid_to > p_day
        AND t.kind = 'induction' AND t.attended AND t.held_on <= e.taken_on
        AND EXISTS (SELECT FROM personnel.training_topic AS c WHERE c.is_safety AND c.code = ANY (t.topic_codes))
    )
  $$;
  COMMENT ON FUNCTION personnel.is_inducted(bigint, date) IS
    'Grain: one answer per person and day (R-108): an induction with safety content attended, and its exam passed and still valid on the day; the day valid_to names is the first without.';`;
