import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What a figure is called, without the product's prefix, and what it says. Labels take few values, known beforehand. */
export interface FigureAbout<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly Label[];
}

const PREFIX = 'outlet_';

/** The figures of this process, one register for each application. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  private readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  counter<Label extends string = never>(about: FigureAbout<Label>): Counter<Label> {
    return new Counter(this.named(about));
  }

  gauge<Label extends string = never>(about: FigureAbout<Label>): Gauge<Label> {
    return new Gauge(this.named(about));
  }

  /** @param buckets upper ends in seconds */
  histogram<Label extends string = never>(about: FigureAbout<Label>, buckets: readonly number[]): Histogram<Label> {
    return new Histogram({ ...this.named(about), buckets: [...buckets] });
  }

  /** A gauge that is asked when it is read. */
  live(about: FigureAbout<never>, read: () => number): void {
    new Gauge({
      ...this.named(about),
      collect() {
        this.set(read());
      },
    });
  }

  /** The text format of Prometheus, and figures beside our own that were read for this answer. */
  async text(others: readonly { about: FigureAbout<string>; values: readonly FigureValue[] }[]): Promise<string> {
    const fresh = new Registry();
    for (const { about, values } of others) {
      if (values.length === 0) continue; // What is unknown is left out: it is not zero.
      const gauge = new Gauge({ ...this.named(about), registers: [fresh] });
      for (const { labels, value } of values) gauge.set(labels, value);
    }
    return `${await this.registry.metrics()}${await fresh.metrics()}`;
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  onApplicationShutdown(): void {
    this.registry.clear();
  }

  private named<Label extends string>({ name, help, labels = [] }: FigureAbout<Label>) {
    return { name: `${PREFIX}${name}`, help, labelNames: [...labels], registers: [this.registry] };
  }
}

export interface FigureValue {
  readonly labels: Record<string, string>;
  readonly value: number;
}
