import {
  CodeField,
  CountField,
  DateField,
  EnumField,
  faultsOf,
  FenField,
  fieldsFrom,
  fieldsOf,
  InstantField,
  ListField,
  MergePatch,
  MonthField,
  NumberField,
  ObjectField,
  rowSchemaOf,
  TextField,
} from '../../src/platform/http/fields.js';

class Pause {
  @DateField('First day 首日') from!: string;
  @DateField('First day open again 恢复日', { optional: true }) to?: string | null;
}
class Row {
  @CodeField('Outlet 营业厅') outletCode!: string;
  @TextField('Name 名称', { max: 5 }) name!: string;
  @EnumField('Type 类型', { name: 'Kind', values: ['a', 'b'], optional: true }) kind?: string;
  @CountField('Items 件数', { max: 9 }) items!: number;
  @FenField('Amount 金额', { min: 0, optional: true }) amountFen?: number;
  @NumberField('Ratio 比率', { above: 0, optional: true }) ratio?: number;
  @MonthField('Month 月份', { optional: true }) month?: string;
  @InstantField('At 时间', { optional: true }) at?: string;
  @ListField('Pauses 停业', () => Pause, { optional: true, maxItems: 2 }) pauses?: Pause[];
  @ObjectField('One 一', () => Pause, { optional: true }) one?: Pause;
  @ListField('Codes 编码', 'code', { optional: true }) codes?: string[];
}
const good = { outletCode: 'XA001', name: '西安', items: 3 };
const codes = (extra: object) => faultsOf(Row, { ...good, ...extra }).map((f) => `${f.pointer} ${f.code}`);

describe('field decorators', () => {
  it('accept what fits, null for what is optional, and every limit exactly', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ kind: null, amountFen: null, pauses: null, one: null, month: null, at: null })).toEqual([]);
    expect(codes({ items: 9, name: '一二三四五', amountFen: 0, ratio: 0.000001 })).toEqual([]);
    expect(codes({ pauses: [{ from: '2026-02-28', to: null }], codes: ['C1'], at: '2026-10-31T16:00:00.5Z' })).toEqual(
      [],
    );
  });

  it.each([
    [{ name: undefined }, '/name required'],
    [{ name: null }, '/name required'],
    [{ name: 5 }, '/name wrong_type'],
    [{ name: '' }, '/name out_of_range'],
    [{ name: '一二三四五六' }, '/name out_of_range'],
    [{ name: 'a\u0000' }, '/name bad_format'],
    [{ name: ' a' }, '/name bad_format'],
    [{ items: '3' }, '/items wrong_type'],
    [{ items: 3.5 }, '/items wrong_type'],
    [{ items: -1 }, '/items out_of_range'],
    [{ items: 10 }, '/items out_of_range'],
    [{ amountFen: -1 }, '/amountFen out_of_range'],
    [{ amountFen: 1e300 }, '/amountFen out_of_range'],
    [{ ratio: 0 }, '/ratio out_of_range'],
    [{ kind: 'c' }, '/kind out_of_range'],
    [{ outletCode: 'xa' }, '/outletCode bad_format'],
    [{ month: '2026-13' }, '/month bad_month'],
    [{ month: '2026-1' }, '/month bad_month'],
    [{ at: '2026-02-30T00:00:00Z' }, '/at bad_instant'],
    [{ at: '2026-02-03' }, '/at bad_instant'],
    [{ pauses: [{ from: '2026-02-30' }] }, '/pauses/0/from bad_date'],
    [{ pauses: [{ from: '2026-02-28', x: 1 }] }, '/pauses/0/x unknown_field'],
    [{ pauses: [1, 2, 3] }, '/pauses out_of_range'],
    [{ codes: ['bad code'] }, '/codes/0 bad_format'],
    [{ 'a/b': 1 }, '/a~1b unknown_field'],
  ])('refuse %j as %s', (extra, expected) => {
    expect(codes(extra)).toContain(expected);
  });

  it('name every fault at once, one per field', () => {
    expect(codes({ name: null, items: 'x', kind: 5, extra: 1 })).toEqual([
      '/extra unknown_field',
      '/name required',
      '/kind wrong_type',
      '/items wrong_type',
    ]);
  });

  it('take null as a value only where a merge patch says so', () => {
    @MergePatch()
    class Patch extends fieldsFrom(Row, ['name', 'kind'], { optional: true }) {
      @DateField('Closed 关闭日', { optional: true, nullable: true }) closedOn?: string | null;
    }
    expect(faultsOf(Patch, {})).toEqual([]);
    expect(faultsOf(Patch, { closedOn: null, name: 'x' })).toEqual([]);
    expect(faultsOf(Patch, { name: null })).toMatchObject([{ pointer: '/name', code: 'required' }]);
    expect(fieldsOf(Patch).map((f) => f.name)).toEqual(['name', 'kind', 'closedOn']);
  });

  it('build a closed schema and refuse a class that checks nothing', () => {
    expect(rowSchemaOf(Row)).toMatchObject({ additionalProperties: false, required: ['outletCode', 'name', 'items'] });
    class Bare {}
    expect(() => rowSchemaOf(Bare)).toThrow(/Bare/);
  });

  it('leave a format that is only for readers to them', () => {
    class SignIn {
      @TextField('Password 密码', { format: 'password', min: 12 }) password!: string;
    }
    expect(faultsOf(SignIn, { password: 'a long password' })).toEqual([]);
    expect(faultsOf(SignIn, { password: 'short' })).toMatchObject([{ code: 'out_of_range' }]);
  });

  it('answer long garbage quickly', () => {
    const before = performance.now();
    codes({ name: 'a'.repeat(2_000_000) + '\u0000', outletCode: 'A'.repeat(2_000_000) });
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
