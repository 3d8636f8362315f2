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
