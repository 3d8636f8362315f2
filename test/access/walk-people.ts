import type { RoleCode } from '../../src/platform/access/index.js';
import { person } from '../support/people.js';
import { ledgerCases, type Place, type WalkCase } from './walk-case.js';

const WRITERS: RoleCode[] = ['hq_admin', 'outlet_management'];
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
};

let made = 0;
