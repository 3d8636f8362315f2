import type { Bilingual } from '../../platform/errors/index.js';
import type { CellValue, ColumnKind, ExportColumn, ExportTable } from '../../platform/exports/index.js';
import { type Rate, type RateResponse, RATES, type ScorecardResponse } from './scorecard.dto.js';
import { FLAG_WORDS, LIGHT_WORDS, REASON_WORDS, STATE_WORDS } from './scorecard-words.js';

type Column = ExportColumn<ScorecardResponse>;

const RATE_TITLES: Readonly<Record<Rate, Bilingual>> = {
  revenue_completion: { en: 'Revenue completion', zh: '收入完成率' },
  user_completion: { en: 'User completion', zh: '用户完成率' },
  churn: { en: 'User churn', zh: '用户流失率' },
  arrears: { en: 'Arrears', zh: '欠费率' },
  input_output: { en: 'Input-output', zh: '投入产出率' },
};

/** What stands above and below the line of each rate, for a sheet: money or heads. */
const PARTS: Readonly<Record<Rate, { numerator: ColumnKind; denominator: ColumnKind }>> = {
  revenue_completion: { numerator: 'fen', denominator: 'fen' },
  user_completion: { numerator: 'integer', denominator: 'number' },
  churn: { numerator: 'integer', denominator: 'integer' },
  arrears: { numerator: 'fen', denominator: 'fen' },
  input_output: { numerator: 'fen', denominator: 'fen' },
};

/** The cards of a month flat: the columns of the CSV are `<rate>_<field>`, those of the sheet stand under their rate. */
export function scorecardTable(
  month: string,
  rows: AsyncIterable<ScorecardResponse>,
  locale: 'en' | 'zh',
): ExportTable<ScorecardResponse> {
  return { ...namesOf(month, locale), columns: COLUMNS, rows, locale };
}

/** The same as NDJSON, whose lines Postgres has written: there are no columns to fill. */
export function scorecardLines(month: string, lines: AsyncIterable<string>, locale: 'en' | 'zh'): ExportTable<string> {
  return { ...namesOf(month, locale), columns: [], rows: lines, json: (text) => text, locale };
}

function namesOf(month: string, locale: 'en' | 'zh') {
  const plainName = `five-rates ${month}`;
  const name = locale === 'zh' ? `五率通报 ${month}` : plainName;
  return { fileName: name, plainName, sheetName: name };
}

const COLUMNS: readonly Column[] = [
  column('month', 'month', { en: 'Month', zh: '月份' }, (card) => card.month),
  column('outlet_code', 'text', { en: 'Outlet', zh: '营业厅编码' }, (card) => card.outletCode),
  column('outlet_name', 'text', { en: 'Name', zh: '营业厅名称' }, (card) => card.outletName),
  column('revision', 'integer', { en: 'Revision', zh: '版本' }, (card) => card.revision),
  { ...column('state', 'text', { en: 'State', zh: '状态' }, (card) => card.state), words: STATE_WORDS },
  column('scheme_code', 'text', { en: 'Scheme', zh: '考核方案' }, (card) => card.schemeCode),
  column('scheme_version', 'integer', { en: 'Version', zh: '方案版本' }, (card) => card.schemeVersion),
  ...RATES.flatMap(columnsOf),
  column('user_growth', 'ratio', { en: 'User growth', zh: '用户增长率' }, (card) => card.userGrowth),
  column('applicable_weight', 'number', { en: 'Applicable weight', zh: '适用权重' }, (card) => card.applicableWeight),
  column('total_score', 'number', { en: 'Total', zh: '总分' }, (card) => card.totalScore),
  {
    ...column('bonus_coefficient', 'number', { en: 'K', zh: '奖金系数' }, (card) => card.bonusCoefficient),
    decimals: 4,
  },
  column('rank', 'integer', { en: 'Rank', zh: '名次' }, (card) => card.rank),
  column('rank_of', 'integer', { en: 'Of', zh: '参与排名数' }, (card) => card.rankOf),
  { ...column('light', 'text', { en: 'Light', zh: '亮灯' }, (card) => card.light), words: LIGHT_WORDS },
  { ...column('flags', 'text', { en: 'Flags', zh: '标记' }, (card) => card.flags.join(' ')), words: FLAG_WORDS },
  column('result_hash', 'text', { en: 'Hash', zh: '结果哈希' }, (card) => card.resultHash),
  column('published_at', 'instant', { en: 'Published at', zh: '发布时间' }, (card) => card.publishedAt),
];

function columnsOf(rate: Rate): Column[] {
  const group = RATE_TITLES[rate];
  const of = (field: string, kind: ColumnKind, title: Bilingual, value: (line: RateResponse) => CellValue): Column => ({
    ...column(`${rate}_${field}`, kind, title, (card) => value(card.rates[rate])),
    group,
  });
  const { numerator, denominator } = PARTS[rate];
  return [
    of('numerator', numerator, { en: 'Numerator', zh: '分子' }, (line) => line.numerator),
    of('denominator', denominator, { en: 'Denominator', zh: '分母' }, (line) => line.denominator),
    of('value', 'ratio', { en: 'Rate', zh: '比率' }, (line) => line.value),
    of('target', 'ratio', { en: 'Target', zh: '目标' }, (line) => line.target),
    of('score', 'number', { en: 'Score', zh: '得分' }, (line) => line.score),
    of('weight', 'number', { en: 'Weight', zh: '权重' }, (line) => line.weight),
    { ...of('points', 'number', { en: 'Points', zh: '加权得分' }, (line) => line.points), decimals: 4 },
    {
      ...of('no_value_reason', 'text', { en: 'Why none', zh: '无值原因' }, (line) => line.noValueReason),
      words: REASON_WORDS,
    },
  ];
}

function column(name: string, kind: ColumnKind, title: Bilingual, value: Column['value']): Column {
  return { name, kind, title, value };
}
