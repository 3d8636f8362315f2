import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { systemActor } from '../access/actor.js';
import { Database, query, type Tx } from '../db/index.js';
import type { FigureAbout, FigureValue } from './metrics.js';

/** One value of one figure, `numeric` as its text. `value` null: unknown, and left out. */
export interface Reading {
  readonly figure: string;
  readonly labels?: Record<string, string> | null;
  readonly value: number | string | null;
}

/** Figures that one question answers for the whole database, and so for all processes alike. */
export interface FigureSource {
  readonly name: string;
  readonly figures: readonly FigureAbout<string>[];
  read(tx: Tx): Promise<readonly Reading[]>;
}

type Shown = { about: FigureAbout<string>; values: readonly FigureValue[] };

const CACHE_MS = 10_000; // Two servers that scrape every 15 s cost the database one question each time.
const STATEMENT_TIMEOUT_MS = 2_000;
const PATIENCE_MS = 5_000; // A scrape times out after ten seconds; without the database it must still be answered.

const UP: FigureAbout<string> = {
  name: 'database_figures_up',
  help: 'Whether the figures of the whole database could be read, by source (1 yes, 0 no: they are left out).',
  labels: ['source'],
};

/** Asks the database for the figures that belong to nobody's process; what cannot be had is left out. */
@Injectable()
export class DatabaseFigures {
  private readonly logger = new Logger('metrics');
  private readonly house = systemActor('metrics');
  private readonly sources: FigureSource[] = [];
  private last: { readonly at: number; readonly shown: Promise<readonly Shown[]> } | undefined;

  constructor(private readonly database: Database) {}

  add(source: FigureSource): void {
    this.sources.push(source);
  }

  /** The figures of the last seconds; many scrapes at once ask the database once. */
  read(): Promise<readonly Shown[]> {
    if (!this.last || performance.now() - this.last.at >= CACHE_MS) {
      this.last = { at: performance.now(), shown: this.ask() };
    }
    return this.last.shown;
  }

  /** Lets the next scrape ask again, for whoever has just changed what it would say. */
  forget(): void {
    this.last = undefined;
  }

  private async ask(): Promise<readonly Shown[]> {
    const shown: Shown[] = [];
    const up: FigureValue[] = [];
    for (const source of this.sources) {
      const readings = await Promise.race([this.answerOf(source), sleep(PATIENCE_MS, undefined, { ref: false })]);
      up.push({ labels: { source: source.name }, value: readings ? 1 : 0 });
      for (const about of readings ? source.figures : []) {
        shown.push({ about, values: valuesOf(about.name, readings ?? []) });
      }
    }
    return [{ about: UP, values: up }, ...shown];
  }

  private async answerOf(source: FigureSource): Promise<readonly Reading[] | undefined> {
    try {
      return await this.database.transaction(this.house, async (tx) => {
        await query(tx, `SET LOCAL statement_timeout = ${STATEMENT_TIMEOUT_MS}`);
        return source.read(tx);
      });
    } catch (err) {
      this.logger.warn({ source: source.name, err });
      return undefined;
    }
  }
}

function valuesOf(figure: string, readings: readonly Reading[]): FigureValue[] {
  return readings.flatMap(({ figure: name, labels, value }) =>
    name === figure && value !== null ? [{ labels: labels ?? {}, value: Number(value) }] : [],
  );
}
