import type { Test } from '@jest/test-result';
import Sequencer from '@jest/test-sequencer';

/** Files that take longest, by the beginnings of their paths in the tests; they plant a country or start whole products. */
const LONGEST = [
  ...['plans/', 'access/authorization-walk', 'start/', 'demo/', 'intake/sheets', 'intake/long-bodies'],
  ...['months/late-rows', 'outlets/cost-lines-replaced', 'readme/', 'architecture/openapi'],
];

/**
 * For Jest: begins with what takes longest, so that no worker is left alone with it in the end. Jest knows the times of an
 * earlier run; on a bare clone it goes by the size of the files, which says little of them.
 */
export default class LongestFirst extends Sequencer {
  override async sort(tests: Test[]): Promise<Test[]> {
    const place = ({ path }: Test): number => {
      const found = LONGEST.findIndex((beginning) => path.includes(`/dist/test/${beginning}`));
      return found < 0 ? LONGEST.length : found;
    };
    const sorted = await super.sort(tests);
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
