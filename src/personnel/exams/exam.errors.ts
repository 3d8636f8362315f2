import { refusal } from '../../platform/errors/index.js';

/** An exam is of the induction or of a topic of the catalogue. */
export class UnknownExamSubject extends refusal({
  code: 'unknown_exam_subject',
  kind: 'unprocessable',
  rule: 'R-200',
  title: { en: 'Unknown subject of an exam', zh: '未知的考试科目' },
  detail: {
    en: '{subject} is neither induction nor a topic of the catalogue of trainings.',
    zh: '{subject} 既不是 induction(入职考试),也不是培训主题目录中的主题。',
  },
  example: { subject: 'juggling' },
}) {}

/** A result is recorded from the day of the exam on. */
export class ExamNotTakenYet extends refusal({
  code: 'exam_not_taken_yet',
  kind: 'unprocessable',
  title: { en: 'The exam is still to come', zh: '考试尚未进行' },
  detail: {
    en: 'The exam is on {takenOn}; its result is recorded from that day on.',
    zh: '考试日期为 {takenOn},当日起方可登记成绩。',
  },
  example: { takenOn: '2026-12-01' },
}) {}

/** Nobody works independently before the induction is passed. */
export class InductionNotPassed extends refusal({
  code: 'induction_not_passed',
  kind: 'unprocessable',
  rule: 'R-108',
  title: { en: 'The induction is not passed', zh: '入职培训考核未通过' },
  detail: {
    en: '{personNo} has not passed the exam of an induction with safety content that is still valid on {day}, and so takes no independent duty.',
    zh: '应当制定员工入职培训计划,并开展相关安全教育培训:{personNo} 在 {day} 没有有效的入职培训(含安全内容)考试合格记录,不得独立上岗。',
  },
  example: { personNo: 'XA-P0002', day: '2026-11-22' },
}) {}
