import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownAccountScoped } from './policies.js';

/** Answers kept under the Idempotency-Key of their request. */
export class IdempotencyKeys1764000050000 implements MigrationInterface {
  name = 'IdempotencyKeys1764000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.idempotency_key (
        account_id integer NOT NULL,
        method text COLLATE "C" NOT NULL,
        path text COLLATE "C" NOT NULL,
        key text COLLATE "C" NOT NULL,
        payload_digest bytea NOT NULL,
        headers jsonb NOT NULL,
        sealed_body bytea,
        stored_at timestamptz NOT NULL DEFAULT platform.now(),
        PRIMARY KEY (account_id, method, path, key),
        CONSTRAINT idempotency_key_length_ck CHECK (length(key) BETWEEN 1 AND 255),
        CONSTRAINT idempotency_key_digest_ck CHECK (octet_length(payload_digest) = 32)
      );
      COMMENT ON TABLE platform.idempotency_key IS
        'One row is one answered POST: its effect and this row committed together. Kept 72 hours.';
      CREATE INDEX idempotency_key_stored_ix ON platform.idempotency_key (account_id, stored_at);
      ${ownAccountScoped('platform.idempotency_key')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.idempotency_key');
  }
}
