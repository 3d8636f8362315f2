import { refusal } from '../../platform/errors/index.js';

/** A row names a topic that nobody is trained in. */
export class UnknownTopic extends refusal({
  code: 'unknown_topic',
  kind: 'unprocessable',
  rule: 'R-200',
  title: { en: 'Unknown topic', zh: '未知的培训主题' },
  detail: {
    en: 'The catalogue of training topics has no {topic}; several topics are separated by semicolons.',
    zh: '培训主题目录中没有 {topic};多个主题以分号分隔。',
  },
  example: { topic: 'juggling' },
}) {}

/** An induction plan has safety content. */
export class InductionWithoutSafety extends refusal({
  code: 'induction_without_safety',
  kind: 'unprocessable',
  rule: 'R-108',
  title: { en: 'The induction has no safety content', zh: '入职培训缺少安全内容' },
  detail: {
    en: 'The induction plan {planCode} has no topic of safety; add safety_awareness, emergency_handling or fire_safety.',
    zh: '应当制定员工入职培训计划,并开展相关安全教育培训:计划 {planCode} 没有安全类主题,请补充 safety_awareness(安全意识)、emergency_handling(应急处置)或 fire_safety(消防知识)。',
  },
  example: { planCode: 'IND-1' },
}) {}

/** What is periodic comes again after some months. */
export class PeriodicWithoutPeriod extends refusal({
  code: 'periodic_without_period',
  kind: 'unprocessable',
  rule: 'R-217',
  title: { en: 'A periodic plan needs its period', zh: '定期培训须有周期' },
  detail: {
    en: 'The periodic plan {planCode} does not say after how many months it comes again.',
    zh: '定期组织员工培训:定期培训计划 {planCode} 未填写周期(月)。',
  },
  example: { planCode: 'PER-1' },
}) {}

/** A participation names a session that is not there. */
export class UnknownSession extends refusal({
  code: 'unknown_training_session',
  kind: 'unprocessable',
  title: { en: 'Unknown training session', zh: '未知的培训场次' },
  detail: {
    en: 'The unit {orgUnitCode} has no training session {sessionNo}.',
    zh: '单元 {orgUnitCode} 没有培训场次 {sessionNo}。',
  },
  example: { orgUnitCode: 'XA', sessionNo: 'T-1' },
}) {}

/** Nobody attended what is still to come. */
export class SessionNotHeldYet extends refusal({
  code: 'training_session_not_held_yet',
  kind: 'unprocessable',
  title: { en: 'The session is still to come', zh: '培训尚未举行' },
  detail: {
    en: 'The session {sessionNo} is on {heldOn}; who attended is recorded from that day on.',
    zh: '培训场次 {sessionNo} 于 {heldOn} 举行,当日起方可登记出席。',
  },
  example: { sessionNo: 'T-1', heldOn: '2026-12-01' },
}) {}
