/** The words that opening hours are said with. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const CHANGE_KINDS = ['planned', 'emergency', 'correction'] as const;
export const CHANNELS = ['door_notice', 'sms', 'app', 'web_site', 'hotline', 'media'] as const;
export const EMERGENCIES = ['power_cut', 'weather', 'authority_order', 'other'] as const;
export const OPENING_STATES = [
  ...(['regular', 'exception', 'suspended', 'closed_down', 'not_open_yet', 'unknown'] as const),
] as const;

export type Weekday = (typeof WEEKDAYS)[number];
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export type Channel = (typeof CHANNELS)[number];
export type Emergency = (typeof EMERGENCIES)[number];
export type OpeningState = (typeof OPENING_STATES)[number];

const OPENS = '([01][0-9]|2[0-3]):[0-5][0-9]';
const SPAN = `${OPENS}-(${OPENS}|24:00)`;

/** `closed`, or up to five times of a day, in one cell of a sheet. */
export const SPANS = `^(closed|${SPAN}(;${SPAN}){0,4})$`;

const word = (en: string, zh: string) => ({ en, zh });

/** What a sheet says for them. */
export const OPENING_WORDS = {
  weekday: {
    ...{ monday: word('Monday', '星期一'), tuesday: word('Tuesday', '星期二'), wednesday: word('Wednesday', '星期三') },
    ...{ thursday: word('Thursday', '星期四'), friday: word('Friday', '星期五'), saturday: word('Saturday', '星期六') },
    sunday: word('Sunday', '星期日'),
  },
  changeKind: {
    planned: word('planned', '计划调整'),
    emergency: word('emergency', '紧急调整'),
    correction: word('correction of the record', '更正登记'),
  },
  channel: {
    ...{
      door_notice: word('notice at the door', '门口公告'),
      sms: word('text message', '短信'),
      app: word('app', 'App'),
    },
    ...{ web_site: word('web site', '网站'), hotline: word('hotline', '客服热线'), media: word('media', '媒体') },
  },
  emergencyReason: {
    ...{ power_cut: word('power cut', '停电'), weather: word('weather', '天气') },
    ...{ authority_order: word('order of an authority', '政府部门要求'), other: word('other', '其他') },
  },
} as const;
