import { refusal } from '../../platform/errors/index.js';

/** Neither check missing, failed nor run out on the day: R-107 knows no exception by employment or origin. */
export class NotCleared extends refusal({
  code: 'not_cleared',
  kind: 'unprocessable',
  rule: 'R-107',
  title: { en: 'Not cleared for work', zh: '背景调查或资格审查未通过' },
  detail: {
    en: '{personNo} on {day}: background check {backgroundCheck}, qualification review {qualificationReview}. All employees pass both first.',
    zh: '{personNo} 于 {day}:背景调查 {backgroundCheck},资格审查 {qualificationReview}。应当对所有员工进行背景调查和资格审查,确保员工的正当身份和资质。',
  },
  example: {
    ...{ personNo: 'XA-P0001', day: '2026-11-10' },
    ...{ backgroundCheck: 'passed', qualificationReview: 'missing' },
  },
}) {}

/** Only of own hires: who is transferred, dispatched, outsourced, stationed or imported was chosen by somebody else. */
export class NotSelected extends refusal({
  code: 'not_selected',
  kind: 'unprocessable',
  rule: 'R-199',
  title: { en: 'Not selected by interview and test', zh: '面试或考核未通过' },
  detail: {
    en: '{personNo} on {day}: interview {interview}, test {test}. Own hires pass both first.',
    zh: '{personNo} 于 {day}:面试 {interview},考核 {test}。须通过面试和考核选拔合适的人员。',
  },
  example: { personNo: 'XA-P0001', day: '2026-11-10', interview: 'passed', test: 'missing' },
}) {}

export class ActivatedByRecorder extends refusal({
  code: 'activated_by_recorder',
  kind: 'forbidden',
  rule: 'R-107',
  title: { en: 'Who records does not activate', zh: '建档人不得办理上岗' },
  detail: {
    en: 'You recorded the file of {personNo} yourself; another account has to look at it and activate.',
    zh: '{personNo} 的档案由您登记,须由其他账号核对并办理上岗。',
  },
  example: { personNo: 'XA-P0001' },
}) {}

export class ActivatedOutsideEmployment extends refusal({
  code: 'activated_outside_employment',
  kind: 'unprocessable',
  title: { en: 'Not employed on that day', zh: '该日不在职' },
  detail: {
    en: '{personNo} is employed from {hiredOn} until before {leftOn}; the first day of work lies in that time.',
    zh: '{personNo} 自 {hiredOn} 起在职({leftOn} 前),上岗日期须在此期间。',
  },
  example: { personNo: 'XA-P0001', hiredOn: '2026-11-01', leftOn: '-' },
}) {}
