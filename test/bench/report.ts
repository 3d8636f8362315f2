import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { judge, type Limit, type Measure } from './judge.js';

/** A table that explains a figure: where the time goes, what the plans read. */
export interface Detail {
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

export interface Report {
  readonly measuredAt: string;
  readonly form: 'full' | 'short';
  readonly commit: string;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly baselines: Readonly<Record<string, string>>;
  readonly measures: readonly Measure[];
  readonly details: readonly Detail[];
  readonly seconds: number;
}

export function machine(postgres: string): Report['machine'] {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    postgres,
    settings: 'those of the embedded default, fsync on',
  };
}

export function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}

/** The report as text, its tables in Markdown so that they can be put into the README as they are. */
export function asText(report: Report): string {
  const about = Object.entries(report.machine).map(([name, value]) => `${name} ${value}`);
  const figures = report.measures.map((measure) => ({
    '': measure.part,
    what: measure.what,
    measured: shown(measure),
    target: limitText(measure.target),
    aim: limitText(measure.aim),
    verdict: judge(measure),
    note: measure.note ?? '',
  }));
  const baselines = Object.entries(report.baselines).map(([part, text]) => `(${part}) ${text}`);
  const details = report.details.map(({ title, rows }) => `${title}\n\n${table(rows)}`);
  return [
    `bench, ${report.form} form, commit ${report.commit}, ${report.measuredAt}, ${Math.round(report.seconds)} s`,
    about.join(' · '),
    table(figures),
    ...details,
    `Measured against:\n${baselines.join('\n')}`,
  ].join('\n\n');
}

function shown({ value, unit, rounds }: Measure): string {
  const all = rounds && rounds.length > 1 ? ` (${rounds.map(rounded).join(', ')})` : '';
  return `${rounded(value)}${unit === 'ratio' ? '' : ` ${unit}`}${all}`;
}

function limitText(limit: Limit | undefined): string {
  if (limit === undefined) return '';
  return 'atLeast' in limit ? `≥ ${limit.atLeast}` : `≤ ${limit.atMost}`;
}

function rounded(value: number): string {
  if (!Number.isFinite(value)) return 'not measured';
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

function table(rows: Detail['rows']): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const cell = (value: string | number | undefined): string =>
    typeof value === 'number' ? rounded(value) : (value ?? '').replaceAll('|', '\\|');
  return [
    line(names),
    line(names.map(() => '---')),
    ...rows.map((row) => line(names.map((name) => cell(row[name])))),
  ].join('\n');
}
