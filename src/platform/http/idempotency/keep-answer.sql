-- keep-answer: keeps the answer under its key, in the transaction of the effect.
-- $1 = account, $2 = method, $3 = path, $4 = key, $5 = payload digest, $6 = headers, $7 = sealed body.
INSERT INTO platform.idempotency_key (account_id, method, path, key, payload_digest, headers, sealed_body)
VALUES ($1::integer, $2::text, $3::text, $4::text, $5::bytea, $6::jsonb, $7::bytea)
