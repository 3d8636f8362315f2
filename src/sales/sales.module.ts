import { Module, type Type } from '@nestjs/common';
import { MonthsModule } from '../months/index.js';
import { OutletsModule } from '../outlets/index.js';
import { arrearsLines } from './arrears-lines/arrears-lines.module.js';
import { billingLines } from './billing-lines/billing-lines.module.js';
import { businessLines } from './business-lines/business-lines.module.js';
import { subscriberBases } from './subscriber-bases/subscriber-bases.module.js';
import { subscriberEvents } from './subscriber-events/subscriber-events.module.js';

/** A feature is a folder with its own wiring; adding one adds one line here. */
const features = [
  businessLines, // what rows may be about
  billingLines, // what was billed
  arrearsLines, // what is still unpaid
  subscriberEvents, // who joined, left or came back
  subscriberBases, // who was there at the start of a month
];

@Module({
  imports: [MonthsModule, OutletsModule],
  controllers: features.flatMap((feature): Type[] => feature.controllers),
  providers: features.flatMap((feature): Type[] => feature.providers),
})
export class SalesModule {}
