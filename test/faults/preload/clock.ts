/**
 * Given to Node by `--require`, before the program: the process lives at another date, and its rare ticks come as
 * often as it is told.
 * Only the tests have it; the product knows one clock (`Clock`) and no way to set it.
 */
const offsetMs = Number(process.env['FAULTS_CLOCK_OFFSET_MS'] ?? 0);
const RARE_MS = 30_000;
const tickMs = Number(process.env['FAULTS_TICK_MS'] ?? 0);

const RealDate = Date;
class ShiftedDate extends RealDate {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(RealDate.now() + offsetMs);
    else super(...(given as [number]));
  }

  static override now(): number {
    return RealDate.now() + offsetMs;
  }
}
globalThis.Date = ShiftedDate as DateConstructor;

const realInterval = setInterval;
globalThis.setInterval = ((work: () => void, milliseconds: number) =>
  realInterval(work, tickMs > 0 && milliseconds >= RARE_MS ? tickMs : milliseconds)) as typeof setInterval;
