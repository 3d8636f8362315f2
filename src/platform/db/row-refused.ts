const INSUFFICIENT_PRIVILEGE = '42501';
const BY_POLICY = /^new row violates row-level security policy/;

/** Whether row-level security turned a row away. The same code with other words is a right that we forgot to give. */
export function isRowRefused(error: unknown): boolean {
  const driver = (error as { driverError?: unknown } | undefined)?.driverError ?? error;
  const { code, message } = (driver ?? {}) as { code?: unknown; message?: unknown };
  return code === INSUFFICIENT_PRIVILEGE && BY_POLICY.test(String(message));
}
