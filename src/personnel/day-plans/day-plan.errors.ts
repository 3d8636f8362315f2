import { refusal } from '../../platform/errors/index.js';

export class TaskWithoutPlan extends refusal({
  code: 'task_without_plan',
  kind: 'unprocessable',
  rule: 'R-246',
  title: { en: 'The day has no plan yet', zh: '当日尚无计划' },
  detail: {
    en: '{outletCode} has no plan of {day}: record its goals first.',
    zh: '营业厅 {outletCode} 尚未登记 {day} 的计划:请先“排列当天工作内容和任务目标”。',
  },
  example: { outletCode: 'XA001', day: '2026-11-20' },
}) {}

export class CarriedWithoutReason extends refusal({
  code: 'carried_without_reason',
  kind: 'unprocessable',
  rule: 'R-249',
  title: { en: 'Why is it carried over?', zh: '未注明结转原因' },
  detail: {
    en: 'Task {taskNo} is carried over to the next day: give the reason.',
    zh: '任务 {taskNo} 结转次日,须注明原因。',
  },
  example: { taskNo: 3 },
}) {}
