import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { orgUnitRecords, outletRecords, unitScoped } from './policies.js';

/** What is asked for and decided by another, and how outlets are built and managed. */
export class OutletManagement1764100800000 implements MigrationInterface {
  name = 'OutletManagement1764100800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPROVALS);
    await runner.query(OF_OUTLETS);
    await runner.query(OF_UNITS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE outlets.management_dimension, outlets.managing_department, outlets.build_mode, outlets.core_function,
        outlets.responsibility, outlets.acceptance_document, outlets.approval_request`);
  }
}

const DEPARTMENTS = `'customer_service', 'outlet_management', 'marketing', 'information_centre', 'finance', 'hr', 'line_department'`;
const BUILD_MODES = `'joint_build_shared_use', 'self_build_shared_use', 'self_build_own_use'`;

const APPROVALS = `
  CREATE TABLE outlets.approval_request (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT approval_request_pkey PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    org_unit_id int NOT NULL CONSTRAINT approval_request_unit_fkey REFERENCES outlets.org_unit,
    reason text NOT NULL,
    build_mode text COLLATE "C",
    users text,
    department_name text,
    valid_from date NOT NULL,
    valid_to date,
    state text COLLATE "C" NOT NULL DEFAULT 'requested',
    requested_by int NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT platform.now(),
    decided_by int,
    decided_at timestamptz,
    decided_on date,
    decision_reason text,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT approval_request_kind_ck CHECK (kind IN ('opening', 'line_management')),
    CONSTRAINT approval_request_opening_ck CHECK ((kind = 'opening') = (build_mode IS NOT NULL)),
    CONSTRAINT approval_request_department_ck CHECK ((kind = 'line_management') = (department_name IS NOT NULL)),
    CONSTRAINT approval_request_build_mode_ck CHECK (build_mode IN (${BUILD_MODES})),
    CONSTRAINT approval_request_period_ck CHECK (valid_to > valid_from),
    CONSTRAINT approval_request_state_ck CHECK (state IN ('requested', 'approved', 'rejected')),
    CONSTRAINT approval_request_decided_ck CHECK ((state = 'requested') = (decided_by IS NULL)
      AND (decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (decided_on IS NULL)),
    CONSTRAINT approval_request_other_ck CHECK (decided_by <> requested_by)
  );
  COMMENT ON TABLE outlets.approval_request IS
    'One row is what somebody asks for a unit and another decides: the opening of an outlet (R-277), or that a line department manages it (R-278). valid_from: the day it is to open, or to begin.';
  COMMENT ON CONSTRAINT approval_request_other_ck ON outlets.approval_request IS 'Who asks does not decide.';
  CREATE UNIQUE INDEX approval_request_pending_uq ON outlets.approval_request (org_unit_id, kind) WHERE state = 'requested';
  CREATE INDEX approval_request_unit_ix ON outlets.approval_request (org_unit_id, kind, state);
  ${unitScoped('outlets.approval_request')}
`;

const outletFkey = (table: string) =>
  `outlet_id int NOT NULL CONSTRAINT ${table}_outlet_fkey REFERENCES outlets.outlet`;
const unitFkey = (table: string) =>
  `org_unit_id int NOT NULL CONSTRAINT ${table}_unit_fkey REFERENCES outlets.org_unit`;

const OF_OUTLETS = `
  ${ledgerTable({
    name: 'outlets.acceptance_document',
    comment: 'One row is the document by which the building of an outlet was accepted as safe (R-174).',
    columns: `
      ${outletFkey('acceptance_document')},
      document_no text COLLATE "C" NOT NULL,
      accepted_on date NOT NULL,
      accepted_by text NOT NULL,
      file_reference text`,
    key: ['outlet_id', 'document_no'],
    isDated: false,
  })}
  ${outletRecords('outlets.acceptance_document')}
  ${ledgerTable({
    name: 'outlets.responsibility',
    comment: 'One row is who or which department answers for one thing in an outlet over [valid_from, valid_to).',
    columns: `
      ${outletFkey('responsibility')},
      kind text COLLATE "C" NOT NULL CONSTRAINT responsibility_kind_ck CHECK (kind IN
        ('responsible_person', 'safety_department', 'integrated_management_lead', 'sales_management_lead')),
      holder text NOT NULL,
      holder_no text COLLATE "C"`,
    key: ['outlet_id', 'kind'],
    isDated: true,
  })}
  ${outletRecords('outlets.responsibility')}
  ${ledgerTable({
    name: 'outlets.core_function',
    comment: 'One row is whether an outlet has one of the three core functions over [valid_from, valid_to) (R-256).',
    columns: `
      ${outletFkey('core_function')},
      function text COLLATE "C" NOT NULL CONSTRAINT core_function_function_ck CHECK (function IN
        ('business_service', 'product_sales', 'customer_retention')),
      is_on boolean NOT NULL`,
    key: ['outlet_id', 'function'],
    isDated: true,
  })}
  ${outletRecords('outlets.core_function')}
  ${ledgerTable({
    name: 'outlets.build_mode',
    comment: 'One row is by whom an outlet was built and who uses it over [valid_from, valid_to) (R-277, K7).',
    columns: `
      ${outletFkey('build_mode')},
      build_mode text COLLATE "C" NOT NULL CONSTRAINT build_mode_build_mode_ck CHECK (build_mode IN (${BUILD_MODES})),
      users text,
      CONSTRAINT build_mode_users_ck CHECK (build_mode = 'self_build_own_use' OR users IS NOT NULL)`,
    key: ['outlet_id'],
    isDated: true,
  })}
  ${outletRecords('outlets.build_mode')}
`;

/** Of org units: what a branch decides holds for the outlets below it, so they read it upward. */
const OF_UNITS = `
  ${ledgerTable({
    name: 'outlets.managing_department',
    comment: 'One row is the department that manages the outlets of a unit over [valid_from, valid_to) (R-260, K6).',
    columns: `
      ${unitFkey('managing_department')},
      department text COLLATE "C" NOT NULL CONSTRAINT managing_department_department_ck CHECK (department IN (${DEPARTMENTS})),
      department_name text`,
    key: ['org_unit_id'],
    isDated: true,
  })}
  ${orgUnitRecords('outlets.managing_department')}
  ${ledgerTable({
    name: 'outlets.management_dimension',
    comment: 'One row is the department that answers for one dimension of integrated management in a unit (R-263).',
    columns: `
      ${unitFkey('management_dimension')},
      dimension text COLLATE "C" NOT NULL CONSTRAINT management_dimension_dimension_ck CHECK (dimension IN
        ('resources', 'business', 'sales', 'service', 'cost', 'people')),
      department text COLLATE "C" NOT NULL CONSTRAINT management_dimension_department_ck CHECK (department IN (${DEPARTMENTS})),
      holder text`,
    key: ['org_unit_id', 'dimension'],
    isDated: true,
  })}
  ${orgUnitRecords('outlets.management_dimension')}
`;
