import { Global, Module } from '@nestjs/common';
import { DatabaseFigures } from './database-figures.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';

@Global()
@Module({
  controllers: [MetricsController],
  providers: [Metrics, DatabaseFigures],
  exports: [Metrics, DatabaseFigures],
})
export class MetricsModule {}
