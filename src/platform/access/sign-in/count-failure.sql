-- count-failure: one failed sign-in more for a name and for an address, and the longer wait that follows from it.
-- Grain: one row per subject. $1 = keyed hashes of the subjects; $2 = failures each may have before it waits;
-- $3 = longest wait of each, seconds; $4 = seconds of quiet after which counting starts anew.
-- The wait doubles from one second on; failures below the free ones wait for nothing.
INSERT INTO platform.sign_in_delay AS d (subject, failures, failed_at, blocked_until)
SELECT s.subject, 1, platform.now(), platform.now()
FROM unnest($1::bytea[], $2::int[], $3::int[]) AS s (subject, free, wait_max)
ON CONFLICT (subject) DO UPDATE
SET failures = CASE WHEN d.failed_at < platform.now() - $4::int * interval '1 second' THEN 1 ELSE d.failures + 1 END,
    failed_at = platform.now(),
    blocked_until = CASE
      WHEN d.failed_at < platform.now() - $4::int * interval '1 second' THEN platform.now()
      ELSE platform.now() + (
        SELECT CASE WHEN d.failures + 1 < s.free THEN 0
                    ELSE least(s.wait_max, power(2, least(d.failures + 1 - s.free, 20))) END
        FROM unnest($1::bytea[], $2::int[], $3::int[]) AS s (subject, free, wait_max)
        WHERE s.subject = d.subject) * interval '1 second'
    END
