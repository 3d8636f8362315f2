import { DateField } from '../../platform/http/fields.js';

export class ActivatePersonRequest {
  @DateField('First day of work 上岗日期', { example: '2026-11-10' }) activatedOn!: string;
}
