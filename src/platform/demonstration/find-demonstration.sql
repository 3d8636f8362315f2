-- find-demonstration: the note that the data is made up. At most one row.
SELECT d.size, d.seed, to_char(d.running_month, 'YYYY-MM') AS "runningMonth", to_char(d.up_to, 'YYYY-MM-DD') AS "upTo",
       d.steps_done AS "stepsDone", d.rows, d.filled_at AS "filledAt"
FROM platform.demonstration AS d
