const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'; // Without I, O, S, V and Z.
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether the last of the 18 characters is the check of the others (GB 32100-2015). The body code has a check of its own, which is not judged. */
export function isCreditCode(code: string): boolean {
  const values = [...code].map((character) => ALPHABET.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0);
  return values[17] === (31 - (sum % 31)) % 31;
}
