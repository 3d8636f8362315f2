-- Rights of the run-time role on documents and on what outlets display of them: recorded and replaced, never deleted.
GRANT SELECT ON outlets.document_kind, outlets.pub_document TO :runtime;
GRANT SELECT, INSERT, UPDATE ON outlets.document, outlets.displayed_document TO :runtime;
GRANT EXECUTE ON FUNCTION outlets.parent_on(bigint, date), outlets.pub_line_on(bigint, date),
  outlets.documents_of(int, date),
  outlets.documents_up_from(bigint[], date), outlets.documents_above(bigint[], date),
  outlets.documents_among(int, int, jsonb, date),
  outlets.document_to_compare(int, text, text, date), outlets.content_of(int, int, jsonb, date) TO :runtime;
