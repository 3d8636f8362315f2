/** Departments that may manage outlets or answer for a part of it; the lead body differs from branch to branch (K6). */
export const DEPARTMENTS = [
  'customer_service',
  'outlet_management',
  'marketing',
  'information_centre',
  'finance',
  'hr',
  'line_department',
] as const;
export type Department = (typeof DEPARTMENTS)[number];

/** Who manages where nobody has decided otherwise: integrated management belongs in principle to customer service. */
export const DEFAULT_DEPARTMENT: Department = 'customer_service';

export const DEPARTMENT = { name: 'ManagingDepartmentCode', values: DEPARTMENTS, example: 'customer_service' } as const;

export const DEPARTMENT_WORDS = {
  customer_service: { en: 'Customer service', zh: '客户服务部' },
  outlet_management: { en: 'Outlet management centre', zh: '营业管理中心' },
  marketing: { en: 'Marketing', zh: '市场部' },
  information_centre: { en: 'Information centre', zh: '信息中心' },
  finance: { en: 'Finance', zh: '财务部' },
  hr: { en: 'Human resources', zh: '人力资源部' },
  line_department: { en: 'Line department', zh: '专业经营部门' },
};
