-- Rights of the run-time role on the gate. It may lock a gate row (lock_probe) and may not move it.
GRANT USAGE ON SCHEMA months TO :runtime;
GRANT USAGE ON SEQUENCE months.fact_seq TO :runtime;
GRANT SELECT ON months.calendar, months.outlet, months.outlet_month, months.lock_request, months.release TO :runtime;
GRANT UPDATE (lock_probe) ON months.outlet_month TO :runtime;
GRANT SELECT ON months.pub_outlet_month, months.pub_outlet TO :runtime;
GRANT EXECUTE ON FUNCTION months.register_outlet(int), months.ensure_gates(int[], date[]),
  months.set_go_live(int[], date[], boolean), months.request_lock(int[], date, bigint, int),
  months.end_lock_request(int[], bigint), months.publish(int[], date, int[], int),
  months.release(int[], date, timestamptz, int, text), months.set_calendar(date, date, timestamptz) TO :runtime;
