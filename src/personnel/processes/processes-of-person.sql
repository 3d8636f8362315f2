-- processes-of-person: recruiting, evaluation and training of the person $1 up to the day $2, oldest first.
-- Grain: one row, or none where the person is out of scope. Empty lists where nothing is recorded.
SELECT p.person_no AS "personNo",
       jsonb_build_object(
         'origin', p.origin, 'hiredOn', p.hired_on,
         'activatedOn', CASE WHEN p.activated_on >= p.hired_on AND p.activated_on <= d.day THEN p.activated_on END,
         'selections', (
           SELECT coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'heldOn', s.held_on, 'result', s.result,
                                                        'score', s.score, 'assessor', s.assessor)
                                     ORDER BY s.held_on, s.id), '[]')
           FROM personnel.selection AS s WHERE s.person_id = p.id AND s.held_on <= d.day),
         'clearances', (
           SELECT coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'checkedOn', c.checked_on, 'result', c.result,
                                                        'reviewer', c.reviewer, 'validTo', c.valid_to)
                                     ORDER BY c.checked_on, c.id), '[]')
           FROM personnel.clearance AS c WHERE c.person_id = p.id AND c.checked_on <= d.day)) AS recruiting,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('period', e.period, 'evaluatedOn', e.evaluated_on,
                                                     'result', e.result, 'evaluator', e.evaluator)
                                  ORDER BY e.evaluated_on, e.id), '[]')
        FROM personnel.evaluation AS e WHERE e.person_id = p.id AND e.evaluated_on <= d.day) AS evaluation,
       jsonb_build_object(
         'trainings', (
           SELECT coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'heldOn', t.held_on,
                                                        'topics', to_jsonb(t.topic_codes), 'attended', t.attended)
                                     ORDER BY t.held_on, t.id), '[]')
           FROM personnel.training_participation AS t WHERE t.person_id = p.id AND t.held_on <= d.day),
         'exams', (
           SELECT coalesce(jsonb_agg(jsonb_build_object('subject', x.subject, 'takenOn', x.taken_on, 'score', x.score,
                                                        'isPassed', x.is_passed)
                                     ORDER BY x.taken_on, x.id), '[]')
           FROM personnel.exam AS x WHERE x.person_id = p.id AND x.taken_on <= d.day)) AS training
FROM personnel.person AS p
CROSS JOIN (SELECT coalesce($2::date, platform.today()) AS day) AS d
WHERE p.person_no = $1::text
