import type { Bilingual } from '../../platform/errors/index.js';

/** How a piece of equipment stands. */
export const EQUIPMENT_STATES = ['working', 'faulty', 'retired'] as const;
export type EquipmentState = (typeof EQUIPMENT_STATES)[number];

export const EQUIPMENT_STATE_WORDS: Readonly<Record<EquipmentState, Bilingual>> = {
  working: { en: 'Working', zh: '正常' },
  faulty: { en: 'Faulty', zh: '故障' },
  retired: { en: 'Retired', zh: '停用' },
};

/** The five classes of facilities; the table `outlets.facility_class` decides. */
export const FACILITY_CLASS_WORDS: Readonly<Record<string, Bilingual>> = {
  basic: { en: 'Basic', zh: '基本设施' },
  business: { en: 'Business', zh: '营业设施' },
  demonstration: { en: 'Demonstration', zh: '演示设施' },
  auxiliary_service: { en: 'Auxiliary service', zh: '辅助服务设施' },
  maintenance: { en: 'Maintenance', zh: '维修设施' },
};

export const ASSET_NO = { max: 40, pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$', example: 'A-01' } as const;
export const FACILITY_CLASS = { max: 40, pattern: '^[a-z][a-z0-9_]*$', example: 'business' } as const;
export const FACILITY_ITEM = { max: 40, pattern: '^[a-z][a-z0-9_]*$', example: 'pc' } as const;
