/** Runs what is to be seen, one after the other, says what was and counts. */
export class Report {
  private passed = 0;
  private failed = 0;

  /** What it answers is for the checks that follow; undefined where it failed. */
  async see<T>(what: string, look: () => Promise<T>): Promise<T | undefined> {
    const begun = Date.now();
    try {
      const seen = await look();
      this.passed += 1;
      this.say(`ok      ${what} (${Date.now() - begun} ms)`);
      return seen;
    } catch (error) {
      this.failed += 1;
      this.say(`FAILED  ${what}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  say(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  /** The last line, and the exit code of the run. */
  end(): number {
    this.say(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.passed > 0 ? 0 : 1;
  }
}

/** Throws a sentence where something is not as it must be. */
export function must(isSo: boolean, sentence: string): asserts isSo {
  if (!isSo) throw new Error(sentence);
}
