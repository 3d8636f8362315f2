-- shown-day-plans: what a plan shows, with what became of its tasks. Grain: one row per outlet and day.
SELECT d.outlet_id AS unit_id, d.id, d.version, d.recorded_at AS "recordedAt", u.code AS "outletCode",
       u.name AS "outletName", d.day, d.goals, d.leftovers, d.planned_at AS "plannedAt", w.due_at AS "dueAt",
       coalesce(d.planned_at > w.due_at, false) AS "isLate", t.tasks, t.open_tasks AS "openTasks",
       (d.ledger_checked_by IS NOT NULL) AS "isLedgerChecked", d.ledger_checked_by AS "ledgerCheckedBy",
       d.ledger_note AS "ledgerNote"
FROM personnel.day_plan AS d
JOIN platform.org_unit AS u ON u.id = d.outlet_id
CROSS JOIN LATERAL (SELECT personnel.plan_due_at(d.outlet_id, d.day) AS due_at LIMIT 1) AS w -- LIMIT: asked once.
CROSS JOIN LATERAL (
  SELECT count(*)::int AS tasks, count(*) FILTER (WHERE k.state = 'planned')::int AS open_tasks
  FROM personnel.day_task AS k
  WHERE k.outlet_id = d.outlet_id AND k.day = d.day
) AS t
