import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clock, the guard of append-only tables, and partitions that are made when a month is first needed. */
export class Platform1764000000000 implements MigrationInterface {
  name = 'Platform1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA platform;
      COMMENT ON SCHEMA platform IS 'What every module stands on; knows no module.';

      CREATE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
      AS $$ SELECT clock_timestamp() $$;
      COMMENT ON FUNCTION platform.now() IS 'The one clock of all SQL. Tests replace it as the owner; nobody else can.';

      CREATE FUNCTION platform.today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
      AS $$ SELECT (platform.now() AT TIME ZONE 'Asia/Shanghai')::date $$;

      CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql
      AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'OO001';
      END
      $$;
      COMMENT ON FUNCTION platform.refuse_change() IS 'Trigger of append-only tables; refuses UPDATE, DELETE and TRUNCATE to everyone.';

      CREATE TABLE platform.partitioned_table (
        parent regclass PRIMARY KEY,
        parts_schema text NOT NULL
      );
      COMMENT ON TABLE platform.partitioned_table IS 'One row is one fact table that is partitioned by month.';

      CREATE FUNCTION platform.ensure_partitions(p_month date) RETURNS void LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp
      AS $$
      DECLARE
        t record;
        part text;
      BEGIN
        IF p_month <> date_trunc('month', p_month::timestamp)::date THEN
          RAISE EXCEPTION '% is not the first day of a month', p_month;
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM platform.partitioned_table AS p
          WHERE to_regclass(format('%I.%I', p.parts_schema,
                (SELECT c.relname FROM pg_class AS c WHERE c.oid = p.parent) || to_char(p_month, '_YYYY_MM'))) IS NULL
        ) THEN
          RETURN;
        END IF;
        PERFORM pg_advisory_xact_lock(hashtext('platform.ensure_partitions'));
        FOR t IN SELECT p.parent, p.parts_schema, c.relname, n.nspname
                 FROM platform.partitioned_table AS p
                 JOIN pg_class AS c ON c.oid = p.parent
                 JOIN pg_namespace AS n ON n.oid = c.relnamespace
        LOOP
          part := t.relname || to_char(p_month, '_YYYY_MM');
          CONTINUE WHEN to_regclass(format('%I.%I', t.parts_schema, part)) IS NOT NULL;
          -- CREATE … PARTITION OF would wait for every open intake and make the next ones wait behind it; ATTACH does not.
          EXECUTE format('CREATE TABLE %I.%I (LIKE %I.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)',
                         t.parts_schema, part, t.nspname, t.relname);
          EXECUTE format('ALTER TABLE %I.%I ATTACH PARTITION %I.%I FOR VALUES FROM (%L) TO (%L)',
                         t.nspname, t.relname, t.parts_schema, part, p_month, (p_month + interval '1 month')::date);
        END LOOP;
      END
      $$;
      COMMENT ON FUNCTION platform.ensure_partitions(date) IS 'Makes the partitions of one month in every fact table; safe to repeat.';
      REVOKE ALL ON FUNCTION platform.ensure_partitions(date) FROM PUBLIC;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA platform CASCADE`);
  }
}
