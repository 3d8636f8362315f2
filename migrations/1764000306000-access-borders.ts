import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCOPES = `(SELECT NULLIF(current_setting('app.scopes', true), '')::int[])`;
const IS_HEADQUARTERS = `(SELECT NULLIF(current_setting('app.scopes', true), '') = '{1}')`;
const ACCOUNT = `(SELECT NULLIF(current_setting('app.account', true), '')::int)`;
/** Strictly below one's own units: an own line upward is for decisions, not for other people's accounts. */
const UNIT_IN_SCOPE = `org_unit_id IN (SELECT u.id FROM platform.org_unit AS u WHERE u.lineage && ${SCOPES})`;
const ACCOUNT_IN_SCOPE = `IN (SELECT platform.accounts_in_scope())`;

const POLICIES: Record<string, readonly string[]> = {
  // An account is added before its grants, so adding asks nothing; what is added shows by its grants.
  'platform.account': [
    `CREATE POLICY scope ON platform.account FOR SELECT USING (${IS_HEADQUARTERS} OR id = ${ACCOUNT} OR id ${ACCOUNT_IN_SCOPE})`,
    `CREATE POLICY change ON platform.account FOR UPDATE USING (${IS_HEADQUARTERS} OR id ${ACCOUNT_IN_SCOPE})`,
    `CREATE POLICY add ON platform.account FOR INSERT WITH CHECK (created_by = ${ACCOUNT})`,
  ],
  'platform.account_grant': [
    `CREATE POLICY scope ON platform.account_grant USING (${IS_HEADQUARTERS} OR ${UNIT_IN_SCOPE})
       WITH CHECK (${IS_HEADQUARTERS} OR ${UNIT_IN_SCOPE})`,
  ],
  'platform.api_key': [
    `CREATE POLICY scope ON platform.api_key USING (${IS_HEADQUARTERS} OR account_id ${ACCOUNT_IN_SCOPE})
       WITH CHECK (${IS_HEADQUARTERS} OR account_id ${ACCOUNT_IN_SCOPE})`,
  ],
  // Everybody writes in their own name only; what concerns no unit below is read by headquarters alone.
  'platform.audit_entry': [
    `CREATE POLICY scope ON platform.audit_entry FOR SELECT USING (${IS_HEADQUARTERS} OR ${UNIT_IN_SCOPE})`,
    `CREATE POLICY add ON platform.audit_entry FOR INSERT WITH CHECK (account_id = ${ACCOUNT})`,
  ],
};

/** What accounts owe to the registry above them: the foreign key to org units, and the scope of their rows. */
export class AccessBorders1764000306000 implements MigrationInterface {
  name = 'AccessBorders1764000306000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE platform.account_grant ADD CONSTRAINT account_grant_unit_fkey
       FOREIGN KEY (org_unit_id) REFERENCES outlets.org_unit (id)`,
    );
    for (const [table, policies] of Object.entries(POLICIES)) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
        ${policies.join(';\n')}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, policies] of Object.entries(POLICIES)) {
      const names = policies.map((policy) => /POLICY (\w+)/.exec(policy)?.[1]);
      await runner.query(`
        ${names.map((name) => `DROP POLICY ${name} ON ${table};`).join('\n')}
        DROP POLICY owner ON ${table};
        ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;`);
    }
    await runner.query(`ALTER TABLE platform.account_grant DROP CONSTRAINT account_grant_unit_fkey`);
  }
}
