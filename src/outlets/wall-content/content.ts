import type { Bilingual } from '../../platform/errors/index.js';

/** Where in an outlet something is displayed. */
export const DISPLAY_PLACES = ['wall', 'counter', 'handbook', 'facade'] as const;
export type DisplayPlace = (typeof DISPLAY_PLACES)[number];

export const DISPLAY_PLACE_WORDS: Readonly<Record<DisplayPlace, Bilingual>> = {
  wall: { en: 'Wall', zh: '上墙' },
  counter: { en: 'Counter', zh: '柜台' },
  handbook: { en: 'Handbook', zh: '手册' },
  facade: { en: 'Facade', zh: '门头' },
};

/** How what is displayed compares with what is in force: `outlets.content_of` says when which. */
export const CONTENT_STATES = ['current', 'stale', 'present', 'missing', 'not_displayed'] as const;
export type ContentState = (typeof CONTENT_STATES)[number];

export const CONTENT_STATE_WORDS: Readonly<Record<ContentState, Bilingual>> = {
  current: { en: 'Current', zh: '现行版本' },
  stale: { en: 'Stale', zh: '版本过期' },
  present: { en: 'Displayed, nothing to compare', zh: '已展示(无可比版本)' },
  missing: { en: 'Missing', zh: '缺失' },
  not_displayed: { en: 'Not displayed', zh: '未展示' },
};
