/** How a person is employed. The first four stand at counters; the others are the channels of R-195. */
export const EMPLOYMENT_TYPES = [
  'contract',
  'dispatched',
  'outsourced',
  'partner_stationed',
  'own_account_manager',
  'own_business_manager',
  'area_key_account_manager',
  'part_time_account_manager',
  'part_time_business_manager',
] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

/** Where a person comes from; who worked here before the product did is imported. */
export const ORIGINS = ['own_hire', 'transfer', 'dispatched', 'outsourced', 'stationed', 'imported'] as const;
export type Origin = (typeof ORIGINS)[number];

export const IDENTITY_KINDS = ['resident_id', 'military_id', 'hk_macau_permit', 'taiwan_permit', 'passport'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** What is wrong with an identity number. */
export type IdentityFault = 'form' | 'province' | 'birth_date' | 'check_character';

const FORMS: Readonly<Record<IdentityKind, RegExp>> = {
  resident_id: /^[0-9]{17}[0-9X]$/,
  military_id: /^[\u4e00-\u9fff]{1,3}字第[0-9]{4,8}号?$/,
  hk_macau_permit: /^[HM][0-9]{8}(?:[0-9]{2})?$/,
  taiwan_permit: /^[0-9]{8}(?:[0-9]{2})?$/,
  passport: /^[A-Z0-9]{5,17}$/,
};
// Provinces only: old cards carry divisions that are withdrawn.
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** A number as it is compared: the same one is found however it was typed. */
export function identityWritten(number: string): string {
  return number.trim().toUpperCase();
}

/** What is wrong with a number of that kind on a day, or nothing (GB 11643 for residents, the form for others). */
export function identityFault(kind: IdentityKind, given: string, today: string): IdentityFault | undefined {
  const number = identityWritten(given);
  if (!FORMS[kind].test(number)) return 'form';
  if (kind !== 'resident_id') return undefined;
  if (!PROVINCES.test(number)) return 'province';
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDay(birth) || birth > today) return 'birth_date';
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return number[17] === CHECKS[sum % 11] ? undefined : 'check_character';
}

function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
