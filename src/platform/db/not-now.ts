/** SQLSTATEs and driver codes of a connection that was lost, refused or not to be had: the statement is not to blame. */
const LOST = /^(08...|53...|57P0[1-3]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const LOST_MESSAGE =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;
/** What TypeORM says of a transaction whose connection went away between two statements. */
const LOST_NAME = /^QueryRunner(Provider)?AlreadyReleasedError$/;
/** A time limit of statement or lock, and a conflict that outlived its retries: the same may well succeed the next time. */
const PASSING = /^(57014|55P03|40001|40P01)$/;
const PASSING_MESSAGE = /^Query read timeout/;

/** Whether the connection to the database was lost or could not be had. */
export function isLostConnection(error: unknown): boolean {
  return (error instanceof Error && LOST_NAME.test(error.name)) || says(error, LOST, LOST_MESSAGE);
}

/** Whether the database said "not now": what failed may be tried again as it stands. */
export function isNotNow(error: unknown): boolean {
  return isLostConnection(error) || says(error, PASSING, PASSING_MESSAGE);
}

function says(error: unknown, codes: RegExp, messages: RegExp): boolean {
  if (!(error instanceof Error)) return false;
  const driver = (error as { driverError?: unknown }).driverError ?? error;
  const { code, message } = driver as { code?: unknown; message?: unknown };
  return (typeof code === 'string' && codes.test(code)) || messages.test(String(message));
}
