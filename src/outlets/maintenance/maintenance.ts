import type { Bilingual } from '../../platform/errors/index.js';

/** What is done on equipment again and again (E2 article 10). */
export const MAINTENANCE_TASKS = ['maintenance', 'running_monitoring', 'fire_and_explosion_prevention'] as const;
export type MaintenanceTask = (typeof MAINTENANCE_TASKS)[number];

export const MAINTENANCE_TASK_WORDS: Readonly<Record<MaintenanceTask, Bilingual>> = {
  maintenance: { en: 'Maintenance', zh: '设备维护' },
  running_monitoring: { en: 'Running monitoring', zh: '运行监控' },
  fire_and_explosion_prevention: { en: 'Fire and explosion prevention', zh: '防火防爆' },
};

/** How the asset was found when the task was done. */
export const MAINTENANCE_OUTCOMES = ['in_order', 'fault_found'] as const;
export type MaintenanceOutcome = (typeof MAINTENANCE_OUTCOMES)[number];

export const MAINTENANCE_OUTCOME_WORDS: Readonly<Record<MaintenanceOutcome, Bilingual>> = {
  in_order: { en: 'In order', zh: '正常' },
  fault_found: { en: 'Fault found', zh: '发现故障' },
};
