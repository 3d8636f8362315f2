import { unsafeUniformIntDistribution, xoroshiro128plus, type RandomGenerator } from 'pure-rand';

/** Everything that is left to chance, from one seed: the same seed draws the same instants, victims and figures. */
export class Dice {
  private readonly generator: RandomGenerator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** From 0 to below `limit`. */
  below(limit: number): number {
    return unsafeUniformIntDistribution(0, Math.max(0, Math.floor(limit) - 1), this.generator);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  oneOf<T>(things: readonly T[]): T {
    const thing = things[this.below(things.length)];
    if (thing === undefined) throw new Error('there is nothing to choose from');
    return thing;
  }
}
