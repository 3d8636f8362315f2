/** What a sheet says for the codes an outlet is described with. */
export const OUTLET_TYPE_WORDS = {
  flagship: { en: 'flagship', zh: '旗舰厅' },
  standard: { en: 'standard', zh: '标准厅' },
  small: { en: 'small', zh: '小型厅' },
};

export const OWNERSHIP_WORDS = {
  self_owned: { en: 'self-owned', zh: '自有' },
  agent: { en: 'agent', zh: '代理' },
  franchise: { en: 'franchise', zh: '加盟' },
};

export const OUTLET_WORDS = {
  type: OUTLET_TYPE_WORDS,
  area: {
    urban: { en: 'urban', zh: '市区' },
    suburban_county: { en: 'suburban county', zh: '郊县' },
    other: { en: 'other', zh: '其他' },
  },
  ownership: OWNERSHIP_WORDS,
  tenure: {
    built: { en: 'built', zh: '自建' },
    bought: { en: 'bought', zh: '购置' },
    leased: { en: 'leased', zh: '租赁' },
  },
  operatingMode: {
    self_run: { en: 'self-run', zh: '自营' },
    counter_outsourced: { en: 'counters outsourced', zh: '柜台外包' },
    other_run: { en: 'run by others', zh: '他营' },
  },
  status: {
    planned: { en: 'planned', zh: '未开业' },
    trading: { en: 'trading', zh: '营业' },
    suspended: { en: 'suspended', zh: '停业' },
    closed: { en: 'closed', zh: '已关闭' },
  },
};
