import { isRed, judge, type Measure, median, percentile } from '../bench/judge.js';
import { FULL, readOptions, SHORT } from '../bench/options.js';

const ratio = (value: number): Measure => {
  return { part: 'a', what: 'planted', value, unit: 'ratio', target: { atLeast: 0.35 }, aim: { atLeast: 0.5 } };
};
const seconds = (value: number): Measure => ({ part: 'b', what: 'planted', value, unit: 's', target: { atMost: 60 } });
const figure: Measure = { part: 'f', what: 'planted', value: 1, unit: 's' };

describe('the judge of the bench', () => {
  it.each([
    { measure: ratio(0.349), verdict: 'missed', because: 'it lies below what it must reach' },
    { measure: ratio(0.35), verdict: 'met', because: 'the target itself is enough' },
    { measure: ratio(0.5), verdict: 'aim met', because: 'the aim is reached' },
    { measure: ratio(NaN), verdict: 'missed', because: 'what could not be measured has reached nothing' },
    { measure: seconds(60.01), verdict: 'missed', because: 'it lies above what it may take' },
    { measure: seconds(60), verdict: 'met', because: 'the target itself is enough' },
    { measure: figure, verdict: 'reported', because: 'it has no target' },
  ])('says $verdict of $measure.value: $because', ({ measure, verdict }) => {
    expect(judge(measure)).toBe(verdict);
  });

  it('is red by one missed target among many, and where nothing was measured', () => {
    expect(isRed([figure, ratio(0.6), seconds(10)])).toBe(false);
    expect(isRed([figure, ratio(0.6), seconds(61), seconds(10)])).toBe(true);
    expect(isRed([])).toBe(true);
  });

  it('takes the middle of the rounds, and the worst of the best share', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(median([])).toBeNaN();
    const millis = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(percentile(millis, 0.95)).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
  });
});

describe('the options of the bench', () => {
  it('measure every part in both forms, and an odd number of rounds', () => {
    expect([...readOptions([]).parts]).toEqual([...readOptions(['--short']).parts]);
    expect(readOptions(['--short']).sizes).toBe(SHORT);
    expect(FULL).toMatchObject({ outlets: 12_000, intakeRows: 500_000, rounds: 5, memoryRows: [1_000_000, 5_000_000] });
    expect(FULL.atMost).toEqual({ closeToAggregate: 3, closeGrowth: 1.15, memoryGrowth: 1.2 });
    expect([FULL.rounds % 2, SHORT.rounds % 2]).toEqual([1, 1]);
  });

  it('are refused where they are unknown', () => {
    expect([...readOptions(['--only=a,c']).parts]).toEqual(['a', 'c']);
    expect(() => readOptions(['--only=z'])).toThrow(/not a part/);
    expect(() => readOptions(['--quick'])).toThrow(/not an option/);
  });
});
