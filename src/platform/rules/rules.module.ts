import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { RuleOperationsReads } from './rule-operations.reads.js';
import { RulesController } from './rules.controller.js';
import { RulesService } from './rules.service.js';

@Module({
  imports: [DiscoveryModule],
  controllers: [RulesController],
  providers: [RulesService, RuleOperationsReads],
})
export class RulesModule {}
