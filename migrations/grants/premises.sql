-- Rights of the run-time role on plans, hours, signs, seats and areas: recorded and replaced, never deleted.
GRANT SELECT, INSERT, UPDATE ON outlets.floor_plan, outlets.sign_finding, outlets.opening_hours, outlets.opening_exception,
  outlets.counter_seat, outlets.store_in_store TO :runtime;
GRANT SELECT ON outlets.pub_counter_seat TO :runtime;
GRANT EXECUTE ON FUNCTION outlets.opening_on(int, date), outlets.pub_opening_spans(int, date),
  outlets.pub_is_open(int, timestamptz), outlets.area_elsewhere(text, int, date, date) TO :runtime;
