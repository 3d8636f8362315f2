import type { Bilingual } from '../../platform/errors/index.js';

/** Words of a sheet for the kinds of training. */
export const KIND_WORDS: Readonly<Record<string, Bilingual>> = {
  induction: { en: 'Induction', zh: '入职' },
  periodic: { en: 'Periodic', zh: '定期' },
};
