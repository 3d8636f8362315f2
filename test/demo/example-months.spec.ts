import { movedText } from '../../src/platform/openapi/example-months.js';

describe('months of examples', () => {
  it.each<[string, number, string, string]>([
    ['2026-10', 2, '2026-12', 'a month'],
    ['2026-11', 3, '2027-02', 'a month over the end of the year'],
    ['2026-11-30', -1, '2026-10-30', 'a day'],
    ['2026-11-30', 3, '2027-02-28', 'a day that the month does not have'],
    ['2026-11-30T16:00:00Z', 1, '2026-12-31T16:00:00Z', 'the first instant of December in Shanghai: that of January'],
    ['2026-11-30T16:00:00Z', 3, '2027-02-28T16:00:00Z', 'the first instant of December in Shanghai: that of March'],
    ['a,2026-10,INV-0901/2026-10\n', 1, 'a,2026-11,INV-0901/2026-11\n', 'months within rows'],
    ['{"occurredOn":"2026-11-01"}', -11, '{"occurredOn":"2025-12-01"}', 'days within JSON'],
    ['2015-05-01', 5, '2015-05-01', 'history stays'],
    ['2099-12-31T16:00:00Z', 5, '2099-12-31T16:00:00Z', 'an end far away stays'],
    ['a76a3ca3-2f88-4e88-b5e4-b08e80a2986b', 5, 'a76a3ca3-2f88-4e88-b5e4-b08e80a2986b', 'an id is no month'],
  ])('%s moved by %i is %s: %s', (text, by, expected) => {
    expect(movedText(text, by)).toBe(expected);
  });
});
