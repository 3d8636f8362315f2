-- month-dates: when reports of a month are due and when its gate falls, set or by default. Grain: one row. $1 month.
SELECT to_char($1::date, 'YYYY-MM') AS month, months.due_on($1::date) AS "dueOn",
       (months.lock_at($1::date) AT TIME ZONE 'Asia/Shanghai')::date AS "lockOn", months.lock_at($1::date) AS "lockAt",
       EXISTS (SELECT 1 FROM months.calendar AS c WHERE c.month = $1::date) AS "isSet"
