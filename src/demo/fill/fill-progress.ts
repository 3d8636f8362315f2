import { Presets, SingleBar } from 'cli-progress';

/** What people see on stdout while the branch is filled in. */
export interface FillProgress {
  begin(total: number, done: number): void;
  /** @param done of the total given at the beginning. */
  at(done: number, what: string): void;
  end(): void;
}

/** A bar where a person watches, lines where the output goes into a file. */
export function fillProgress(stdout: NodeJS.WriteStream): FillProgress {
  return stdout.isTTY ? new ProgressBar(stdout) : new ProgressLines(stdout);
}

class ProgressBar implements FillProgress {
  private readonly bar: SingleBar;

  constructor(stream: NodeJS.WriteStream) {
    const format = 'Demonstration 演示数据 {bar} {percentage}% | {what}';
    this.bar = new SingleBar({ stream, format, hideCursor: true, barsize: 28, fps: 5 }, Presets.shades_classic);
  }

  begin(total: number, done: number): void {
    this.bar.start(total, done, { what: '' });
  }

  at(done: number, what: string): void {
    this.bar.update(Math.floor(done), { what });
  }

  end(): void {
    this.bar.stop();
  }
}

const LINE_EVERY_PERCENT = 20;

class ProgressLines implements FillProgress {
  private total = 1;
  private said = 0;

  constructor(private readonly stream: NodeJS.WritableStream) {}

  begin(total: number, done: number): void {
    this.total = Math.max(total, 1);
    this.said = Math.floor((100 * done) / this.total);
    this.stream.write(`Demonstration 演示数据: filling in 正在生成${done > 0 ? `, from ${this.said}% on 续` : ''}\n`);
  }

  at(done: number, what: string): void {
    const percent = Math.floor((100 * done) / this.total);
    if (percent < this.said + LINE_EVERY_PERCENT) return;
    this.said = percent;
    this.stream.write(`Demonstration 演示数据: ${percent}%, ${what}\n`);
  }

  end(): void {
    this.said = 100;
  }
}
