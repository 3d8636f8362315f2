import { Module } from '@nestjs/common';
import { CloseGate } from './gate/close-gate.js';
import { facts } from './facts/facts.module.js';
import { LiveGates } from './gate/live-gates.js';
import { MonthGate } from './gate/month-gate.js';

@Module({
  providers: [MonthGate, CloseGate, LiveGates, ...facts.providers],
  exports: [MonthGate, CloseGate, LiveGates, ...facts.exports],
})
export class MonthsModule {}
