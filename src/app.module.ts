import { type DynamicModule, Module } from '@nestjs/common';
import { AssessmentModule } from './assessment/index.js';
import { MonthsModule } from './months/index.js';
import { OutletsModule } from './outlets/index.js';
import { PersonnelModule } from './personnel/index.js';
import { AccessModule } from './platform/access/index.js';
import type { Config } from './platform/config/config.js';
import { GapsModule } from './platform/gaps/index.js';
import { HttpModule } from './platform/http/http.module.js';
import { IntakeModule } from './platform/intake/index.js';
import { JobsModule } from './platform/jobs/index.js';
import { LedgersModule } from './platform/ledgers/index.js';
import { PlatformModule } from './platform/platform.module.js';
import { RulesModule } from './platform/rules/index.js';
import { SalesModule } from './sales/index.js';

/** The whole application, in floor-plan order: what stands below comes first. */
@Module({})
export class AppModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, databaseUrl),
        HttpModule,
        JobsModule,
        AccessModule,
        IntakeModule,
        LedgersModule,
        GapsModule,
        RulesModule,
        MonthsModule,
        OutletsModule,
        PersonnelModule,
        SalesModule,
        AssessmentModule,
      ],
    };
  }
}
