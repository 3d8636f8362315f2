import { type Field, fieldsOf } from '../../src/platform/http/fields.js';
import {
  BooleanField,
  CountField,
  DateField,
  EnumField,
  InstantField,
  MonthField,
  NumberField,
  TextField,
} from '../../src/platform/http/fields.js';
import { sheetReading, yuanReading } from '../../src/platform/intake/index.js';

class Sample {
  @TextField('Text') text!: string;
  @CountField('Count') count!: number;
  @NumberField('Number') number!: number;
  @NumberField('Ratio', { min: 0, max: 1 }) ratio!: number;
  @BooleanField('Truth') truth!: boolean;
  @DateField('Day') day!: string;
  @MonthField('Month') month!: string;
  @InstantField('Instant') instant!: string;
  @EnumField('Colour', { name: 'Colour', values: ['red', 'green'] }) colour!: string;
}
const WORDS = { red: { en: 'Red', zh: '红色' }, green: { en: 'Green', zh: '绿色' } };
const field = (name: keyof Sample) => fieldsOf(Sample).find((known) => known.name === name) as Field;

describe('a cell of a sheet', () => {
  it.each<[keyof Sample, string, unknown]>([
    ['text', "'=1+1", '=1+1'],
    ['text', "'quoted'", "'quoted'"],
    ['text', ' kept as it is', ' kept as it is'],
    ['count', '1,234', 1234],
    ['count', '1234', 1234],
    ['count', '1,23', '1,23'],
    ['count', '12.0', '12.0'],
    ['number', '-1,234.50', -1234.5],
    ['number', '40%', '40%'],
    ['number', '1.2E+07', '1.2E+07'],
    ['ratio', '40%', 0.4],
    ['ratio', '33.3333%', 0.333333],
    ['ratio', '0.4', 0.4],
    ['truth', 'TRUE', true],
    ['truth', 'false', false],
    ['truth', '是', true],
    ['truth', '否', false],
    ['truth', '1', '1'],
    ['day', '2026/11/1', '2026-11-01'],
    ['day', '2026-11-01', '2026-11-01'],
    ['day', '2026年11月1日', '2026-11-01'],
    ['day', '2026/11/1 0:00', '2026-11-01'],
    ['day', '11/1/2026', '11/1/2026'],
    ['month', '2026-11', '2026-11'],
    ['month', '2026/11', '2026-11'],
    ['month', '2026年11月', '2026-11'],
    ['month', '2026/11/1', '2026-11'],
    ['month', '2026/11/2', '2026/11/2'],
    ['instant', '2026/11/1 8:05', '2026-11-01T08:05:00+08:00'],
    ['instant', '2026-11-01 08:05:09', '2026-11-01T08:05:09+08:00'],
    ['instant', '2026-11-01T00:05:09Z', '2026-11-01T00:05:09Z'],
  ])('of a %s field, %p, is read as %p', (name, cell, value) => {
    expect(sheetReading(field(name))(cell)).toEqual(value);
  });

  it.each([
    ['红色', 'red'],
    ['Red', 'red'],
    ['red', 'red'],
    ['红色、绿色', 'red green'],
    ['Red, Green', 'red green'],
    ['红色、蓝色', '红色、蓝色'],
    ['蓝色', '蓝色'],
  ])('in words, %p, is read as %p', (cell, value) => {
    expect(sheetReading(field('colour'), WORDS)(cell)).toBe(value);
  });

  it.each([
    ['1,234.5', 123450],
    ['0.07', 7],
    ['-0.07', -7],
    ['1.15', 115],
    ['8', 800],
    ['90071992547409.91', 9007199254740991],
    ['1.005', '1.005'],
    ['1,23.00', '1,23.00'],
    ['¥8', '¥8'],
  ])('of yuan, %p, is read as %p fen, exactly', (cell, value) => {
    expect(yuanReading(cell)).toBe(value);
  });
});
