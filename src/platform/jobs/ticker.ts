import { Injectable } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';

const FIRST_MS = 1_000; // What was missed while no process was up is caught up as soon as one serves.

/** Calls work at intervals while the application runs, the first time at once. Tests hold it, as they set the clock. */
@Injectable()
export class Ticker {
  private holders = 0;

  constructor(private readonly registry: SchedulerRegistry) {}

  /**
   * Lets no tick through until what it answers is called: tests have time in their own hand, and a demonstration is
   * filled in without anything else going on.
   */
  hold(): () => void {
    let isHolding = true;
    this.holders++;
    return () => {
      if (isHolding) this.holders--;
      isHolding = false;
    };
  }

  every(name: string, milliseconds: number, work: () => void): void {
    const tick = (): void => {
      if (this.holders === 0) work();
    };
    const interval = setInterval(tick, milliseconds);
    interval.unref();
    this.registry.addInterval(name, interval);
    setTimeout(tick, Math.min(FIRST_MS, milliseconds)).unref();
  }
}
