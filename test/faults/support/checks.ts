/** Says what was checked, one line each, and counts. A fault check never ends the run: the next ones still tell something. */
export class Checks {
  private passed = 0;
  private failed = 0;

  /** @param work answers what there is to say beside the title: counts, times, where it struck */
  async check(title: string, work: () => Promise<string | void>): Promise<boolean> {
    const beganAt = Date.now();
    try {
      const said = await work();
      this.passed += 1;
      this.line(`ok    ${title}`, said || '', beganAt);
      return true;
    } catch (error) {
      this.failed += 1;
      const reason = error instanceof Error ? error.message : String(error);
      this.line(`FAIL  ${title}`, reason, beganAt);
      return false;
    }
  }

  note(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  /** The last line; true where nothing failed and something was checked. */
  end(): boolean {
    process.stdout.write(`${this.passed} passed, ${this.failed} failed\n`);
    return this.failed === 0 && this.passed > 0;
  }

  private line(verdict: string, said: string, beganAt: number): void {
    const seconds = ((Date.now() - beganAt) / 1000).toFixed(1);
    process.stdout.write(`${verdict}${said === '' ? '' : `: ${said}`} (${seconds} s)\n`);
  }
}

/** Fails with the sentence unless it holds. */
export function must(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence);
}

/** Asks again until it answers something; fails with the sentence after the time is up. */
export async function until<T>(
  sentence: string,
  milliseconds: number,
  ask: () => Promise<T | undefined | false>,
): Promise<T> {
  for (const giveUpAt = Date.now() + milliseconds; ;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > giveUpAt) throw new Error(`${sentence} (waited ${milliseconds / 1000} s)`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
