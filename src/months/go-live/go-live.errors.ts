import { refusal } from '../../platform/errors/index.js';

/** What was closed stays closed: the first month of an outlet stands once one of its months is published. */
export class GoLiveSettled extends refusal({
  code: 'go_live_settled',
  kind: 'conflict',
  title: { en: 'The first month stands already', zh: '首个关账月份已确定' },
  detail: {
    en: 'Every outlet of {orgUnitCode} has closed a month, so the first one can no longer move.',
    zh: '{orgUnitCode} 下的营业厅均已关过账,首个关账月份不可再变更。',
  },
  example: { orgUnitCode: 'XA001' },
}) {}
