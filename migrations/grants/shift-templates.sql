-- Rights of the run-time role on shift templates: recorded and replaced, never deleted.
GRANT SELECT, INSERT, UPDATE ON personnel.shift_template TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.minutes_after(text, text), personnel.at_mark(date, text, text),
  personnel.blocks_of(personnel.shift_template), personnel.shift_templates_on(int, date) TO :runtime;
