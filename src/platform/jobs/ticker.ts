import { Injectable } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';

/** Calls work at intervals while the application runs. Tests hold it, as they set the clock. */
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
    const interval = setInterval(() => {
      if (!this.isHeld) work();
    }, milliseconds);
    interval.unref();
    this.registry.addInterval(name, interval);
  }
}
