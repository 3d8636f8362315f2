import type { Bilingual, RuleId } from '../../platform/errors/index.js';
import type { OutletLife } from '../outlets/outlet.js';

/** States of an outlet from the plan to the end. */
export const LIFE_STATES = ['planned', 'preparing', 'in_business', 'suspended', 'closing', 'closed'] as const;
export type LifeState = (typeof LIFE_STATES)[number];

export const LIFE_STATE_WORDS = {
  planned: { en: 'Planned', zh: '规划' },
  preparing: { en: 'Preparing', zh: '筹建' },
  in_business: { en: 'In business', zh: '营业' },
  suspended: { en: 'Suspended', zh: '停业' },
  closing: { en: 'Closing', zh: '关闭中' },
  closed: { en: 'Closed', zh: '已关闭' },
};

/** What an outlet opens with, and what stands behind it. Nothing else says which condition an opening has. */
export const CONDITIONS = {
  acceptance_document: {
    rule: 'R-174',
    words: {
      en: 'No document of acceptance: record it with POST /v1/outlets/acceptance-documents.',
      zh: '缺建设验收文件:请通过 POST /v1/outlets/acceptance-documents 登记。',
    },
  },
  responsible_person: {
    rule: 'R-024',
    words: {
      en: 'No responsible person: name one with POST /v1/outlets/responsibilities.',
      zh: '未明确责任人:请通过 POST /v1/outlets/responsibilities 登记。',
    },
  },
  safety_department: {
    rule: 'R-024',
    words: {
      en: 'No safety department: name one with POST /v1/outlets/responsibilities.',
      zh: '未明确安全管理部门:请通过 POST /v1/outlets/responsibilities 登记。',
    },
  },
  opening_approval: {
    rule: 'R-277',
    words: {
      en: 'No approved opening: ask for it with POST /v1/outlets/opening-approvals.',
      zh: '无已批准的开业审批:请通过 POST /v1/outlets/opening-approvals 申请。',
    },
  },
  opening_overdue: {
    rule: null,
    words: {
      en: 'The planned day has come and the opening was not made: POST /v1/outlets/outlets/{code}/transitions.',
      zh: '拟开业日已到而未办理开业:请通过 POST /v1/outlets/outlets/{code}/transitions 办理。',
    },
  },
} as const satisfies Record<string, { rule: RuleId | null; words: Bilingual }>;

export type ConditionCode = keyof typeof CONDITIONS;
export const CONDITION_CODES = Object.keys(CONDITIONS) as ConditionCode[];

/** What the database says an outlet has on a day. */
export interface LifeOn {
  state: LifeState;
  hasAcceptanceDocument: boolean;
  hasResponsiblePerson: boolean;
  hasSafetyDepartment: boolean;
  hasOpeningApproval: boolean;
  isOpeningOverdue: boolean;
}

/** What is missing on that day; a closed outlet misses nothing. */
export function missingOf(on: LifeOn): ConditionCode[] {
  if (on.state === 'closed') return [];
  return [
    ...(on.hasAcceptanceDocument ? [] : (['acceptance_document'] as const)),
    ...(on.hasResponsiblePerson ? [] : (['responsible_person'] as const)),
    ...(on.hasSafetyDepartment ? [] : (['safety_department'] as const)),
    ...(on.hasOpeningApproval ? [] : (['opening_approval'] as const)),
    ...(on.isOpeningOverdue ? (['opening_overdue'] as const) : []),
  ];
}

/** A step that is wished for; `resumesOn` belongs to a suspension, `closedOn` to a closing. */
export interface Step {
  to: Exclude<LifeState, 'planned'>;
  effectiveOn: string;
  reason: string;
  resumesOn?: string | null;
  closedOn?: string | null;
}

/** What a step makes of the dates on record. */
type Change = (life: OutletLife, step: Step) => OutletLife;

const asItStands: Change = (life) => life;

const close: Change = (life, { effectiveOn, closedOn = null }) => ({
  ...life,
  closedOn,
  suspensions: life.suspensions.map((one) =>
    closedOn !== null && one.from <= effectiveOn && one.to > closedOn ? { ...one, to: closedOn } : one,
  ),
});

const resume: Change = (life, { effectiveOn }) => ({
  ...life,
  suspensions: life.suspensions.flatMap((one) => {
    if (effectiveOn < one.from || effectiveOn >= one.to) return [one];
    return one.from === effectiveOn ? [] : [{ ...one, to: effectiveOn }];
  }),
});

/** The steps there are. What is not here is refused. */
const STEPS: Readonly<Record<LifeState, Partial<Record<LifeState, Change>>>> = {
  planned: { preparing: asItStands },
  preparing: { in_business: (life, { effectiveOn }) => ({ ...life, openedOn: effectiveOn }) },
  in_business: {
    suspended: (life, { effectiveOn, resumesOn }) => ({
      ...life,
      suspensions: [...life.suspensions, { from: effectiveOn, to: resumesOn ?? effectiveOn }],
    }),
    closing: close,
  },
  suspended: { in_business: resume, closing: close },
  closing: { in_business: (life) => ({ ...life, closedOn: null }), closed: asItStands },
  closed: {},
};

export function nextStates(from: LifeState): LifeState[] {
  return Object.keys(STEPS[from]) as LifeState[];
}

export function changeFor(from: LifeState, to: LifeState): Change | undefined {
  return STEPS[from][to];
}

const DATE_OF: Partial<Record<LifeState, 'resumesOn' | 'closedOn'>> = { suspended: 'resumesOn', closing: 'closedOn' };

/** The date of a step that is missing, not after its beginning, or given where none belongs. */
export function dateFault(step: Step): 'resumesOn' | 'closedOn' | undefined {
  return (['resumesOn', 'closedOn'] as const).find((field) => {
    const day = step[field] ?? null;
    return DATE_OF[step.to] === field ? day === null || day <= step.effectiveOn : day !== null;
  });
}
