import type { RoleCode } from '../../src/platform/access/index.js';
import { clear, person, select } from '../support/people.js';
import { ledgerCases, type Place, type WalkCase } from './walk-case.js';

const WRITERS: RoleCode[] = ['hq_admin', 'outlet_management'];
const KEEPERS: RoleCode[] = [...WRITERS, 'outlet_manager'];
const READERS: RoleCode[] = [...WRITERS, 'outlet_manager', 'auditor'];
const who = { writers: WRITERS, readers: READERS };
const PATH = '/v1/personnel/people';

const fileAt = (at: Place) => person({ orgUnitCode: at.outlet });
const employerAt = (at: Place) => ({
  ...{ orgUnitCode: at.city, employerCode: at.fresh(), name: 'Walk', kind: 'dispatch' },
});

/** Somebody new in the place's outlet: the number. */
export async function personAt(at: Place): Promise<string> {
  const file = fileAt(at);
  await at.admin.post(PATH, file).expect(201);
  return file.personNo;
}

/** Who employs, who is employed, and what was looked into before. */
export const PEOPLE: Record<string, WalkCase> = {
  ...ledgerCases('Employer', 'personnel/employers', who, employerAt),
  getEmployer: {
    roles: READERS,
    elsewhere: 'absent',
    call: async (s, at) => {
      const employer = employerAt(at);
      await at.admin.post('/v1/personnel/employers', employer).expect(201);
      return s.get(`/v1/personnel/employers/${employer.employerCode}`);
    },
  },
  ...ledgerCases('Person', 'personnel/people', { ...who, many: 'People' }, fileAt),
  getPerson: { roles: READERS, elsewhere: 'absent', call: async (s, at) => s.get(`${PATH}/${await personAt(at)}`) },
  findPeopleByIdentity: {
    roles: READERS,
    elsewhere: 'global',
    call: (s) => s.post(`${PATH}/by-identity`, { identityKind: 'passport', identityNumber: 'E00000000' }),
  },
  changePerson: {
    roles: WRITERS,
    elsewhere: 'absent',
    call: async (s, at) => {
      const path = `${PATH}/${await personAt(at)}`;
      return s.patch(path, { leftOn: '2026-12-01' }).set('If-Match', '"1"');
    },
  },
  revealPerson: {
    roles: WRITERS,
    elsewhere: 'absent',
    call: async (s, at) => s.post(`${PATH}/${await personAt(at)}/reveal`, { reason: 'Walk through every door' }),
  },
  ...ledgerCases('Clearance', 'personnel/clearances', who, (at) => ({
    ...{ personNo: at.person, kind: 'background_check', checkedOn: `2026-0${1 + (made++ % 9)}-01`, result: 'passed' },
    reviewer: at.fresh(),
  })),
  ...ledgerCases('Selection', 'personnel/selections', who, (at) => ({
    ...{ personNo: at.person, kind: 'test', heldOn: '2026-11-01', result: 'passed', score: 80, assessor: at.fresh() },
  })),
  ...ledgerCases('Evaluation', 'personnel/evaluations', { writers: KEEPERS, readers: READERS }, (at) => ({
    ...{
      personNo: at.person,
      period: '2026-Q3',
      evaluatedOn: '2026-11-01',
      result: 'qualified',
      evaluator: at.fresh(),
    },
  })),
  activatePerson: {
    roles: WRITERS,
    elsewhere: 'absent',
    call: async (s, at) => {
      const personNo = await personAt(at);
      await clear(at.admin, personNo, '2026-11-01');
      await select(at.admin, personNo, '2026-11-01');
      return s.post(`${PATH}/${personNo}/activation`, { activatedOn: '2026-11-10' });
    },
  },
  getPersonProcesses: {
    roles: READERS,
    elsewhere: 'absent',
    call: (s, at) => s.get(`${PATH}/${at.person}/processes`),
  },
};

let made = 0;
