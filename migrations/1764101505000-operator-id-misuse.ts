import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The kind of violation that the composite indicator of staff names beside confidentiality: rules for operator IDs. */
export class OperatorIdMisuse1764101505000 implements MigrationInterface {
  name = 'OperatorIdMisuse1764101505000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO personnel.violation_kind (code, name_en, name_zh, level_required, vetoes_outlet)
      VALUES ('operator_id_misuse', 'Operator ID used against its rules', '违反工号使用制度', NULL, false)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM personnel.violation WHERE kind = 'operator_id_misuse';
      DELETE FROM personnel.violation_kind WHERE code = 'operator_id_misuse'`);
  }
}
