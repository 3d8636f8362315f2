-- begin-batch: records that a batch is about to be applied. One row. $1 account, $2 endpoint, $3 mode, $4 process or NULL.
INSERT INTO platform.batch (account_id, endpoint, mode, state, process, alive_until)
VALUES ($1::int, $2::text, $3::text, 'applying', $4::int, platform.now() + interval '10 minutes')
RETURNING id
