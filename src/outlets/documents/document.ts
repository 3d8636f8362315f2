import type { Bilingual } from '../../platform/errors/index.js';

/** Kinds of documents in the order of the regulations; `outlets.document_kind` says which are required. */
export const DOCUMENT_KINDS = [
  'business_items',
  'service_standards',
  'company_commitment',
  'outlet_commitment',
  'basic_tariffs',
  'supervision_board',
  'coverage_map',
  'faq_handbook',
  'vi_manual',
  'decoration_manual',
  'policy',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_KIND_WORDS: Readonly<Record<DocumentKind, Bilingual>> = {
  business_items: { en: 'Business items', zh: '营业项目' },
  service_standards: { en: 'Service standards', zh: '服务标准' },
  company_commitment: { en: 'Commitment of the company', zh: '公司行风承诺' },
  outlet_commitment: { en: 'Commitment of the outlet', zh: '营业厅服务承诺' },
  basic_tariffs: { en: 'Basic telecom tariffs', zh: '基础电信业务资费' },
  supervision_board: { en: 'Supervision board', zh: '服务监督栏' },
  coverage_map: { en: 'Network coverage map', zh: '网络覆盖示意图' },
  faq_handbook: { en: 'FAQ handbook', zh: '常见问题解答手册' },
  vi_manual: { en: 'VI manual', zh: 'VI手册' },
  decoration_manual: { en: 'Decoration manual', zh: '装饰装修规范手册' },
  policy: { en: 'Policy', zh: '制度' },
  other: { en: 'Other', zh: '其他' },
};

export const DOCUMENT_KIND = { name: 'DocumentKind', values: DOCUMENT_KINDS, example: 'vi_manual' } as const;
export const DOCUMENT_CODE = { max: 40, pattern: '^[A-Z0-9][A-Z0-9_-]*$', example: 'VI-OUTLET' } as const;
export const DOCUMENT_VERSION = { max: 40, example: '2006' } as const;
