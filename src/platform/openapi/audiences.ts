import type { Document, OperationObject, SchemaObject } from './openapi-types.js';

/** Who reads a part of the document, in the order Swagger UI offers them. */
export const AUDIENCES = {
  operations: {
    title: 'Operations 运营',
    description:
      'For those who run the outlets: facts by hand, targets, confirmations, the close and what became of it.\n\n' +
      '供营业厅运营人员使用:手工录入数据、目标、确认、关账及结果。',
  },
  integration: {
    title: 'Integration 系统对接',
    description:
      'For source systems and those who pull results: batch intake, what became of a batch, catalogues and scorecards.\n\n' +
      '供源系统与取数方使用:批量录入、批次结果、目录数据与计分卡。',
  },
  administration: {
    title: 'Administration 系统管理',
    description:
      'For headquarters: accounts and keys, the audit trail, org units, schemes, dates of months and background work.\n\n' +
      '供总部管理员使用:账号与密钥、审计、组织单元、考核方案、月份日期与后台任务。',
  },
} as const satisfies Record<string, { title: string; description: string }>;

export type Audience = keyof typeof AUDIENCES;

const ALL: readonly Audience[] = ['operations', 'integration', 'administration'];

/** Whose an operation is follows from what it asks for: an operation is in the parts of all its permissions. */
export const AUDIENCES_OF: Readonly<Record<string, readonly Audience[]>> = {
  'access.manage': ['administration'],
  'access.read': ['administration'],
  'access.self': ALL,
  'assessment.close': ['operations'],
  'assessment.confirm_costs': ['operations'],
  'assessment.confirm_facts': ['operations', 'integration'],
  'assessment.confirmation.read': ['operations', 'integration'],
  'assessment.scheme.manage': ['administration'],
  'assessment.scheme.read': ['administration'],
  'assessment.target.read': ['operations'],
  'assessment.target.write': ['operations'],
  'batches.read': ['operations', 'integration'],
  'catalogue.read': ALL,
  'jobs.read': ['administration'],
  'months.go_live.manage': ['administration'],
  'months.go_live.read': ['administration'],
  'months.late_row.decide': ['operations'],
  'months.release': ['operations', 'administration'],
  'outlets.cost_line.read': ['operations', 'integration'],
  'outlets.cost_line.write': ['operations', 'integration'],
  'outlets.org_unit.manage': ['administration'],
  'outlets.org_unit.read': ['administration'],
  'outlets.expense.approve': ['operations'],
  'outlets.expense.read': ['operations', 'integration'],
  'outlets.expense.request': ['operations'],
  'outlets.opening.approve': ['operations'],
  'outlets.opening.request': ['operations'],
  'outlets.outlet.read': ['operations', 'integration'],
  'outlets.outlet.write': ['operations', 'integration'],
  'outlets.premises.read': ['operations', 'integration'],
  'outlets.premises.write': ['operations', 'integration'],
  'outlets.standard.read': ['operations', 'administration'],
  'outlets.standard.write': ['operations', 'administration'],
  'personnel.clearance.write': ['operations', 'integration'],
  'personnel.conduct.read': ['operations', 'integration'],
  'personnel.conduct.write': ['operations', 'integration'],
  'personnel.document.read': ['operations'],
  'personnel.document.sign': ['operations'],
  'personnel.document.write': ['operations'],
  'personnel.overtime.approve': ['operations'],
  'personnel.person.read': ['operations', 'integration'],
  'personnel.person.reveal': ['operations'],
  'personnel.person.write': ['operations', 'integration'],
  'personnel.post.write': ['operations', 'integration'],
  'personnel.roster.read': ['operations', 'integration'],
  'personnel.roster.write': ['operations', 'integration'],
  'personnel.statistics.read': ['operations'],
  'personnel.statistics.submit': ['operations'],
  'personnel.training.write': ['operations', 'integration'],
  'results.read': ['operations', 'integration'],
  'rules.read': ['operations', 'administration'],
  'sales.arrears.read': ['operations', 'integration'],
  'sales.arrears.write': ['operations', 'integration'],
  'sales.billing.read': ['operations', 'integration'],
  'sales.billing.write': ['operations', 'integration'],
  'sales.subscribers.read': ['operations', 'integration'],
  'sales.subscribers.write': ['operations', 'integration'],
};

/** In the order of AUDIENCES; what asks for no permission, signing in, is for all. */
export function audiencesOf(permissions: readonly string[]): Audience[] {
  if (permissions.length === 0) return [...ALL];
  return ALL.filter((audience) => permissions.some((permission) => AUDIENCES_OF[permission]?.includes(audience)));
}

/** The part of the document that an audience reads: complete in itself, without anything that nobody refers to. */
export function documentFor(audience: Audience, whole: Document): Document {
  const isTheirs = (operation: OperationObject) => (operation['x-audiences'] as string[]).includes(audience);
  const paths = Object.fromEntries(
    Object.entries(whole.paths).flatMap(([path, operations]) => {
      const theirs = Object.entries(operations).filter(([, operation]) => isTheirs(operation));
      return theirs.length === 0 ? [] : [[path, Object.fromEntries(theirs)]];
    }),
  );
  const tags = new Set(Object.values(paths).flatMap((path) => Object.values(path).flatMap(({ tags = [] }) => tags)));
  const { title, description } = AUDIENCES[audience];
  const info = whole.info as { title: string; description: string };
  return {
    ...whole,
    info: { ...info, title: `${info.title} – ${title}`, description: `${description}\n\n${info.description}` },
    tags: whole.tags.filter(({ name }) => tags.has(name)),
    paths,
    components: { ...whole.components, ...referredTo(paths, whole) },
  };
}

/** Schemas and examples that the paths lead to, however far down. */
function referredTo(paths: Document['paths'], { components }: Document) {
  const schemas: Record<string, SchemaObject> = {};
  const examples: Record<string, unknown> = {};
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const reference = (value as { $ref?: unknown }).$ref;
    if (typeof reference === 'string') {
      const [section, name = ''] = reference.split('/').slice(-2);
      const kept: Record<string, unknown> = section === 'examples' ? examples : schemas;
      if (!(name in kept)) {
        kept[name] = (section === 'examples' ? components.examples : components.schemas)?.[name];
        visit(kept[name]);
      }
    }
    Object.values(value).forEach(visit);
  };
  visit(paths);
  const inOrder = <T>(all: Record<string, T>, kept: object) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => name in kept));
  return {
    schemas: inOrder(components.schemas, schemas),
    examples: inOrder(components.examples ?? {}, examples),
  };
}
