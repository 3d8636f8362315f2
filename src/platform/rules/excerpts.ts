/**
 * The regulations the rules were taken from, under the numbers the catalogue gives them.
 * E10 is missing on purpose: its text equals E7 character for character, so that the rules of E7 count for both.
 */
export const excerpts = {
  E1: {
    en: 'Guangfa Securities stationed in Guangdong Unicom own outlets, 2011',
    zh: '广发证券股份有限公司进驻广东联通自营店面管理要求',
  },
  E2: { en: 'Safety rules for telecom outlets, 2023', zh: '2023年通信企业营业厅安全管理规定' },
  E3: { en: 'Unicom outlet assessment management', zh: '联通营业厅考核管理' },
  E4: { en: 'Outlet daily management norms, first text', zh: '营业厅日常管理规范(一~七)' },
  E5: { en: "Unicom's current management system, essay", zh: '联通现行的管理制度' },
  E6: {
    en: 'Research proposal on own-channel outlet operation',
    zh: 'XX联通自有渠道营业厅运营管理模式研究的开题报告',
  },
  E7: { en: 'Model safety rules for telecom outlets', zh: '通信企业营业厅安全管理规定范文' },
  E8: { en: 'Own-outlet sales management norms V1.0, December 2009', zh: '中国联通自有营业厅销售管理规范 V1.0' },
  E9: { en: 'Template of safety rules for telecom outlets', zh: '通信企业营业厅安全管理规定模版' },
  E11: { en: "Xi'an Unicom five-rate assessment rules, 2012", zh: '西安联通自有营业厅“五率”考核实施细则' },
  E12: { en: 'Outlet safety rules 2024, all trades', zh: '2024年营业厅安全管理规定' },
  E13: { en: 'Hainan group-business rules, 2003', zh: '中国联通海南分公司集团业务发展与服务管理办法' },
  E14: { en: 'Outlet daily management norms, second text', zh: '营业厅日常管理规范(引言概述)' },
  E15: { en: 'Outlet daily management system', zh: '营业厅日常管理制度' },
  E16: {
    en: 'Internal affairs plan of a small PC and Unicom shop',
    zh: '电脑及联通营业厅内部事务管理方案',
  },
  E17: {
    en: 'China Unicom own-outlet management rules, draft, February 2007',
    zh: '中国联通自有营业厅管理办法(讨论稿)',
  },
} as const satisfies Record<string, { en: string; zh: string }>;

export type ExcerptId = keyof typeof excerpts;
