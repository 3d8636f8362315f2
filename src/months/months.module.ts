import { Module } from '@nestjs/common';
import { CloseGate } from './gate/close-gate.js';
import { LiveGates } from './gate/live-gates.js';
import { MonthGate } from './gate/month-gate.js';

@Module({ providers: [MonthGate, CloseGate, LiveGates], exports: [MonthGate, CloseGate, LiveGates] })
export class MonthsModule {}
