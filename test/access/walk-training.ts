import type { RoleCode } from '../../src/platform/access/index.js';
import { ledgerCases, type Place, type WalkCase } from './walk-case.js';

const KEEPERS: RoleCode[] = ['hq_admin', 'outlet_management', 'outlet_manager'];
const READERS: RoleCode[] = [...KEEPERS, 'auditor'];
const APPROVERS: RoleCode[] = ['hq_admin', 'outlet_management'];
const SIGNERS: RoleCode[] = ['outlet_manager', 'sales_associate', 'outlet_statistician', 'safety_officer', 'custodian'];
const SIGNERS_READ: RoleCode[] = ['hq_admin', 'outlet_management', 'auditor', ...SIGNERS];
const who = { writers: KEEPERS, readers: READERS };

const session = (at: Place, sessionNo = at.fresh()) => ({
  ...{ orgUnitCode: at.outlet, sessionNo, kind: 'periodic', topics: 'safety_awareness' },
  ...{ heldOn: '2026-11-01', hours: 2, trainer: 'Walk' },
});
const exam = (at: Place) => ({
  ...{ personNo: at.person, subject: 'communication', takenOn: day(at.fresh()) },
  ...{ score: 80, passMark: 60, validityMonths: 12 },
});
/** A day of its own for each word that was never used. */
const day = (word: string) =>
  new Date(Date.UTC(2025, 0, 1) + (Number(word.slice(1)) % 600) * 86_400_000).toISOString().slice(0, 10);

const circulation = (at: Place, circulationNo: string) => ({
  ...{ orgUnitCode: at.outlet, circulationNo, title: 'Walk', documentVersion: '1', circulatedOn: '2026-11-01' },
});
/** Whoever is asked to sign has a post. */
const posted = (at: Place) =>
  at.admin.post('/v1/personnel/postings', {
    ...{ personNo: at.person, outletCode: at.outlet, postCode: 'sales_trainee', validFrom: '2026-01-01' },
  });

/** The same cases, with something there before each call. */
function after(
  prepare: (at: Place) => PromiseLike<unknown>,
  cases: Record<string, WalkCase>,
): Record<string, WalkCase> {
  const prepared = ([id, one]: [string, WalkCase]): [string, WalkCase] => [
    id,
    { ...one, call: async (s, at) => (await prepare(at), one.call(s, at)) },
  ];
  return Object.fromEntries(Object.entries(cases).map(prepared));
}
const held = (at: Place) => at.admin.post('/v1/personnel/training-sessions', session(at, 'WALK'));

/** What people are trained in, and what they did. */
export const TRAINING: Record<string, WalkCase> = {
  ...ledgerCases('TrainingPlan', 'personnel/training-plans', who, (at) => ({
    ...{ orgUnitCode: at.outlet, planCode: at.fresh(), kind: 'periodic', title: 'Walk' },
    ...{ topics: 'safety_awareness', periodMonths: 3, validFrom: '2026-11-01' },
  })),
  ...ledgerCases('TrainingSession', 'personnel/training-sessions', who, (at) => session(at)),
  ...after(
    held,
    ledgerCases('TrainingParticipation', 'personnel/training-participations', who, (at) => ({
      ...{ personNo: at.person, sessionUnitCode: at.outlet, sessionNo: 'WALK', attended: true },
    })),
  ),
  ...ledgerCases('Exam', 'personnel/exams', who, exam),
  ...ledgerCases('Violation', 'personnel/violations', who, (at) => ({
    ...{ personNo: at.person, violationNo: at.fresh(), occurredOn: '2026-11-01', kind: 'service_attitude' },
    ...{ level: 'minor', description: 'Walk' },
  })),
  ...ledgerCases('ConductRating', 'personnel/conduct-ratings', who, (at) => ({
    ...{ personNo: at.person, ratedOn: '2026-11-01', source: 'keypad', reference: at.fresh(), item: 'warm', score: 5 },
  })),
  listConductAverages: {
    roles: READERS,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/personnel/conduct-averages?orgUnitCode=${at.outlet}`),
  },
  ...ledgerCases('GiftApproval', 'personnel/gift-approvals', { ...who, writers: APPROVERS }, (at) => ({
    ...{ outletCode: at.outlet, approvalNo: at.fresh(), goods: 'Walk', quantity: 1 },
    ...{ approvedOn: '2026-11-01', reason: 'Walk' },
  })),
  ...ledgerCases('GiftIssue', 'personnel/gift-issues', who, (at) => ({
    ...{ outletCode: at.outlet, issueNo: at.fresh(), issuedOn: '2026-11-01', goods: 'Walk', quantity: 1 },
    ...{ receiverReference: 'ORDER-1', activityReference: 'ACT-1' },
  })),
  ...ledgerCases('Circulation', 'personnel/circulations', { writers: APPROVERS, readers: SIGNERS_READ }, (at) =>
    circulation(at, at.fresh()),
  ),
  ...after(
    async (at) => {
      await posted(at);
      await at.admin.post('/v1/personnel/circulations', circulation(at, 'WALK'));
    },
    ledgerCases(
      'CirculationSignature',
      'personnel/circulation-signatures',
      { ...who, readers: SIGNERS_READ },
      (at) => ({
        ...{ personNo: at.person, circulationUnitCode: at.outlet, circulationNo: 'WALK', signedOn: '2026-11-02' },
      }),
    ),
  ),
  listUnsignedCirculations: {
    roles: SIGNERS_READ,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/personnel/unsigned-circulations?orgUnitCode=${at.outlet}`),
  },
  signCirculation: {
    roles: SIGNERS,
    elsewhere: 'absent',
    call: async (s, at) => {
      await posted(at);
      const { body: me } = await s.get('/v1/access/me');
      const { name: username } = me as { name: string };
      await at.admin.put(`/v1/personnel/people/${at.person}/account`, { username });
      const { body } = await at.admin.post('/v1/personnel/circulations', circulation(at, at.fresh()));
      return s.post(`/v1/personnel/circulations/${(body as { id: string }).id}/signatures`);
    },
  },
  listTrainingTopics: {
    roles: KEEPERS,
    elsewhere: 'global',
    call: (s) => s.get('/v1/personnel/training-topics'),
  },
  listTrainingCoverage: {
    roles: READERS,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/personnel/training-coverage?orgUnitCode=${at.outlet}`),
  },
  listExpiringExams: {
    roles: READERS,
    elsewhere: 'unknown',
    call: (s, at) => s.get(`/v1/personnel/expiring-exams?orgUnitCode=${at.outlet}`),
  },
  getQualification: {
    roles: READERS,
    elsewhere: 'absent',
    call: (s, at) => s.get(`/v1/personnel/people/${at.person}/qualification`),
  },
};
