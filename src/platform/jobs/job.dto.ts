import { BooleanField, CountField, EnumField, InstantField, ObjectField, TextField } from '../http/fields.js';

export class JobTextResponse {
  @TextField('English 英文', { max: 500, example: 'Computes the chunks of close runs.' }) en!: string;
  @TextField('Chinese 中文', { max: 500, example: '计算关账任务的分块。' }) zh!: string;
}

export class JobResponse {
  @TextField('Name of the job 任务名称', { example: 'close-worker' }) name!: string;

  @ObjectField('What it does 任务说明', () => JobTextResponse) description!: JobTextResponse;

  @CountField('Milliseconds between two ticks 执行间隔(毫秒)', { example: 2000 }) everyMs!: number;

  @BooleanField('Whether a process is at it 是否正在执行', { example: false }) running!: boolean;

  @BooleanField('Expected but not done: no success for three ticks, and a minute at least 应执行而未执行', {
    example: false,
  })
  overdue!: boolean;

  @InstantField('Begin of the last run 最近一次开始时间', { nullable: true }) lastStartedAt!: string | null;

  @InstantField('End of the last run 最近一次结束时间', { nullable: true }) lastFinishedAt!: string | null;

  @InstantField('End of the last run that succeeded 最近一次成功时间', { nullable: true })
  lastSucceededAt!: string | null;

  @EnumField('How the last run ended 最近一次结果', {
    name: 'JobOutcome',
    values: ['succeeded', 'failed'],
    nullable: true,
  })
  lastOutcome!: 'succeeded' | 'failed' | null;

  @TextField('Code of the error of the last run, for the log to be searched by 最近一次错误代码', {
    nullable: true,
    example: null,
  })
  lastErrorCode!: string | null;

  @CountField('Milliseconds that the last run took 最近一次耗时(毫秒)', { nullable: true, example: 12 })
  lastDurationMs!: number | null;

  @CountField('Runs that failed, ever 累计失败次数', { example: 0 }) failures!: number;

  @TextField('Process of the last run, host and process id 最近一次执行进程', { nullable: true, example: 'app-1:7' })
  process!: string | null;

  @InstantField('When the next run is expected 预计下次执行时间', { nullable: true }) nextExpectedAt!: string | null;

  @CountField('What it found and a person must look at; null for a job that finds nothing 待处理发现数', {
    nullable: true,
    example: null,
  })
  openFindings!: number | null;
}
