const REDACTED = '[redacted]';
const SECRET_NAME = /authorization|cookie|passwo?r?d|secret|token|api-?_?key|credential/i;
const PERSONAL_NAME = /phone|mobile|id_?(card|number|no)$|subscriber_?ref|e-?mail|display_?name|full_?name/i;
const BEARER = /\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi;
const JWT = /\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*/g;
const URL_PASSWORD = /\b([a-z][a-z0-9+.-]*:\/\/[^\s:@/]*:)[^\s@/]+@/gi;
const FORM_SECRET = /\b(password|refresh_token|access_token|client_secret)=[^&\s]+/gi;
const API_KEY = /\boo_[0-9a-f]{12}_[A-Za-z0-9_-]{16,}/g;
/** Mobile numbers and ID numbers of people, by their form; instants and ids of ours are shorter or longer. */
const PERSONAL_NUMBER =
  /(?<![0-9A-Za-z.-])(?:(?:\+|00)?86[ -]?)?(?:1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z-])/g;
const DEPTH_MAX = 6; // What lies deeper is left out: a log line is not the place for a whole object graph.
const ITEMS_MAX = 100;

/** A copy of what is to be logged, without secrets and personal data: by name of the field, and by form inside texts. */
export function redacted(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactedText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value;
  if (Buffer.isBuffer(value)) return `[${value.length} bytes]`;
  if (depth >= DEPTH_MAX) return '[deeper]';
  if (value instanceof Error) return redactedError(value, depth);
  if (Array.isArray(value)) return value.slice(0, ITEMS_MAX).map((item) => redacted(item, depth + 1));
  const fields = Object.entries(value).slice(0, ITEMS_MAX);
  return Object.fromEntries(
    fields.map(([name, field]) => [name, isHidden(name) && field ? REDACTED : redacted(field, depth + 1)]),
  );
}

export function redactedText(text: string): string {
  return text
    .replace(BEARER, `$1 ${REDACTED}`)
    .replace(JWT, REDACTED)
    .replace(URL_PASSWORD, `$1${REDACTED}@`)
    .replace(FORM_SECRET, `$1=${REDACTED}`)
    .replace(API_KEY, REDACTED)
    .replace(PERSONAL_NUMBER, REDACTED);
}

function isHidden(name: string): boolean {
  return SECRET_NAME.test(name) || PERSONAL_NAME.test(name);
}

/** The driver hangs rows and parameters on its errors (`parameters`, `query`, `detail`): only what explains is kept. */
function redactedError(error: Error, depth: number): Record<string, unknown> {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    message: redactedText(error.message),
    stack: redactedText(error.stack ?? ''),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(error.cause !== undefined && { cause: redacted(error.cause, depth + 1) }),
  };
}
