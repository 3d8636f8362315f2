import { Module } from '@nestjs/common';
import { MonthGate } from './gate/month-gate.js';

@Module({ providers: [MonthGate], exports: [MonthGate] })
export class MonthsModule {}
