/**
 * Owns what the process tells Prometheus: figures of its own work, and figures of the whole database read at a scrape.
 * Promises that a scrape is answered whatever the database does, with few label values and no figure that is stale.
 * Refuses to know what is measured: whoever does the work counts it here.
 */
export { DatabaseFigures, type FigureSource, type Reading } from './database-figures.js';
export { Metrics } from './metrics.js';
export { MetricsModule } from './metrics.module.js';
