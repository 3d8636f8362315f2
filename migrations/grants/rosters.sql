-- Rights of the run-time role on rosters and meals: recorded and replaced, never deleted.
GRANT SELECT, INSERT, UPDATE ON personnel.roster_shift, personnel.meal_turn TO :runtime;
GRANT SELECT ON personnel.pub_roster_shift, outlets.pub_outlet_suspension TO :runtime;
