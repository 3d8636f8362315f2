import { Module } from '@nestjs/common';
import { GapsController } from './gaps.controller.js';
import { GapsReads } from './gaps.reads.js';

@Module({ controllers: [GapsController], providers: [GapsReads] })
export class GapsModule {}
