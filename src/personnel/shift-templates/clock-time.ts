/** A time of day as a sheet has it, `8:00` or `08:00`; stored with two digits. */
export const CLOCK = { min: 4, max: 5, pattern: '^([01]?[0-9]|2[0-3]):[0-5][0-9]$' } as const;

/** The code of a shift template. */
export const TEMPLATE = { max: 40, pattern: '^[a-z][a-z0-9_]*$', example: 'day' } as const;

/** `SET` list that writes times of a stage with two digits: the columns are names of ours. */
export function withTwoDigits(columns: readonly string[]): string {
  return columns.map((column) => `${column} = lpad(s.${column}, 5, '0')`).join(', ');
}
