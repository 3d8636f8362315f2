-- Rights of the run-time role on conduct: recorded and replaced, never deleted.
GRANT SELECT ON personnel.violation_level, personnel.violation_kind, personnel.pub_violation TO :runtime;
GRANT SELECT, INSERT, UPDATE ON personnel.violation, personnel.conduct_rating, personnel.gift_approval,
  personnel.gift_issue TO :runtime;
