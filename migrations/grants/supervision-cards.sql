-- Rights of the run-time role on badges, supervision cards and boards: recorded and replaced, never deleted.
GRANT SELECT, INSERT, UPDATE ON personnel.badge, personnel.supervision_card, personnel.supervision_phone,
  personnel.supervision_board_finding TO :runtime;
GRANT EXECUTE ON FUNCTION personnel.numbers_of(bigint, text, date), personnel.board_on(int, date),
  personnel.supervision_phone_on(int, date), personnel.board_compared(int, date, text) TO :runtime;
