import { Injectable } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';

const FIRST_MS = 1_000; // What was missed while no process was up is caught up as soon as one serves.

/** Calls work at intervals while the application runs, the first time at once. Tests hold it, as they set the clock. */
@Injectable()
export class Ticker {
  private isHeld = false;

  constructor(private readonly registry: SchedulerRegistry) {}

  /** Lets no tick through any more: tests have time in their own hand, and so has the filling of a demonstration. */
  hold(): void {
    this.isHeld = true;
  }

  /** Lets ticks through again. */
  release(): void {
    this.isHeld = false;
  }

  every(name: string, milliseconds: number, work: () => void): void {
    const tick = (): void => {
      if (!this.isHeld) work();
    };
    const interval = setInterval(tick, milliseconds);
    interval.unref();
    this.registry.addInterval(name, interval);
    setTimeout(tick, Math.min(FIRST_MS, milliseconds)).unref();
  }
}
