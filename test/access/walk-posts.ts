import type { RoleCode } from '../../src/platform/access/index.js';
import { ledgerCases, type Place, type WalkCase } from './walk-case.js';

const WRITERS: RoleCode[] = ['hq_admin', 'outlet_management'];
const READERS: RoleCode[] = [...WRITERS, 'outlet_manager', 'auditor'];
const SIGNERS: RoleCode[] = [...WRITERS, 'outlet_manager'];
const STATISTICS: RoleCode[] = [...READERS, 'outlet_statistician'];
const who = { writers: WRITERS, readers: READERS };

const report = (at: Place) => ({
  ...{ outletCode: at.outlet, month: '2026-10', kind: 'revenue', title: '收入分析', content: '收入平稳。' },
});

/** Which posts there are, and who holds them. */
export const POSTS: Record<string, WalkCase> = {
  ...ledgerCases('Post', 'personnel/posts', who, (at) => ({
    ...{ orgUnitCode: at.city, postCode: `post_${at.fresh().toLowerCase()}`, name: '引导员', place: 'outlet' },
    ...{ isCustomerFacing: true, isIndependent: false, isManager: false },
  })),
  ...ledgerCases('Posting', 'personnel/postings', who, (at) => ({
    ...{ personNo: at.person, outletCode: at.outlet, postCode: 'custodian', isDeputy: true, validFrom: '2026-11-01' },
  })),
  ...ledgerCases('JobDescription', 'personnel/job-descriptions', who, (at) => ({
    ...{
      orgUnitCode: at.outlet,
      postCode: 'custodian',
      edition: at.fresh(),
      content: '保管。',
      validFrom: '2026-10-01',
    },
  })),
  ...ledgerCases('JobAcknowledgement', 'personnel/job-acknowledgements', { ...who, writers: SIGNERS }, (at) => ({
    ...{ personNo: at.person, postCode: 'custodian', acknowledgedOn: '2026-11-02' },
  })),
  ...ledgerCases('PostDuty', 'personnel/post-duties', { ...who, many: 'PostDuties' }, (at) => ({
    ...{ orgUnitCode: at.outlet, dutyCode: `duty_${at.fresh().toLowerCase()}`, name: '保管', validFrom: '2026-10-01' },
  })),
  ...ledgerCases('OperatorId', 'personnel/operator-ids', who, (at) => ({
    ...{ system: 'ess', operatorCode: at.fresh(), personNo: at.person, validFrom: '2026-11-01' },
  })),
  ...ledgerCases('HeadcountRequirement', 'personnel/headcount-requirements', who, (at) => ({
    ...{ orgUnitCode: at.city, postCode: 'account_manager', channel: 'direct', quantity: 6, validFrom: '2026-10-01' },
  })),
  listHeadcount: { roles: READERS, elsewhere: 'global', call: (s) => s.get('/v1/personnel/headcount') },
  listDepartmentDirectors: {
    roles: READERS,
    elsewhere: 'global',
    call: (s) => s.get('/v1/personnel/department-directors'),
  },
  listOutletStatisticians: {
    roles: STATISTICS,
    elsewhere: 'global',
    call: (s) => s.get('/v1/personnel/outlet-statisticians'),
  },
  ...ledgerCases(
    'StatisticsReport',
    'personnel/statistics-reports',
    { writers: ['outlet_statistician'], readers: STATISTICS },
    report,
  ),
  getStatisticsReport: {
    roles: STATISTICS,
    elsewhere: 'absent',
    call: async (s, at) => {
      const { body } = await at.statistician.post('/v1/personnel/statistics-reports', report(at)).expect(201);
      return s.get(`/v1/personnel/statistics-reports/${(body as { id: string }).id}`);
    },
  },
  ...ledgerCases('Badge', 'personnel/badges', { ...who, writers: SIGNERS }, (at) => ({
    ...{ personNo: at.person, badgeNo: 'B-1', name: `Person ${at.person}`, photo: 'photo', validFrom: '2026-10-01' },
  })),
  ...ledgerCases('SupervisionCard', 'personnel/supervision-cards', { ...who, writers: SIGNERS }, (at) => ({
    ...{ outletCode: at.outlet, seatNo: 'S-01', personNo: at.person, name: 'before', number: '1', photo: 'photo' },
    ...{ validFrom: '2026-10-01', validTo: '2026-10-02' },
  })),
  listSeatCards: { roles: READERS, elsewhere: 'global', call: (s) => s.get('/v1/personnel/seat-cards') },
  ...ledgerCases('SupervisionPhone', 'personnel/supervision-phones', who, (at) => ({
    ...{ orgUnitCode: at.city, phone: '10010', validFrom: '2026-10-01' },
  })),
  ...ledgerCases(
    'SupervisionBoardFinding',
    'personnel/supervision-board-findings',
    { ...who, writers: SIGNERS },
    (at) => ({ outletCode: at.outlet, foundOn: '2026-11-10', numbers: 'A;B' }),
  ),
  listSupervisionBoardEntries: {
    roles: READERS,
    elsewhere: 'global',
    call: (s) => s.get('/v1/personnel/supervision-board-entries'),
  },
  listSupervisionBoards: {
    roles: READERS,
    elsewhere: 'global',
    call: (s) => s.get('/v1/personnel/supervision-boards'),
  },
  linkAccount: {
    roles: WRITERS,
    elsewhere: 'absent',
    call: (s, at) => s.put(`/v1/personnel/people/${at.person}/account`, { username: null }),
  },
};
