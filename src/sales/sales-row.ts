import { TextField } from '../platform/http/fields.js';

/** Code of a business line: what does not look like one is not in the catalogue. */
export const BUSINESS_LINE = '^[a-z0-9][a-z0-9_]{0,39}$';

export const BusinessLineField = (): PropertyDecorator =>
  TextField('Business line, a code of the catalogue 业务', { max: 40, pattern: BUSINESS_LINE, example: 'mobile_4g' });

export const SubscriberField = (options: { optional?: boolean } = {}): PropertyDecorator =>
  TextField('Opaque reference of the subscriber, never a telephone or identity number 用户内部编号', {
    max: 64,
    example: 'S-100200300',
    ...options,
  });

/** Codes of fields whose form is wrong, the same for every kind of sales row. */
export const SALES_MISFITS = { businessLine: 'unknown_business_line' } as const;
