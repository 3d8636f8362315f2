import type { Bilingual } from '../errors/index.js';

export type Locale = keyof Bilingual;

/** The language of an answer: the best of Accept-Language that we speak, Chinese where it says nothing we know. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part, place) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([0-9.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { language: tag.trim().split('-')[0], quality: quality === undefined ? 1 : Number(quality), place };
    })
    .filter(({ language, quality }) => quality > 0 && (language === 'zh' || language === 'en'))
    .sort((a, b) => b.quality - a.quality || a.place - b.place);
  return wishes[0]?.language === 'en' ? 'en' : 'zh';
}

/** The tag that `Content-Language` says. */
export const LANGUAGE_TAG: Record<Locale, string> = { en: 'en', zh: 'zh-CN' };
