/** The groups of operations in the order in which the work is done. */
export const TAGS: readonly { name: string; description: string }[] = [
  { name: 'access', description: 'Sign in; accounts, API keys and the audit trail. 登录、账号、API 密钥与审计记录' },
  {
    name: 'outlets',
    description: 'Org units, outlets, their premises and what they cost. 组织单元、营业厅、场所设施及成本',
  },
  {
    name: 'personnel',
    description: 'People, what they passed, where and when they work. 人员、资格培训、岗位与排班考勤',
  },
  { name: 'gaps', description: 'What outlets and their people lack, list by list. 各类缺项总览' },
  { name: 'sales', description: 'Billing, arrears and subscriber facts. 出账、欠费与用户数据' },
  { name: 'assessment', description: 'Targets, confirmations, the close and its scorecards. 目标、确认、关账与评分' },
  { name: 'months', description: 'States of outlet-months, late rows and releases. 月份状态、迟到数据与放行' },
  { name: 'batches', description: 'What became of batches sent earlier. 已提交批次的结果' },
  { name: 'jobs', description: 'What the system does by itself. 后台任务' },
  { name: 'rules', description: 'The regulation register and what carries it out. 制度条款及其落实' },
];
