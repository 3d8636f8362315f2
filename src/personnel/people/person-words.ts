import type { LedgerAbout } from '../../platform/ledgers/index.js';

const CLEARANCE = {
  passed: { en: 'passed', zh: '通过' },
  failed: { en: 'failed', zh: '未通过' },
  expired: { en: 'expired', zh: '已过期' },
  missing: { en: 'missing', zh: '缺失' },
} as const;

/** What the sheet of the people says for codes. */
export const PERSON_WORDS: NonNullable<LedgerAbout['words']> = {
  employmentType: {
    contract: { en: 'contract', zh: '合同制' },
    dispatched: { en: 'dispatched', zh: '劳务派遣' },
    outsourced: { en: 'outsourced', zh: '外包' },
    partner_stationed: { en: 'partner, stationed', zh: '合作商进驻' },
    own_account_manager: { en: 'own account manager', zh: '自有客户经理' },
    own_business_manager: { en: 'own business manager', zh: '自有业务经理' },
    area_key_account_manager: { en: 'area key-account manager', zh: '区域大客户经理' },
    part_time_account_manager: { en: 'part-time account manager', zh: '兼职客户经理' },
    part_time_business_manager: { en: 'part-time business manager', zh: '兼职业务经理' },
  },
  employerKind: {
    company: { en: 'the company', zh: '本公司' },
    dispatch: { en: 'dispatches people', zh: '劳务派遣' },
    outsourcing: { en: 'takes counters over', zh: '柜台外包' },
    partner: { en: 'stations its staff', zh: '进驻合作商' },
  },
  origin: {
    own_hire: { en: 'own hire', zh: '自主招聘' },
    transfer: { en: 'transfer', zh: '调入' },
    dispatched: { en: 'dispatched', zh: '派遣' },
    outsourced: { en: 'outsourced', zh: '外包' },
    stationed: { en: 'stationed', zh: '进驻' },
    imported: { en: 'imported', zh: '存量导入' },
  },
  identityKind: {
    resident_id: { en: 'resident identity card', zh: '居民身份证' },
    military_id: { en: 'military identity card', zh: '军人身份证件' },
    hk_macau_permit: { en: 'Hong Kong and Macau permit', zh: '港澳居民来往内地通行证' },
    taiwan_permit: { en: 'Taiwan permit', zh: '台湾居民来往大陆通行证' },
    passport: { en: 'passport', zh: '护照' },
  },
  backgroundCheck: CLEARANCE,
  qualificationReview: CLEARANCE,
};
