/** What the last result of a check up to a day says of that day. */
export const CLEARANCE_STATES = ['passed', 'failed', 'expired', 'missing'] as const;
export type ClearanceState = (typeof CLEARANCE_STATES)[number];

export const CLEARANCE_STATE = { name: 'ClearanceState', values: CLEARANCE_STATES, example: 'passed' } as const;
