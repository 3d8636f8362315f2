import { type RandomGenerator, xoroshiro128plus } from 'pure-rand';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const UINT32 = 2 ** 32;

/**
 * Numbers that are drawn the same way every time: each thing of the branch has dice of its own, thrown from the seed and
 * its name, so that an outlet has the same figures whatever the size of the branch and whoever is drawn before it.
 */
export class Dice {
  private readonly generator: RandomGenerator;

  constructor(seed: number, ...names: readonly string[]) {
    this.generator = xoroshiro128plus(hashOf([String(seed), ...names].join('/')));
  }

  /** Evenly in [0, 1). */
  even(): number {
    return (this.generator.unsafeNext() >>> 0) / UINT32;
  }

  /** A whole number in [least, most]. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.even() * (most - least + 1));
  }

  /** Around 0 with a deviation of 1, never beyond 2.4: a sum of six even ones, which has no far outliers. */
  usual(): number {
    let sum = 0;
    for (let n = 0; n < 6; n++) sum += this.even();
    return (sum - 3) * Math.SQRT2 * 0.57;
  }

  /** `amount` or one more, so that many small amounts still add up. */
  rounded(amount: number): number {
    return Math.floor(Math.max(amount, 0) + this.even());
  }

  /** One of the choices, by weight. */
  pick<Choice>(choices: readonly (readonly [Choice, number])[]): Choice {
    let left = this.even() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    const last = choices.at(-1);
    if (!last) throw new Error('There is nothing to pick from.');
    return last[0];
  }
}

function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash | 0;
}
