import { Injectable } from '@nestjs/common';

/** The one clock of all TypeScript; `platform.now()` is its twin in SQL. Tests move both together. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
