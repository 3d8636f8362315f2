import type { PersonalData } from '../../platform/access/index.js';
import { sqlFile } from '../../platform/db/index.js';
import type { RowCode, RowContext, RowProblem } from '../../platform/intake/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { IDENTITY, identityKey, PHONE } from './sealed-fields.js';
import { PartnerOperates } from '../operator-ids/operator-id.errors.js';
import { PeopleQuery, PersonResponse, PersonRow } from './person.dto.js';
import {
  EmploymentUnfit,
  IdentityTaken,
  IdentityUnfit,
  ImportedBeforeHired,
  LeftBeforeHired,
  PersonNoTaken,
  UnknownEmployer,
} from './person.errors.js';
import { identityFault, identityWritten } from './person.js';
import { PERSON_WORDS } from './person-words.js';

/** The files of the people. Identity and phone are sealed before they are staged, and found by keyed hashes. */
export const peopleLedger: LedgerAbout<PersonRow> = {
  one: 'Person',
  many: 'People',
  title: { en: 'people', zh: '人员' },
  says: {
    en: 'A person who applied for work in outlets, works there or did; identity and phone are sealed and shown masked.',
    zh: '应聘、在职或曾任职的营业厅人员;证件与电话加密保存、脱敏显示。',
  },
  tag: 'personnel',
  path: 'personnel/people',
  read: 'personnel.person.read',
  write: 'personnel.person.write',
  code: { field: 'personNo', example: 'XA-P0001' },
  rules: ['R-018', 'R-195', 'R-199'],
  row: PersonRow,
  item: PersonResponse,
  query: PeopleQuery,
  examples: [
    {
      ...{
        personNo: 'XA-P9001',
        name: '王芳',
        orgUnitCode: 'XA001',
        employerCode: 'UNICOM',
        employmentType: 'contract',
      },
      ...{ origin: 'own_hire', identityKind: 'resident_id', identityNumber: '610102190001010000' },
      ...{ phone: '13000000001', hiredOn: '2026-11-01' },
    },
    {
      ...{ personNo: 'XA-P9002', name: '李娜', orgUnitCode: 'XA', employerCode: 'UNICOM', origin: 'own_hire' },
      ...{ employmentType: 'own_account_manager', identityKind: 'resident_id', identityNumber: '61010219000302000X' },
      hiredOn: '2026-11-01',
    },
  ],
  table: {
    name: 'personnel.person',
    key: ['person_no'],
    values: [
      ...['name', 'hiring_unit_id', 'employer_id', 'employment_type', 'origin', 'identity_kind', 'identity_hash'],
      ...['phone_hash', 'hired_on', 'left_on'],
    ],
    written: ['org_unit_id', 'identity_sealed', 'identity_masked', 'phone_sealed', 'phone_masked'],
    isDated: false,
  },
  unstaged: ['identityNumber', 'phone'],
  personal: ['name'],
  derived: [
    { name: 'hiring_unit_id', type: 'int' },
    { name: 'employer_id', type: 'bigint' },
    { name: 'employer_kind', type: 'text' },
    { name: 'identity_sealed', type: 'text' },
    { name: 'identity_hash', type: 'bytea' },
    { name: 'identity_hashes', type: 'bytea[]' },
    { name: 'identity_masked', type: 'text' },
    { name: 'phone_sealed', type: 'text' },
    { name: 'phone_hash', type: 'bytea' },
    { name: 'phone_masked', type: 'text' },
  ],
  derive: sealed,
  // Somebody stands where the posting of today is, and nobody is given an operator ID while becoming partner staff.
  reliesOn: ['personnel.posting', 'personnel.operator_id'],
  // A document that one row gives back may be taken by the next.
  inTurn: ['identity_hash'],
  check: problemsOf,
  checks: [
    sqlFile(__dirname, 'place-people.sql'),
    sqlFile(__dirname, 'check-people.sql'),
    sqlFile(__dirname, 'check-identities.sql'),
  ],
  refusals: [
    { refusal: PersonNoTaken, field: 'personNo' },
    { refusal: UnknownEmployer, field: 'employerCode' },
    { refusal: EmploymentUnfit, field: 'employmentType' },
    { refusal: PartnerOperates, field: 'employmentType' },
    { refusal: ImportedBeforeHired, field: 'origin' },
    { refusal: IdentityUnfit, field: 'identityNumber' },
    { refusal: IdentityTaken, field: 'identityNumber' },
    { refusal: LeftBeforeHired, field: 'leftOn' },
  ],
  gaps: [
    {
      name: { en: 'people at work without both checks', zh: '未通过审查的在职人员' },
      filter: { isActive: 'true', isCleared: 'false' },
    },
    {
      name: { en: 'people at work without induction', zh: '未完成入职培训的在职人员' },
      filter: { isActive: 'true', isInducted: 'false' },
    },
  ],
  shown: sqlFile(__dirname, 'shown-people.sql'),
  words: PERSON_WORDS,
};

function problemsOf(row: PersonRow, { today }: RowContext): readonly RowProblem[] {
  const { identityKind, identityNumber, hiredOn, leftOn } = row;
  const fault = identityFault(identityKind, identityNumber, today);
  const own = (code: string): RowCode => code as RowCode;
  return [
    ...(fault
      ? [{ field: 'identityNumber', code: own(IdentityUnfit.about.code), about: { identityKind, fault } }]
      : []),
    ...(leftOn && leftOn < hiredOn ? [{ field: 'leftOn', code: own(LeftBeforeHired.about.code) }] : []),
  ];
}

function sealed({ identityKind, identityNumber, phone }: PersonRow, personal: PersonalData) {
  const number = identityWritten(identityNumber);
  const key = identityKey(identityKind, number);
  const hex = (hash: Buffer): string => `\\x${hash.toString('hex')}`;
  return {
    identity_sealed: personal.seal(IDENTITY, number),
    identity_hash: hex(personal.lookupHash(IDENTITY, key)),
    identity_hashes: `{${personal.lookupHashes(IDENTITY, key).map((hash) => `"\\${hex(hash)}"`)}}`,
    identity_masked: personal.mask(number),
    phone_sealed: phone ? personal.seal(PHONE, phone) : null,
    phone_hash: phone ? hex(personal.lookupHash(PHONE, phone)) : null,
    phone_masked: phone ? personal.mask(phone) : null,
  };
}
