import { Module } from '@nestjs/common';
import { OrgUnitsInScope } from '../org-units-in-scope.js';
import { ProgressController } from './progress.controller.js';
import { ProgressReads } from './progress.reads.js';

@Module({ controllers: [ProgressController], providers: [OrgUnitsInScope, ProgressReads] })
export class ProgressModule {}
