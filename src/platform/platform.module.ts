import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from './config/config.js';
import { typeormOptions } from './db/data-source.js';
import { Database } from './db/database.js';
import { Presence } from './db/presence.js';
import { DemonstrationStore } from './demonstration/index.js';
import { Clock } from './time/clock.js';

/** What every module stands on and need not import: configuration, database, clock. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    const presence = { provide: Presence, useFactory: () => new Presence(databaseUrl) };
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...typeormOptions({ url: databaseUrl, poolSize: config.poolSize, applicationName: 'outlet-operations' }),
          autoLoadEntities: true,
          retryAttempts: 0,
        }),
      ],
      providers: [{ provide: Config, useValue: config }, Clock, Database, DemonstrationStore, presence],
      exports: [Config, Clock, Database, DemonstrationStore, Presence],
    };
  }
}
