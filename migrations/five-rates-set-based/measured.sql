-- measured: everything that the score of an outlet-month depends on, and nothing else. A revision pins this row as json.
-- Money in fen, counts of subscribers; targets NULL where there is none; exempt: deliberately so.
-- previous_rows: billing rows ever counted in the month before; 0 means the file is missing, which is not a revenue of 0.
CREATE TYPE assessment.measured AS (
  outlet_id int, month date, scheme_code text, scheme_version int, operating_days int, calendar_days int, life_month int,
  revenue bigint, new_subscribers bigint, churned bigint, opening bigint, arrears bigint,
  fixed_cost bigint, operating_cost bigint, labour_cost bigint, previous_revenue bigint, previous_rows bigint,
  target_revenue numeric, target_users numeric, target_churn numeric, target_arrears numeric, target_input_output numeric,
  exempt text[], loaded text[]
);
