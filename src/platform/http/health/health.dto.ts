import { EnumField } from '../fields.js';

export class HealthResponse {
  @EnumField('State of the process 进程状态', { name: 'HealthState', values: ['ok'] })
  status!: 'ok';
}
