-- Rights of the run-time role on what the cards migration adds.
GRANT SELECT, INSERT ON assessment.verification TO :runtime;
GRANT SELECT ON assessment.source_row, assessment.subscriber_total TO :runtime;
GRANT EXECUTE ON FUNCTION assessment.ranks_of(int[], date) TO :runtime;
