import { Module, type Provider, type Type } from '@nestjs/common';
import { MonthDatesController } from './dates/month-dates.controller.js';
import { MonthDates } from './dates/month-dates.service.js';
import { CloseGate } from './gate/close-gate.js';
import { facts } from './facts/facts.module.js';
import { lateRows } from './late-rows/late-rows.module.js';
import { InputGate } from './gate/input-gate.js';
import { LiveGates } from './gate/live-gates.js';
import { MonthGate } from './gate/month-gate.js';
import { GoLiveController } from './go-live/go-live.controller.js';
import { GoLiveReads } from './go-live/go-live.reads.js';
import { GoLive } from './go-live/go-live.service.js';
import { GoLiveStore } from './go-live/go-live.store.js';
import { ReleasesController } from './releases/releases.controller.js';
import { ReleasesService } from './releases/releases.service.js';
import { ReleasesStore } from './releases/releases.store.js';
import { MonthStatesController } from './states/month-states.controller.js';
import { MonthStatesReads } from './states/month-states.reads.js';
import { Units } from './units/units.reads.js';

const gate = { controllers: [], providers: [MonthGate, CloseGate, LiveGates, InputGate, Units] };
const dates = { controllers: [MonthDatesController], providers: [MonthDates] };
const goLive = { controllers: [GoLiveController], providers: [GoLive, GoLiveReads, GoLiveStore] };
const releases = { controllers: [ReleasesController], providers: [ReleasesService, ReleasesStore] };
const states = { controllers: [MonthStatesController], providers: [MonthStatesReads] };

/** One line a feature. */
const features: { controllers: Type[]; providers: Provider[] }[] = [gate, dates, goLive, releases, states, lateRows];

@Module({
  controllers: features.flatMap((feature) => feature.controllers),
  providers: [...features.flatMap((feature) => feature.providers), ...facts.providers],
  exports: [MonthGate, CloseGate, LiveGates, InputGate, GoLive, Units, ...facts.exports],
})
export class MonthsModule {}
